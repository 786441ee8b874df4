internal import Exchange
internal import Policy
internal import Sheets

/// An option to be granted as rules see one, before the $100,000 limit divides it.
struct NewGrantSubject: Sendable {
  let grant: GrantSubject
  /// As the option replaced, until `new_type` is answered.
  var type: OptionType
  let shares: Shares
  let grantClose: GrantDateClose
  /// Whether the holder is an employee on the new grant date.
  let isEmployee: Bool
  /// The price once it is decided.
  var exercisePrice: Money?

  /// The closing price on the new grant date.
  var close: Money? { grantClose.price }

  /// Whether the holder owns more than 10% of the votes.
  var isOwnedOver10Percent: Bool { grant.holder.ownsOver10Percent }

  /// Whether it is an incentive option whose price nothing can be compared with.
  var isUncompared: Bool { type == .incentive && close == nil }

  /// Whether it would be an incentive option but for its price (section 422(b)(4), (c)(5)).
  var isTooLowForIncentive: Bool {
    get throws(ArithmeticFault) {
      guard type == .incentive, let close, let exercisePrice else { return false }
      return try !IncentivePrice.isReached(
        by: exercisePrice,
        fairMarketValue: close,
        ownsOver10Percent: isOwnedOver10Percent
      )
    }
  }
}

/// The close of the new grant date; one reference, since every new option has it.
final class GrantDateClose: Sendable {
  /// Nil if it is not known.
  let price: Money?
  /// The cell that it stands in.
  let cell: CellReference?

  /// A close that is not known, or stands in no cell.
  init(_ price: Money? = nil, at cell: CellReference? = nil) {
    self.price = price
    self.cell = cell
  }

  /// One that is not known.
  static let unknown = GrantDateClose()
}

extension Offer {
  /// An option that is granted on the new grant date, before its price is decided.
  func newGrant(
    replacing grant: GrantSubject,
    _ type: OptionType,
    _ shares: Shares
  ) -> NewGrantSubject {
    NewGrantSubject(
      grant: grant,
      type: type,
      shares: shares,
      grantClose: grantClose,
      isEmployee: isEmployee(grant.holder.row, on: timeline.newGrantDate)
    )
  }
}

extension Scope<NewGrantSubject> {
  static func newGrant(_ sheets: OfferSheets, _ shared: SharedContents) -> Scope {
    Scope(
      "new_grant",
      "an option to be granted",
      occasion: .promise,
      askedIn: .newGrants,
      refusal: .newGrant,
      reads: ScopeContents(fields: NewGrantFields.all(of: sheets.grants, sheets.awards))
        // The fields of the option that it replaces have names of their own (`old_`).
        + ScopeContents(fields: shared.holder.of { $0.grant.holder }.fields)
        + ScopeContents(sheets: shared.grant.of { $0.grant }.sheets)
    )
  }
}

/// The fields of an option to be granted besides its holder's.
enum NewGrantFields {
  /// The field whose price must be there if a rule reads it.
  static let close = "close"

  /// Its own fields, and every field of the option replaced, as `old_NAME`.
  static func all(of sheet: SheetTable, _ awards: SheetTable) -> [ScopeField<NewGrantSubject>] {
    own + OldGrantFields.all(of: sheet, awards).map { $0.of { $0.grant } }
  }

  private static let own: [ScopeField<NewGrantSubject>] = [
    ScopeField("grant_id", .text, "the option that it replaces") { .text($0.grant.held.id) },
    ScopeField(
      Field("type", .text, "ISO or NQSO, as `new_type` is answered", choices: OptionType.words)
    ) { .text($0.type.word) }.made(in: .newGrants, 1),
    ScopeField(
      "is_employee",
      .yesNo,
      "whether the holder is an employee in service on the new grant date"
    ) {
      .flag($0.isEmployee)
    }.made(in: .promises),
    ScopeField("is_award", .yesNo, "whether the option replaced was awarded during the offer") {
      .flag($0.grant.held.isAward)
    }.made(in: .optionsBefore),
    ScopeField("shares", .count, "its shares") { .shares($0.shares) },
    ScopeField(
      close,
      .money,
      "the closing price on the new grant date",
      place: { $0.grantClose.cell }
    ) { .money($0.close) },
    ScopeField("exercise_price", .money, "its exercise price, once decided") {
      .money($0.exercisePrice)
    }.made(in: .newGrants, 2),
  ]
}

/// The fields of an option that is replaced, for rules about what replaces it.
enum OldGrantFields {
  static func all(of sheet: SheetTable, _ awards: SheetTable) -> [ScopeField<GrantSubject>] {
    GrantFields.all(of: sheet, awards).map { $0.named("old_" + $0.field.name) }
  }
}
