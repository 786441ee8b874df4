public import Exchange
internal import CSV
internal import Findings
public import Offering
internal import Policy
public import Sheets

/// The result sheets that have a row as tables, and a copy of each input sheet in which something was
/// found, marked on its cells.
///
/// What has nothing to show is left out: hidden sheets are printed by some spreadsheet programs.
public struct OfferWorkbook {
  /// The sheets in order: the results, the findings, the inputs.
  public let sheets: [WorkbookSheet]
  /// The day that it is for.
  public let asOf: Day
  /// What stands at the head of each page in print.
  let title: String

  /// The workbook of a run.
  ///
  /// - Parameters:
  ///   - conclusion: the run; of one that a broken sheet ended, there are no results.
  ///   - inputs: the sheets that it read.
  ///   - asOf: the day that it is for.
  public init(_ conclusion: Conclusion, inputs: [SheetTable], asOf: Day) {
    self.asOf = asOf
    let run = FinishedRun(conclusion)
    let company = run.map {
      "\($0.outcome.sheets.offer.company): offer to exchange stock options"
    }
    title = "\(company ?? "Offer to exchange stock options"), as of \(Readable.day(asOf))"
    var sheets: [WorkbookSheet] = []
    if let run {
      sheets += ResultSheets.all.filter { $0.isWritten(for: run) }.map { Self.table($0, run) }
        .filter { !$0.rows.isEmpty }
    } else {
      sheets.append(Self.table(FindingsSheet(), conclusion.keptFindings))
    }
    sheets += inputs.filter(\.isPresent).map { Self.copy($0, conclusion.findings) }
      .filter { !$0.marks.isEmpty }
    self.sheets = sheets
  }

  private static func table(_ sheet: some ResultSheet, _ run: FinishedRun) -> WorkbookSheet {
    let header = sheet.header(of: run)
    var table = table(sheet.name, header, sheet.kinds(of: run), sheet.cells(of: run))
    guard table.rows.count > 1 else { return table }
    for (column, name) in header.enumerated() where sheet.totals.contains(name) {
      table.totals[column] = table.sum(column)
    }
    return table
  }

  private static func table(_ sheet: FindingsSheet, _ findings: [Finding]) -> WorkbookSheet {
    let columns = sheet.columns
    let cells = findings.map { finding in columns.map { $0.cell(finding) } }
    return table(sheet.name, columns.map(\.name), columns.map(\.kind), cells)
  }

  /// A result sheet, its numbers and dates made what they are.
  private static func table(
    _ name: String,
    _ header: [String],
    _ kinds: [ColumnKind],
    _ cells: [[CSVCell]]
  ) -> WorkbookSheet {
    let rows = cells.map { row in zip(kinds, row).map { WorkbookCell($1, in: $0) } }
    return WorkbookSheet(name: name, header: header, rows: rows)
  }

  /// The sheet as it stands, every cell where a spreadsheet has it.
  private static func copy(_ table: SheetTable, _ findings: [Finding]) -> WorkbookSheet {
    var rows: [[WorkbookCell]] = []
    for record in table.rawRecords where record.row > rows.count {
      while rows.count < record.row - 1 { rows.append([]) }
      rows.append(record.cells.map { $0.isEmpty ? .blank : .text($0) })
    }
    let marks = marks(findings.filter { $0.place?.sheet == table.sheet })
    return WorkbookSheet(
      name: String(table.sheet.prefix(31)),
      header: [],
      rows: rows,
      marks: marks
    )
  }

  /// One mark a cell, with everything that was found in it; what is about a whole row stands on its
  /// first cell, what is about a whole sheet on its first cell of all.
  private static func marks(_ findings: [Finding]) -> [WorkbookMark] {
    var marks: [[Int]: WorkbookMark] = [:]
    for finding in findings {
      let place = [max(0, (finding.place?.row ?? 1) - 1), max(0, finding.place?.column ?? 0)]
      var mark =
        marks[place]
        ?? WorkbookMark(row: place[0], column: place[1], isError: false, comment: "")
      mark.isError = mark.isError || finding.severity == .error
      mark.comment += (mark.comment.isEmpty ? "" : "\n\n") + comment(finding)
      marks[place] = mark
    }
    return marks.values.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  private static func comment(_ finding: Finding) -> String {
    let about = finding.subject.isEmpty ? "" : "\(finding.subject): "
    let waived = finding.waivedBy.isEmpty ? "" : "\nWaived by \(finding.waivedBy)."
    let repair = finding.repair.isEmpty ? "" : "\nRepair: \(finding.repair)"
    return
      "\(finding.severity.rawValue) [\(finding.rule)]\n\(about)\(finding.message)\(waived)\(repair)"
  }
}
