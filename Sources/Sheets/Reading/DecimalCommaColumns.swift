import CSV
import Findings

// A column has decimal commas if every cell of it makes sense so and at least one makes no sense
// otherwise. That is known only at the end of the sheet; then the column is read again.

/// Which columns may have decimal commas, noted while their cells are read with decimal points.
struct DecimalCommaColumns {
  private let schema: SheetSchema
  /// Columns with a cell that makes no sense with a decimal point and does with a comma.
  private(set) var candidates: Set<Int> = []
  /// Columns with a cell that makes no sense either way.
  private(set) var refused: Set<Int> = []

  init(_ schema: SheetSchema) { self.schema = schema }

  /// Adds what was noted in another piece of the sheet.
  mutating func formUnion(_ other: DecimalCommaColumns) {
    candidates.formUnion(other.candidates)
    refused.formUnion(other.refused)
  }

  /// Notes a cell that went the patient path.
  mutating func note(_ column: Int, _ reading: CellReading, _ content: [UInt8]) {
    guard reading.worth == .unreadable else { return }
    let kind = schema.columns[column].kind
    switch kind {
    case .money, .count, .number, .figure: break
    default: return
    }
    guard content.contains(UInt8(ascii: ",")) || content.contains(UInt8(ascii: ".")) else { return }
    let comma = PatientCell(kind: kind, order: .monthFirst, hasDecimalComma: true).read(content)
    guard comma.problem == nil else {
      refused.insert(column)
      return
    }
    if DecimalCommaColumns.isEvidence(content, kind) { candidates.insert(column) }
  }

  /// A single dot in a count may be a fraction (2000.5, 2.125): only several are thousands for sure.
  private static func isEvidence(_ content: [UInt8], _ kind: CellKind) -> Bool {
    let dots = content.count { $0 == UInt8(ascii: ".") }
    switch kind {
    case .count, .number: return dots > 1
    default: return content.contains(UInt8(ascii: ",")) || dots > 1
    }
  }
}

extension RowReader {
  /// Reads again the columns that have decimal commas throughout.
  mutating func settleDecimalCommas(_ header: Record) {
    let columns = commaColumns.candidates.subtracting(commaColumns.refused)
    for column in columns.sorted() {
      guard let values = valuesWithCommas(column) else { continue }
      for (row, value) in values.numbers { rows.values[row * rows.width + column] = value }
      findings.removeAll(ofCell: quick.cells[column])
      findings.add(
        .columnDecimalComma,
        source,
        header,
        cell: quick.cells[column],
        "The column \(schema.columns[column].name) is read with decimal commas."
      )
      for row in values.ambiguous { tellAmbiguous(row, column) }
    }
  }

  /// The numbers of a column read with decimal commas, and the rows whose number would be another
  /// with a decimal point; nil if a cell makes no sense so.
  private func valuesWithCommas(
    _ column: Int
  ) -> (numbers: [(row: Int, value: Int64)], ambiguous: [Int])? {
    var reader = patient[column]
    reader.hasDecimalComma = true
    var (numbers, ambiguous): ([(row: Int, value: Int64)], [Int]) = ([], [])
    for row in 0..<rows.count {
      let record = source.record(at: rows.offsets[row])
      guard record.cells.count == headerCount, quick.cells[column] < record.cells.count else {
        continue
      }
      let reading = reader.read(Array(source.content(record, quick.cells[column]).utf8))
      guard reading.worth != .blank else { continue }
      guard case .number(let value) = reading.worth else { return nil }
      let pointed = rows.values[row * rows.width + column]
      let isAmbiguous = CellValue.isPresent(pointed) && pointed != value
      numbers.append((row, isAmbiguous ? CellValue.unreadable : value))
      if isAmbiguous { ambiguous.append(row) }
    }
    return (numbers, ambiguous)
  }

  private mutating func tellAmbiguous(_ row: Int, _ column: Int) {
    let record = record(row)
    let cell = quick.cells[column]
    findings.add(
      .cellAmbiguousNumber,
      source,
      record,
      cell: cell,
      "\(schema.columns[column].name) \(Shown.quoted(source.content(record, cell))) may have a "
        + "decimal comma, like the rest of the column, or a thousands separator."
    )
  }
}
