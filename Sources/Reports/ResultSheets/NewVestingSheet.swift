internal import Exchange
internal import Offering

/// vesting.csv: when new and balancing options vest.
struct NewVestingSheet: ExtensibleSheet {
  let name = "vesting"
  let place = 70
  let meaning = "a day on which shares of a new or balancing option vest"
  let rowScope = "tranche"

  let columns: [ResultColumn<VestingRow>] = [
    .text("grant_id", \.grantID),
    .holder(\.holderID),
    .plain("vest_date", \.day),
    .plain("shares", \.shares.count),
    .plain("vested_at_grant") { $0.isVestedAtGrant ? "yes" : "no" },
  ]

  func rows(of run: FinishedRun) -> [VestingRow] { run.outcome.vesting }
}
