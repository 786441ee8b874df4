internal import Exchange
internal import Offering

/// iso_limit.csv: what each option uses of the $100,000 of each year.
struct IncentiveLimitSheet: ResultSheet {
  let name = "iso_limit"
  let place = 80
  let meaning = "what an option uses of the limit of a year"

  let columns: [ResultColumn<LimitRow>] = [
    .holder(\.holder),
    .year("year", \.year),
    .text("grant_id", \.grantID),
    .plain("exercise_price", \.exercisePrice),
    .plain("shares", \.shares.count),
    .plain("value", \.value),
    .plain("iso_shares", \.incentive.count),
    .plain("nqso_shares", \.nonqualified.count),
  ]

  let key = ["holder_id", "year", "grant_id"]

  private static let counted = [
    FigureSource.limitValue, .grant("schedule"), .grant("shares_granted"), .promised,
  ]

  let sources: [String: FigureSource] = [
    "year": .step(
      "the year in which the shares become exercisable",
      [
        .grant("schedule"), .grant("vesting_start"), .grant("grant_date"), .newGrantDate,
        .answer(hook: "vest_date"),
      ]
    ),
    "exercise_price": .optionPrice,
    "shares": .step(
      "the shares that become exercisable in the year",
      [.grant("schedule"), .grant("shares_granted")]
    ),
    "value": .step("the shares at their value on the day of grant", Self.counted),
    "iso_shares": .step(
      "the shares that what is left of the year's limit takes in",
      Self.counted
    ),
    "nqso_shares": .step(
      "the shares over the year's limit",
      Self.counted
    ),
  ]

  func rows(of run: FinishedRun) -> OrderedRows<LimitRow> { run.outcome.limit }
}
