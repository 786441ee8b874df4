internal import Policy
internal import Sheets

/// A change of capitalization or a merger as rules see one.
struct EventSubject: Sendable {
  let offer: OfferFacts
  let row: Int
}

extension Scope<EventSubject> {
  static func event(_ sheets: OfferSheets, _ shared: SharedContents) -> Scope {
    Scope(
      "event",
      "a change of capitalization, or a merger",
      occasion: .ownDay,
      askedIn: .promises,
      refusal: .findingOnly,
      reads: ScopeContents(EventFields.all(of: sheets.events), of: sheets.events) { $0.row }
        + shared.offer.of { $0.offer }
    )
  }
}

/// The fields of an event.
enum EventFields {
  static func all(of sheet: SheetTable) -> [ScopeField<EventSubject>] {
    SheetFields.columns(of: sheet).map { $0.of { $0.row } }
  }
}
