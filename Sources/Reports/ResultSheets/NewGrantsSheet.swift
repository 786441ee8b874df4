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
    .holder(\.holder),
    .plain("grant_date", \.grantDate),
    .word("type", \.type),
    .plain("shares", \.shares.count),
    .plain("exercise_price", \.exercisePrice),
    .plain("expires", \.expires),
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
