internal import Exchange
internal import Offering

/// balancing_options.csv: what partly tendered options leave.
struct BalancingOptionsSheet: ExtensibleSheet {
  let name = "balancing_options"
  let place = 40
  let meaning = "what a partly tendered option leaves"
  let rowScope = "grant"

  let columns: [ResultColumn<BalancingOption>] = [
    .text("grant_id", \.grantID)
      .means("The option: it keeps the id of the old one."),
    .holder(\.holder),
    .word("type", \.type)
      .means("ISO or NQSO, as the old option."),
    .plain("shares", \.shares.count)
      .means(
        "The shares that were outstanding on the cancellation date and not accepted, "
          + "adjusted through the new grant date."
      ),
    .plain("exercise_price", \.exercisePrice)
      .means("In dollars a share, as the old option, adjusted likewise."),
    .plain("grant_date", \.grantDate)
      .means("The grant date of the old option."),
    .plain("expires", \.expires)
      .means("The first day without the option."),
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
