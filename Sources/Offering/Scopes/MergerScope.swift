internal import Exchange
internal import Policy
internal import Sheets

/// An option, or a Promise to Grant, that a merger meets, as rules see it.
struct MergerSubject: Sendable {
  /// The option, or the one that was or will be replaced.
  let grant: GrantSubject
  /// The row of events.csv.
  let row: Int
  /// The id of the option in the result sheets; of a promise, that of the option cancelled.
  let optionID: String
  let shares: Shares
  /// The option's price before the merger; nil for a promise.
  let exercisePrice: Money?
  let isPromise: Bool
}

extension Scope<MergerSubject> {
  static func merger(_ sheets: OfferSheets, _ shared: SharedContents) -> Scope {
    Scope(
      "merger",
      "an option, or a Promise to Grant, that a merger meets",
      occasion: .ownDay,
      askedIn: .promises,
      refusal: .findingOnly,
      reads: ScopeContents(MergerFields.all(of: sheets.events), of: sheets.events) { $0.row }
        + shared.grant.of { $0.grant }
    )
  }
}

/// The fields of a merger besides those of the option's grant and holder.
enum MergerFields {
  static func all(of sheet: SheetTable) -> [ScopeField<MergerSubject>] {
    [
      ScopeField("option_id", .text, "the option, or the cancelled one whose promise is open") {
        .text($0.optionID)
      },
      ScopeField("shares", .count, "its shares on the day before the merger") {
        .shares($0.shares)
      },
      ScopeField("exercise_price", .money, "its price on that day; blank for a promise") {
        .money($0.exercisePrice)
      },
      ScopeField("is_promise", .yesNo, "whether it is a Promise to Grant") {
        .flag($0.isPromise)
      },
    ] + SheetFields.columns(of: sheet).map { $0.of { $0.row } }
  }
}
