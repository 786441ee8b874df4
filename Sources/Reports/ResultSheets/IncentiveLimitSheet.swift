internal import Exchange
internal import Offering

/// iso_limit.csv: what each option uses of the $100,000 of each year.
struct IncentiveLimitSheet: ResultSheet {
  let name = "iso_limit"
  let place = 80
  let meaning = "what an option uses of the limit of a year"

  let columns: [ResultColumn<LimitRow>] = [
    .holder(\.holder),
    .year("year", \.year)
      .means("The calendar year in which the shares first become exercisable."),
    .text("grant_id", \.grantID)
      .means("The option; a new one as `ID-N`, undivided."),
    .plain("exercise_price", \.exercisePrice)
      .means("In dollars a share."),
    .plain("shares", \.shares.count)
      .means("The shares that become exercisable in the year."),
    .plain("value", \.value)
      .means("What they count for, in dollars: shares times the price, or the market value."),
    .plain("iso_shares", \.incentive.count)
      .means("Those of them within the limit."),
    .plain("nqso_shares", \.nonqualified.count)
      .means("Those of them beyond it."),
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
