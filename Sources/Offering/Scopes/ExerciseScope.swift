internal import Exchange
internal import Policy
internal import Sheets

/// An exercise notice as rules see one.
struct ExerciseSubject: Sendable {
  /// The option, or the one that it replaces if it was granted in the exchange.
  let grant: GrantSubject
  let row: Int
  /// The option exercised as it stands on that day; nil if there is none.
  let option: OutstandingOption?
  /// The shares that could be exercised on its day.
  let exercisable: Shares
  /// What keeps more from being exercised; nil if nothing is known to.
  let obstacle: String?
  /// Blank if there is no such option on its day.
  let amountDue: Money?
  /// What the accepted payments add up to.
  let amountPaid: Money
  /// The cell that says what is paid; nil if nothing is.
  let payment: CellReference?
}

extension Scope<ExerciseSubject> {
  static func exercise(_ sheets: OfferSheets, _ shared: SharedContents) -> Scope {
    Scope(
      "exercise",
      "an exercise notice",
      occasion: .ownDay,
      askedIn: .optionsBefore,
      refusal: .exercise,
      reads: ScopeContents(ExerciseFields.all(of: sheets.exercises), of: sheets.exercises) {
        $0.row
      }
        + shared.grant.of { $0.grant }
    )
  }
}

/// The fields of an exercise besides its grant's and its holder's.
enum ExerciseFields {
  static func all(of sheet: SheetTable) -> [ScopeField<ExerciseSubject>] {
    [
      ScopeField("exercisable", .count, "the shares that could be exercised on that day") {
        .shares($0.exercisable)
      },
      ScopeField(
        "obstacle",
        .text,
        "what keeps more shares from being exercised on that day: what became of them, or when they vest"
      ) { .words($0.obstacle) },
      ScopeField("amount_due", .money, "the exercise price of all the shares") {
        .money($0.amountDue)
      },
      ScopeField(
        "amount_paid",
        .money,
        "what the accepted payments add up to",
        place: { $0.payment },
        read: { .money($0.amountPaid) }
      ),
    ] + option + SheetFields.columns(of: sheet).map { $0.of { $0.row } }
  }

  /// The terms of the option exercised, which are not those of the one that it replaces.
  private static let option: [ScopeField<ExerciseSubject>] = [
    ScopeField("exercise_price", .money, "the option's exercise price on that day") {
      .money($0.option?.exercisePrice)
    },
    ScopeField(Field("type", .text, "ISO or NQSO", choices: OptionType.words)) {
      .words($0.option?.type.word)
    },
    ScopeField("grant_date", .date, "the day on which the option exercised was granted") {
      .date($0.option?.grantDate)
    },
    ScopeField("expires", .date, "the day on which the option exercised expires") {
      .date($0.option?.expires)
    },
  ]
}
