public import Findings
internal import Offering

/// findings.csv, which is also `--format csv` (`results.md`, `commands.md`).
public struct FindingsSheet: ResultSheet {
  let name = "findings"
  let place = 200
  let meaning = "a finding, with its sheet and cell"

  let columns: [ResultColumn<Finding>] = [
    .word("severity", \.severity),
    .word("class", \.findingClass),
    .plain("rule", \.rule),
    .text("sheet") { $0.place?.sheet ?? "" },
    .plain("cell") { $0.place?.cell ?? "" }.like("[A-Z]*[0-9]*"),
    .text("subject", \.subject),
    .text("value", \.value),
    .text("message", \.message),
    .text("repair", \.repair),
    .text("waived_by", \.waivedBy),
    .number("line") { $0.place?.line.map(Int64.init) },
    .number("column") { $0.place?.lineColumn.map(Int64.init) },
    .number("byte") { $0.place?.byte.map(Int64.init) },
  ]

  let key = ["rule", "subject", "sheet", "cell"]

  // Of one cell a rule may say several things.
  let tellsRowsApart = false

  let telling: [String]? = ["severity", "rule", "message"]

  func rows(of run: FinishedRun) -> [Finding] { run.conclusion.keptFindings }

  /// The sheet as it is written.
  public static func bytes(of findings: [Finding]) -> [UInt8] {
    ResultColumn.bytes(FindingsSheet().columns, findings)
  }
}
