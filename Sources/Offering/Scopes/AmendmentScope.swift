internal import Exchange
internal import Policy
internal import Sheets

/// An amendment of the offer as rules see one.
struct AmendmentSubject: Sendable {
  let offer: OfferFacts
  let row: Int
  let previousExpiration: Moment
  let resultingExpiration: Moment
}

/// The fields of an amendment.
enum AmendmentFields {
  static func all(of sheet: SheetTable) -> [ScopeField<AmendmentSubject>] {
    SheetFields.all(of: sheet).map { $0.of { $0.row } } + [
      ScopeField("previous_expiration", .time, "the expiration in force before it") {
        .time($0.previousExpiration)
      },
      ScopeField("resulting_expiration", .time, "the expiration in force after it") {
        .time($0.resultingExpiration)
      },
    ]
  }
}
