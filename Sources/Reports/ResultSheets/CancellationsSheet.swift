internal import Exchange
internal import Offering

/// cancellations.csv: every option of which shares were cancelled.
struct CancellationsSheet: ExtensibleSheet {
  let name = "cancellations"
  let place = 30
  let meaning = "an option of which shares were cancelled"
  let rowScope = "grant"

  let columns: [ResultColumn<CancelledGrant>] = [
    .text("grant_id", \.grantID)
      .means("The old option."),
    .holder(\.holder),
    .plain("cancelled_on", \.day)
      .means("The cancellation date."),
    .plain("shares_cancelled", \.cancelled.count)
      .means("Its shares that were accepted and cancelled."),
    .plain("shares_kept", \.kept.count)
      .means("Its other shares, which the balancing option has."),
  ]

  let totals = ["shares_cancelled", "shares_kept"]

  let sources: [String: FigureSource] = [
    "cancelled_on": .cancellation,
    "shares_cancelled": .step("the shares accepted", [.line]),
    "shares_kept": .step(
      "what is outstanding less the shares cancelled",
      FigureSource.shares + [.line, .exercised]
    ),
  ]

  func rows(of run: FinishedRun) -> OrderedRows<CancelledGrant> { run.outcome.cancellations }
}
