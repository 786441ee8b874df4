internal import Exchange
internal import Offering

/// balancing_options.csv: what partly tendered options leave.
struct BalancingOptionsSheet: ExtensibleSheet {
  let name = "balancing_options"
  let place = 40
  let meaning = "what a partly tendered option leaves"
  let rowScope = "grant"

  let columns: [ResultColumn<BalancingOption>] = [
    .text("grant_id", \.grantID),
    .holder(\.holder),
    .word("type", \.type),
    .plain("shares", \.shares.count),
    .plain("exercise_price", \.exercisePrice),
    .plain("grant_date", \.grantDate),
    .plain("expires", \.expires),
  ]

  let totals = ["shares"]

  let sources: [String: FigureSource] = [
    "shares": .step(
      "what is outstanding less the shares cancelled, after events",
      FigureSource.shares + [.line, .exercised, .eventsThroughGrant]
    ),
    "exercise_price": .step(
      "the option's own price, after events",
      [.grant("exercise_price"), .eventsThroughGrant]
    ),
    "grant_date": .grant("grant_date"),
    "expires": .either([.grant("expires"), .answer(hook: "option_term")]),
  ]

  func rows(of run: FinishedRun) -> OrderedRows<BalancingOption> { run.outcome.balancing }
}
