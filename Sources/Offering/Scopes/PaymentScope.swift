internal import Exchange
internal import Policy
internal import Sheets

/// A payment with an exercise as rules see one.
struct PaymentSubject: Sendable {
  let offer: OfferFacts
  let row: Int
  let exerciseDate: Day
}

extension Scope<PaymentSubject> {
  static func payment(_ sheets: OfferSheets, _ shared: SharedContents) -> Scope {
    Scope(
      "payment",
      "a payment with an exercise",
      occasion: .ownDay,
      askedIn: .optionsBefore,
      refusal: .payment,
      reads: ScopeContents(PaymentFields.all(of: sheets.payments), of: sheets.payments) { $0.row }
        + ScopeContents(sheets: exercised(sheets)) + shared.offer.of { $0.offer }
    )
  }

  /// The exercise that a payment pays for, the option exercised and its holder.
  private static func exercised(_ sheets: OfferSheets) -> [KnownSheet<PaymentSubject>] {
    let (links, grants) = (sheets.links, sheets.grants.rowCount)
    let exercise = { @Sendable (payment: PaymentSubject) in
      links.exerciseOfPayment.row(payment.row)
    }
    let option = { @Sendable (payment: PaymentSubject) in
      exercise(payment).flatMap { links.grantOfExercise.row($0) }
    }
    return [
      KnownSheet(sheets.exercises, row: exercise),
      // Behind the rows of grants.csv, an option's number is that of an award.
      KnownSheet(sheets.grants) { option($0).flatMap { $0 < grants ? $0 : nil } },
      KnownSheet(sheets.holders) { option($0).flatMap { links.holder(ofOption: $0) } },
    ]
  }
}

/// The fields of a payment.
enum PaymentFields {
  static func all(of sheet: SheetTable) -> [ScopeField<PaymentSubject>] {
    SheetFields.columns(of: sheet).map { $0.of { $0.row } } + [
      ScopeField("exercise_date", .date, "the day of the exercise it pays for") {
        .date($0.exerciseDate)
      }
    ]
  }
}
