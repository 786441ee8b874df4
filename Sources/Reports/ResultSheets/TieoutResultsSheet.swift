internal import Offering
internal import Sheets

/// tieout_results.csv: every declared total beside the computed one, where there are any.
struct TieoutResultsSheet: ResultSheet {
  let name = "tieout_results"
  let place = 180
  let meaning = "a declared total beside the computed one"

  // A total may be declared under one label twice.
  let tellsRowsApart = false

  let columns: [ResultColumn<TieoutRow>] = [
    .text("label", \.label)
      .means("What tieouts.csv calls the total."),
    .plain("measure", \.measure).amongst(TieoutMeasure.words)
      .means("What is added up or counted."),
    .text("subject", \.subject)
      .means("Of what."),
    .text("value", \.value)
      .means("The total declared."),
    .text("computed", \.computed)
      .means("The total computed."),
    // What is counted at the end differs from nothing yet.
    .plain("equal") { $0.awaited != nil ? "" : $0.isEqual ? "yes" : "no" }
      .amongst(["yes", "no"], mayBeBlank: true)
      .means(
        "Whether they are the same; of a percentage, when rounded half up to the places declared. "
          + "Blank of a total of a day that has not come, until then."
      ),
  ]

  func rows(of run: FinishedRun) -> OrderedRows<TieoutRow> { run.outcome.tieouts }

  func isWritten(for run: FinishedRun) -> Bool { !run.outcome.tieouts.isEmpty }
}
