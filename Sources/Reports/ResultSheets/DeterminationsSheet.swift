internal import Exchange
internal import Offering

/// determinations.csv: every line of every Election Form with what became of it.
struct DeterminationsSheet: ExtensibleSheet {
  let name = "determinations"
  let place = 20
  let meaning = "a line of an Election Form, with what became of it and why"
  let rowScope = "election"

  let columns: [ResultColumn<Determination>] = [
    .text("form_id", \.formID),
    .text("grant_id", \.grantID),
    .holder(\.holder),
    .plain("shares_tendered", \.tendered.count),
    .word("status", \.status),
    .plain("shares_accepted", \.accepted.count),
    .plain("rule", \.rule),
    .text("reason", \.reason),
    .plain("shares_withdrawn", \.withdrawn.count),
  ]

  let key = ["form_id", "grant_id"]

  // A form that lists an option twice has two lines, each refused.
  let tellsRowsApart = false

  let totals = ["shares_accepted"]

  let sources: [String: FigureSource] = [
    "shares_tendered": .line,
    "shares_accepted": .either([
      .termination, .step("the shares tendered, where no rule refuses the line", [.line]),
    ]),
    "shares_withdrawn": .step(
      "the shares that notices of withdrawal take out of the line",
      [.rows(sheet: "elections", column: "shares_tendered", by: "grant_id")]
    ),
  ]

  func rows(of run: FinishedRun) -> OrderedRows<Determination> { run.outcome.determinations }
}
