internal import Exchange
internal import Policy
internal import Sheets

/// A tranche of an option to be granted as rules see one.
struct TrancheSubject: Sendable {
  let grant: GrantSubject
  let tranche: Tranche
}

extension Scope<TrancheSubject> {
  static func tranche(_ sheets: OfferSheets, _ shared: SharedContents) -> Scope {
    Scope(
      "tranche",
      "a tranche of an option to be granted",
      occasion: .promise,
      askedIn: .newGrants,
      refusal: .tranche,
      reads: ScopeContents(fields: TrancheFields.all(of: sheets.grants, sheets.awards))
        + shared.grant.of { $0.grant }
    )
  }
}

/// The fields of a tranche besides its grant's and its holder's.
enum TrancheFields {
  /// Its own fields, and every field of the option replaced, as `old_NAME`.
  static func all(of sheet: SheetTable, _ awards: SheetTable) -> [ScopeField<TrancheSubject>] {
    own + OldGrantFields.all(of: sheet, awards).map { $0.of { $0.grant } }
  }

  private static let own: [ScopeField<TrancheSubject>] = [
    ScopeField("vest_date", .date, "the tranche's date under the option replaced") {
      .date($0.tranche.day)
    },
    ScopeField("shares", .count, "its shares") { .shares($0.tranche.shares) },
    ScopeField("is_award", .yesNo, "whether the option replaced was awarded during the offer") {
      .flag($0.grant.held.isAward)
    }.made(in: .optionsBefore),
  ]
}
