internal import Exchange
internal import Policy
internal import Sheets

/// An option as rules see one.
struct GrantSubject: Sendable {
  let holder: HolderSubject
  let grant: HeldGrant
  var tendered = Shares.zero
}

/// The fields of a grant.
enum GrantFields {
  static func all(of sheet: SheetTable) -> [ScopeField<GrantSubject>] {
    standing + settled(sheet) + SheetFields.all(of: sheet).map { $0.of { $0.grant.row } }
  }

  /// What the sheet says only together with other sheets.
  private static let standing: [ScopeField<GrantSubject>] = [
    ScopeField("outstanding", .count, "shares neither exercised, cancelled nor expired") {
      .shares($0.grant.outstandingShares)
    },
    ScopeField("vested_at_expiration", .count, "of these, vested on the expiration date") {
      .shares(try? $0.grant.vestedAtExpiration)
    },
    ScopeField("in_lookback", .yesNo, "whether it was granted in the lookback window") {
      .flag($0.grant.isInLookback)
    },
  ]

  /// Columns whose blank cells mean something (`sheets.md`, "What each sheet means").
  private static func settled(_ sheet: SheetTable) -> [ScopeField<GrantSubject>] {
    typealias Grant = ScopeField<GrantSubject>
    return [
      Grant(
        "shares_exercised",
        .count,
        "shares exercised before commencement",
        place: { sheet.reference($0.grant.row, GrantsSheet.sharesExercised.index) }
      ) { .shares($0.grant.grant.exercised) },
      Grant(
        "shares_cancelled",
        .count,
        "shares cancelled before commencement",
        place: { sheet.reference($0.grant.row, GrantsSheet.sharesCancelled.index) }
      ) { .shares($0.grant.grant.cancelled) },
      Grant(
        "vesting_start",
        .date,
        "the day from which the schedule counts",
        place: { sheet.reference($0.grant.row, GrantsSheet.vestingStart.index) }
      ) { .date(sheet[GrantsSheet.vestingStart, $0.grant.row] ?? $0.grant.grant.grantDate) },
      Grant(
        "expires",
        .date,
        "the day on which the option expires",
        place: { sheet.reference($0.grant.row, GrantsSheet.expires.index) }
      ) { .date($0.grant.grant.expires) },
      Grant(
        "name_on_agreement",
        .text,
        "the holder's name on the option agreement",
        place: { sheet.reference($0.grant.row, GrantsSheet.nameOnAgreement.index) }
      ) { .text($0.grant.nameOnAgreement) },
    ]
  }

  /// What only rules about a grant can read.
  static let tender: [ScopeField<GrantSubject>] = [
    ScopeField("tendered", .count, "shares of it that are tendered and accepted") {
      .shares($0.tendered)
    }
  ]
}
