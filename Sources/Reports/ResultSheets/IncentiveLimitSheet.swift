internal import Exchange
internal import Offering

/// iso_limit.csv: what each option uses of the $100,000 of each year.
struct IncentiveLimitSheet: ResultSheet {
  let name = "iso_limit"
  let place = 80
  let meaning = "what an option uses of the $100,000 of a year"

  let columns: [ResultColumn<LimitRow>] = [
    .holder(\.holderID),
    .plain("year") { Int64($0.year) },
    .text("grant_id", \.grantID),
    .plain("exercise_price", \.exercisePrice),
    .plain("shares", \.shares.count),
    .plain("value", \.value),
    .plain("iso_shares", \.incentive.count),
    .plain("nqso_shares", \.nonqualified.count),
  ]

  let key = ["holder_id", "year", "grant_id"]

  func rows(of run: FinishedRun) -> [LimitRow] { run.outcome.limit }
}
