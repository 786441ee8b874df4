internal import Exchange
internal import Offering

/// determinations.csv: every line of every Election Form with what became of it.
struct DeterminationsSheet: ExtensibleSheet {
  let name = "determinations"
  let place = 20
  let meaning = "a line of an Election Form, with what became of it and why"
  let rowScope = "election"

  let columns: [ResultColumn<Determination>] = [
    .text("form_id", \.formID)
      .means("The Election Form."),
    .text("grant_id", \.grantID)
      .means("The option listed."),
    .holder(\.holder),
    .plain("shares_tendered", \.tendered.count)
      .means(
        "The form's number of old shares, less `shares_withdrawn`; of a line "
          + "withdrawn whole, the form's number."
      ),
    .word("status", \.status)
      .means("What became of the line."),
    .plain("shares_accepted", \.accepted.count)
      .means("The old shares accepted."),
    .plain("rule", \.rule)
      .means("The rule that refused it; blank if none did."),
    .text("reason", \.reason)
      .means("Why, in a sentence."),
    .plain("shares_withdrawn", \.withdrawn.count)
      .means("The shares that a later notice took out."),
  ]

  let key = ["form_id", "grant_id"]

  // A form that lists an option twice has two lines, each refused.
  let tellsRowsApart = false

  let totals = ["shares_accepted"]

  let sources: [String: FigureSource] = [
    "shares_tendered": .line,
    "shares_accepted": .either([
      .termination,
      .accepted(
        .step(
          "the shares tendered, as far as they are outstanding and the offer takes them",
          [.line]
        )
      ),
    ]),
    "shares_withdrawn": .zero(
      "no notice of withdrawal takes shares out of the line",
      .step(
        "the shares that notices of withdrawal take out of the line",
        [.rows(sheet: "elections", column: "shares_tendered", by: "grant_id")]
      )
    ),
  ]

  func rows(of run: FinishedRun) -> OrderedRows<Determination> { run.outcome.determinations }
}
