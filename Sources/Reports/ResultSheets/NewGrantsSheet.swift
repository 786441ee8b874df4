internal import Exchange
internal import Offering

/// new_grants.csv: the new options.
struct NewGrantsSheet: ExtensibleSheet {
  let name = "new_grants"
  let place = 60
  let meaning = "a new option"
  let rowScope = "new_grant"

  let columns: [ResultColumn<NewGrant>] = [
    .text("new_grant_id", \.id),
    .text("replaces", \.replaces),
    .holder(\.holderID),
    .plain("grant_date", \.grantDate),
    .plain("type", \.type.rawValue),
    .plain("shares", \.shares.count),
    .plain("exercise_price", \.exercisePrice),
    .plain("expires", \.expires),
  ]

  func rows(of run: FinishedRun) -> [NewGrant] { run.outcome.newGrants }
}
