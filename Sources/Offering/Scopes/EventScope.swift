internal import Policy
internal import Sheets

/// A change of capitalization or a merger as rules see one.
struct EventSubject: Sendable {
  let offer: OfferFacts
  let row: Int
}

/// The fields of an event.
enum EventFields {
  static func all(of sheet: SheetTable) -> [ScopeField<EventSubject>] {
    SheetFields.columns(of: sheet).map { $0.of { $0.row } }
  }
}
