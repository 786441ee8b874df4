public import Findings
internal import Offering

/// findings.csv, which is also `--format csv` (`results.md`, `commands.md`).
public struct FindingsSheet: ResultSheet {
  let name = "findings"
  let place = 200
  let meaning = "a finding, with its sheet and cell"

  let columns: [ResultColumn<Finding>] = [
    .word("severity", \.severity)
      .means("How much it weighs."),
    .word("class", \.findingClass)
      .means(
        "What it is about: a sheet (`data`), a rule's refusal (`policy`), a declared "
          + "total (`tieout`), a rule's own error (`rule`)."
      ),
    .plain("rule", \.rule)
      .means("The rule's id or the finding's code: `codes` explains it."),
    .text("sheet") { $0.place?.sheet ?? "" }
      .means("The sheet; blank if it is about none."),
    .plain("cell") { $0.place?.cell ?? "" }.like("[A-Z]*[0-9]*")
      .means("The cell in it, or the row."),
    .text("subject", \.subject)
      .means("The form, option, holder or other thing, by its id."),
    .text("value", \.value)
      .means("The text of the cell."),
    .text("message", \.message)
      .means("What is wrong, in a sentence."),
    .text("repair", \.repair)
      .means("What helps; blank if nothing is sure to."),
    .text("waived_by", \.waivedBy)
      .means("Who waived it; blank if nobody did."),
    .number("line") { $0.place?.line.map(Int64.init) }
      .means("The line of the file."),
    .number("column") { $0.place?.lineColumn.map(Int64.init) }
      .means("The place in the line."),
    .number("byte") { $0.place?.byte.map(Int64.init) }
      .means("The place in the file."),
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
