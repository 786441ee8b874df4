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
    .holder(\.holder),
    .plain("vest_date", \.day),
    .plain("shares", \.shares.count),
    .plain("vested_at_grant") { $0.isVestedAtGrant ? "yes" : "no" },
  ]

  let key = ["grant_id", "vest_date"]

  let sources: [String: FigureSource] = [
    "vest_date": .step(
      "the day of the old tranche, as rules move it",
      [
        .answer(hook: "vest_date"), .answer(hook: "new_schedule"), .grant("vesting_start"),
        .grant("grant_date"), .grant("schedule"), .newGrantDate,
      ]
    ),
    "shares": .step(
      "the tranche's part of the shares, in whole shares",
      [.grant("schedule"), .grant("shares_granted"), .promised, .events]
    ),
  ]

  func rows(of run: FinishedRun) -> [VestingRow] { run.outcome.vesting }
}
