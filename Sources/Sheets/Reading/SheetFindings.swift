import CSV
import Findings

/// Collects what is wrong with one sheet.
struct SheetFindings {
  private(set) var all: [Finding] = []
  private var excerpts: [String: Int] = [:]
  // People are shown the first places of each cause; a broken column of a million rows would need
  // gigabytes of excerpts that nobody reads. The findings themselves are all kept.
  private static let mostExcerpts = 200

  /// Adds a finding about a cell of a record, or about the whole record.
  mutating func add(
    _ kind: FindingKind,
    severity: Severity? = nil,
    _ source: SheetSource,
    _ record: Record,
    cell: Int? = nil,
    subject: String = "",
    value: String? = nil,
    _ message: String,
    repair: String? = nil
  ) {
    let cause = "\(kind.code) \(cell ?? -1)"
    let count = excerpts[cause, default: 0]
    excerpts[cause] = count + 1
    // What the header as a whole lacks, no cell of it shows.
    let isOfHeader = cell == nil && record.row == source.dialect.headerRow
    let shown = count < SheetFindings.mostExcerpts && !isOfHeader
    add(
      .of(
        kind,
        severity: severity,
        at: source.place(record, row: record.row, line: record.line, cell: cell),
        subject: subject,
        value: value ?? cell.map { source.shown(record, $0) } ?? "",
        message,
        repair: repair,
        excerpt: shown ? source.excerpt(record, cell: cell ?? 0) : nil
      )
    )
  }

  mutating func add(_ finding: Finding) { all.append(finding) }

  /// Adds those of the next piece of a sheet, whose rows and lines are counted from 0; a column
  /// without a name is told once.
  mutating func append(_ next: SheetFindings, rows: Int, lines: Int, unnamed: Set<Int>) {
    for finding in next.all {
      var finding = finding
      let isTold = finding.place?.column.map { unnamed.contains($0) } ?? false
      if isTold, finding.rule == FindingKind.columnUnnamed.code { continue }
      if let row = finding.place?.row { finding.place?.row = row + rows }
      if let line = finding.place?.line { finding.place?.line = line + lines }
      if let line = finding.place?.endLine { finding.place?.endLine = line + lines }
      all.append(finding)
    }
  }

  /// Takes back what was said of some rows.
  mutating func removeAll(ofRows rows: Set<Int>) {
    all.removeAll { $0.place?.row.map(rows.contains) ?? false }
  }

  /// Takes back what was said of one kind of the row that was read last.
  ///
  /// - Returns: the cells of which it was said.
  mutating func removeAll(_ kind: FindingKind, ofLastRow row: Int) -> [Int] {
    let start = (all.lastIndex { $0.place?.row != row } ?? -1) + 1
    let gone = all[start...].filter { $0.rule == kind.code }
    all[start...].removeAll { $0.rule == kind.code }
    return gone.compactMap { $0.place?.column }
  }

  /// Takes back what was said of a column.
  mutating func removeAll(ofCell cell: Int) {
    all.removeAll { $0.place?.column == cell && $0.place?.row != nil && $0.rule.hasPrefix("cell.") }
  }
}
