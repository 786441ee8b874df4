internal import Exchange
internal import Offering

/// promises.csv: the Promises to Grant.
struct PromisesSheet: ExtensibleSheet {
  let name = "promises"
  let place = 50
  let meaning = "a Promise to Grant"
  let rowScope = "promise"

  let columns: [ResultColumn<GrantPromise>] = [
    .text("grant_id", \.grantID)
      .means("The old option that was cancelled, or the award put off."),
    .holder(\.holder),
    .plain("shares", \.shares.count)
      .means(
        "The old shares that were cancelled, not the new ones: `new_grants.shares` "
          + "has those, and `shares_promised` of summary.csv their sum. Of an award put "
          + "off, the shares of the award."
      ),
    .plain("not_before", \.notBefore)
      .means("The new grant date in force."),
    .word("status", \.status)
      .means("What became of the promise."),
    .text("reason", \.reason)
      .means("Why, in a sentence."),
    .word("kind", \.kind)
      .means("What is promised."),
  ]

  let totals = ["shares"]

  let sources: [String: FigureSource] = [
    "shares": .step("the shares cancelled, or those of the award put off", [.promised]),
    "not_before": .newGrantDate,
  ]

  func rows(of run: FinishedRun) -> OrderedRows<GrantPromise> { run.outcome.promises }
}
