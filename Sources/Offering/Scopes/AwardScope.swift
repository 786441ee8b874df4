internal import Exchange
internal import Policy
internal import Sheets

/// Another award as rules see one.
struct AwardSubject: Sendable {
  let holder: HolderSubject
  let row: Int
  /// Shares of the holder that the offer cancels.
  let gaveUp: Shares
  /// Of these, the shares at a price above the award's own that no earlier award has taken the place of;
  /// nil if its price is not known.
  let gaveUpAbove: Shares?
}

extension Scope<AwardSubject> {
  static func award(_ sheets: OfferSheets, _ shared: SharedContents) -> Scope {
    Scope(
      "award",
      "another award made or planned",
      occasion: .ownDay,
      askedIn: .cancellation,
      refusal: .award,
      reads: ScopeContents(AwardFields.all(of: sheets.awards), of: sheets.awards) { $0.row }
        + shared.holder.of { $0.holder }
    )
  }
}

/// The fields of an award besides its holder's.
enum AwardFields {
  static func all(of sheet: SheetTable) -> [ScopeField<AwardSubject>] {
    SheetFields.columns(of: sheet).map { $0.of { $0.row } } + [
      ScopeField("gave_up", .count, "shares of the holder that the offer cancels") {
        .shares($0.gaveUp)
      },
      ScopeField(
        "gave_up_above",
        .count,
        "of these, the ones at a price above the award's, or above the close of its day if it has "
          + "none, that no earlier award has taken the place of; blank if neither price is known"
      ) { .shares($0.gaveUpAbove) },
    ]
  }
}
