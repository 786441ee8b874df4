internal import Exchange
internal import Offering

/// new_grants.csv: the new options.
struct NewGrantsSheet: ExtensibleSheet {
  let name = "new_grants"
  let place = 60
  let meaning = "a new option"
  let rowScope = "new_grant"

  let columns: [ResultColumn<NewGrant>] = [
    .text("new_grant_id", \.id)
      .means(
        "The new option: the old one's id with `-N`; divided by the limit, `-N-ISO` "
          + "and `-N-NQSO`."
      ),
    .text("replaces", \.replaces)
      .means("The old option, or the award put off."),
    .holder(\.holder),
    .plain("grant_date", \.grantDate)
      .means("The new grant date."),
    .word("type", \.type)
      .means("ISO or NQSO."),
    .plain("shares", \.shares.count)
      .means(
        "The new shares: the old ones by the ratio, rounded down option by option, "
          + "adjusted through the grant date."
      ),
    .plain("exercise_price", \.exercisePrice)
      .means("In dollars a share."),
    .plain("expires", \.expires)
      .means("The first day without the option."),
  ]

  let totals = ["shares"]

  let sources: [String: FigureSource] = [
    "grant_date": .newGrantDate,
    "shares": .step(
      "the shares promised, after events; of an incentive option those within the limit",
      [.promised, .answer(hook: "exchange_ratio"), .eventsThroughGrant]
    ),
    "exercise_price": .step("the price that the rule answers", [.answer(hook: "exercise_price")]),
    "expires": .step(
      "the grant date and the option's term, or the day that the rule answers",
      [.either([.answer(hook: "option_term"), .grant("expires")]), .newGrantDate]
    ),
  ]

  func rows(of run: FinishedRun) -> OrderedRows<NewGrant> { run.outcome.newGrants }
}
