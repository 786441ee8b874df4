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
    .text("label", \.label),
    .plain("measure", \.measure).amongst(TieoutMeasure.words),
    .text("subject", \.subject),
    .text("value", \.value),
    .text("computed", \.computed),
    .flag("equal", \.isEqual),
  ]

  func rows(of run: FinishedRun) -> OrderedRows<TieoutRow> { run.outcome.tieouts }

  func isWritten(for run: FinishedRun) -> Bool { !run.outcome.tieouts.isEmpty }
}
