import CSV
import Findings

// Quotes that are not as they should be. A stray one costs no cell: the row is read as any other. One
// that is not closed, or has text after it, makes its own cell unreadable, and no other.
extension RowReader {
  /// Reads a row one of whose quotes does not end its cell.
  mutating func readBroken(_ record: Record, _ span: Span<UInt8>) {
    for problem in record.problems { tell(problem, record) }
    _ = readCells(record, span)
    // With another number of cells none of them is certain, and the quote is the cause.
    guard (headerWidth...max(headerWidth, headerCount)).contains(record.cells.count) else {
      return keepUnreadable(record)
    }
    let broken = Set(record.problems.filter(\.isBroken).map(\.cell))
    problems.removeAll { broken.contains(quick.cells[$0.column]) }
    for column in scratch.indices where broken.contains(quick.cells[column]) {
      scratch[column] = CellValue.unreadable
    }
    noteUnreadableKey()
    tell(record)
    keep(record)
  }

  mutating func tell(_ problem: RecordProblem, _ record: Record) {
    let header = source.header.indices.contains(problem.cell) ? source.header[problem.cell] : ""
    let name = header.isEmpty ? "The cell" : header
    guard let (kind, message) = problem.told else {
      return spacedQuotes.note(row: record.row, cell: problem.cell)
    }
    findings.add(kind, source, record, cell: problem.cell, "\(name) \(message)")
  }

  /// Notes the spaces around quotes of the header, which stands before all rows.
  mutating func noteSpaces(ofHeader header: Record) {
    var list = CellList()
    for problem in header.problems where problem.kind == .spaceAroundQuotes {
      list.note(row: header.row, cell: problem.cell)
    }
    list.append(spacedQuotes, rows: 0)
    spacedQuotes = list
  }

  /// What to add to the finding about a row's number of cells: a quote in it is likely the cause.
  func because(_ record: Record) -> String {
    guard let stray = record.problems.first(where: { $0.kind == .strayQuote }) else { return "" }
    return " The quote in \(Place.letters(stray.cell))\(record.row) may be the cause."
  }

  /// Whether a row is one cell in quotes that holds all the others; if so it is noted and kept.
  mutating func isWrapped(_ record: Record, _ span: Span<UInt8>) -> Bool {
    guard headerWidth > 1, record.cells.count == 1, record.cells[0].isQuoted else { return false }
    let inner = WrappedRow(source.content(record, 0), source.dialect.delimiter)
    guard inner.count == headerCount || inner.count == headerWidth else { return false }
    wrappedRows.note(row: record.row, cell: 0)
    for column in scratch.indices { scratch[column] = CellValue.blank }
    keepUnreadable(record)
    return true
  }
}

extension RecordProblem {
  /// Whether the cell it is in cannot be read.
  var isBroken: Bool {
    switch kind {
    case .textAfterQuote, .unclosedQuote: true
    case .strayQuote, .spaceAroundQuotes: false
    }
  }
}

/// A row that stands in one quoted cell: its cells.
struct WrappedRow {
  /// What its cells hold.
  let cells: [String]

  /// How many cells it has.
  var count: Int { cells.count }

  /// Takes the content of the one cell apart.
  init(_ content: String, _ delimiter: UInt8) {
    let bytes = Bytes(Array(content.utf8))
    var reader = RecordReader(delimiter: delimiter)
    var record = Record()
    cells = bytes.withSpan { span in
      guard reader.read(span, into: &record), reader.position >= span.count else { return [] }
      return record.cells.map { cell in
        let inner = bytes.copy(cell.start, cell.end)
        return String(decoding: cell.hasDoubledQuotes ? Quotes.single(inner) : inner, as: UTF8.self)
      }
    }
  }
}
