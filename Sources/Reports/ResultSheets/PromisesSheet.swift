internal import Exchange
internal import Offering

/// promises.csv: the Promises to Grant.
struct PromisesSheet: ExtensibleSheet {
  let name = "promises"
  let place = 50
  let meaning = "a Promise to Grant"
  let rowScope = "promise"

  let columns: [ResultColumn<GrantPromise>] = [
    .text("grant_id", \.grantID),
    .holder(\.holder),
    .plain("shares", \.shares.count),
    .plain("not_before", \.notBefore),
    .word("status", \.status),
    .text("reason", \.reason),
    .word("kind", \.kind),
  ]

  let totals = ["shares"]

  let sources: [String: FigureSource] = [
    "shares": .step("the shares cancelled, or those of the award put off", [.promised]),
    "not_before": .newGrantDate,
  ]

  func rows(of run: FinishedRun) -> OrderedRows<GrantPromise> { run.outcome.promises }
}
