internal import Offering

/// tieout_results.csv: every declared total beside the computed one, where there are any.
struct TieoutResultsSheet: ResultSheet {
  let name = "tieout_results"
  let place = 180
  let meaning = "a declared total beside the computed one"

  let columns: [ResultColumn<TieoutRow>] = [
    .text("label", \.label),
    .plain("measure", \.measure),
    .text("subject", \.subject),
    .text("value", \.value),
    .text("computed", \.computed),
    .flag("equal", \.isEqual),
  ]

  func rows(of run: FinishedRun) -> OrderedRows<TieoutRow> { run.outcome.tieouts }

  func isWritten(for run: FinishedRun) -> Bool { !run.outcome.tieouts.isEmpty }
}
