public import Exchange
internal import CSV
internal import Findings
public import Offering
public import Sheets

/// The result sheets as tables, and a copy of each input sheet with what was found marked on its
/// cells.
public struct OfferWorkbook {
  /// The sheets in order: the results, the findings, the inputs.
  public let sheets: [WorkbookSheet]
  /// The day that it is for.
  public let asOf: Day

  /// The workbook of a run.
  ///
  /// - Parameters:
  ///   - conclusion: the run; of one that a broken sheet ended, there are no results.
  ///   - inputs: the sheets that it read; nil if they could not be put together.
  ///   - asOf: the day that it is for.
  public init(_ conclusion: Conclusion, inputs: OfferSheets?, asOf: Day) {
    self.asOf = asOf
    var sheets: [WorkbookSheet] = []
    if case .done(let outcome) = conclusion.ending {
      let results: [any ResultSheet] =
        [SummarySheet(findings: conclusion.findings)] + ResultSheets.all
      sheets += results.filter { $0.isWritten(for: outcome) }.map { Self.table($0, outcome) }
    }
    sheets.append(Self.findings(conclusion.findings))
    sheets += (inputs?.all ?? []).filter(\.isPresent).map {
      Self.copy($0, conclusion.findings)
    }
    self.sheets = sheets
  }

  private static func table(_ sheet: any ResultSheet, _ outcome: OfferOutcome) -> WorkbookSheet {
    table(String(sheet.fileName.dropLast(".csv".count)), sheet.bytes(of: outcome), texts: ids)
  }

  private static func findings(_ findings: [Finding]) -> WorkbookSheet {
    let texts = ids.union(["sheet", "cell", "subject", "value", "message", "repair", "waived_by"])
    return table("findings", FindingsSheet.bytes(of: findings), texts: texts)
  }

  /// Columns of the result sheets that hold text, whatever it looks like.
  private static let ids: Set<String> = [
    "form_id", "grant_id", "holder_id", "new_grant_id", "replaces", "exercise_id", "sale_id",
    "reason",
  ]

  /// A sheet as `run` writes it, its numbers and dates made what they are.
  private static func table(_ name: String, _ bytes: [UInt8], texts: Set<String>) -> WorkbookSheet {
    var rows = records(Bytes(bytes))
    let header = rows.isEmpty ? [] : rows.removeFirst()
    return WorkbookSheet(
      name: name,
      header: header,
      rows: rows.map { cells in
        zip(cells, header).map { cell, column in
          WorkbookCell(texts.contains(column) ? .text(undefused(cell)) : .plain(cell))
        }
      }
    )
  }

  private static func records(_ bytes: Bytes) -> [[String]] {
    var reader = RecordReader(delimiter: Byte.comma)
    var record = Record()
    var records: [[String]] = []
    while bytes.withSpan({ reader.read($0, into: &record) }) {
      records.append(
        record.cells.map { cell in
          let text = bytes.text(cell.start, cell.end)
          return cell.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
        }
      )
    }
    return records
  }

  /// The text without the apostrophe that keeps a spreadsheet from running it when it opens a CSV
  /// file: in a workbook, text is text.
  private static func undefused(_ text: String) -> String {
    guard text.hasPrefix("'"), let next = text.dropFirst().first, "=+-@\t\r\n".contains(next) else {
      return text
    }
    return String(text.dropFirst())
  }

  /// The sheet as it stands, every cell where a spreadsheet has it.
  private static func copy(_ table: SheetTable, _ findings: [Finding]) -> WorkbookSheet {
    var rows: [[WorkbookCell]] = []
    for record in table.rawRecords where record.row > rows.count {
      while rows.count < record.row - 1 { rows.append([]) }
      rows.append(record.cells.map { $0.isEmpty ? .blank : .text($0) })
    }
    return WorkbookSheet(
      name: String(table.sheet.prefix(31)),
      header: [],
      rows: rows,
      marks: marks(findings.filter { $0.place?.sheet == table.sheet })
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
