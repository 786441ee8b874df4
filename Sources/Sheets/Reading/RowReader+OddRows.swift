import CSV
import Findings

// Rows that are not as the header has it. Each gets the one finding that names its cause, and none
// that follows from it.
extension RowReader {
  /// Reads a row with too few or too many cells, or with quotes that are wrong.
  mutating func readOdd(_ record: Record, _ span: Span<UInt8>) {
    if RowShape.isBlank(record, span) { return }
    if !record.problems.isEmpty { return readWrongQuotes(record, span) }
    let count = RowShape.filledCount(record, span)
    if count > headerWidth { tellUnnamed(record, count, span) }
    if count > headerCount { return readLong(record, count, span) }
    if record.cells.count > headerCount, isSplit(record, span) { return }
    if record.cells.count < headerWidth { return readShort(record, span) }
    if readCells(record, span) { keep(record) } else { settle(record, span) }
  }

  /// Settles a row of the right length some of whose cells have a problem.
  mutating func settle(_ record: Record, _ span: Span<UInt8>) {
    if RowShape.isBlank(record, span) { return }
    if let (kind, message) = RowShape(self, record, span).remark {
      findings.add(kind, source, record, cell: RowShape.firstFilled(record, span), message)
      return
    }
    noteUnreadableKey()
    tell(record)
    keep(record)
  }

  /// A row whose id cannot be read may be the one that another sheet names.
  mutating func noteUnreadableKey() {
    guard let key = schema.key, !CellValue.isPresent(scratch[key]) else { return }
    rows.isIncomplete = true
  }

  private mutating func tellUnnamed(_ record: Record, _ count: Int, _ span: Span<UInt8>) {
    for cell in headerWidth..<min(count, headerCount) where !unnamedTold.contains(cell) {
      guard !RowShape.isBlank(record.cells[cell], span) else { continue }
      unnamedTold.insert(cell)
      findings.add(
        .columnUnnamed,
        source,
        record,
        cell: cell,
        "Column \(Place.letters(cell)) has cells but no name; it was ignored."
      )
    }
  }

  // Quotes.

  private mutating func readWrongQuotes(_ record: Record, _ span: Span<UInt8>) {
    for problem in record.problems { tell(problem, record) }
    _ = readCells(record, span)
    problems.removeAll()
    let isSound = record.cells.count == headerCount
    for column in scratch.indices {
      let isHurt = record.problems.contains {
        $0.cell == quick.cells[column] && $0.kind != .strayQuote
      }
      if isHurt || (!isSound && column > 0) { scratch[column] = CellValue.unreadable }
    }
    noteUnreadableKey()
    keep(record)
  }

  private mutating func tell(_ problem: RecordProblem, _ record: Record) {
    let header = source.header.indices.contains(problem.cell) ? source.header[problem.cell] : ""
    let name = header.isEmpty ? "The cell" : header
    switch problem.kind {
    case .strayQuote:
      findings.add(
        .quoteStray,
        source,
        record,
        cell: problem.cell,
        "\(name) contains a quote but does not begin with one."
      )
    case .textAfterQuote:
      findings.add(
        .quoteTextAfter,
        source,
        record,
        cell: problem.cell,
        "\(name) continues after its closing quote."
      )
    case .unclosedQuote(let lines):
      let swallowed =
        lines > 0
        ? "\(lines) line\(lines == 1 ? "" : "s") below would belong to the cell"
        : "the file ends first"
      findings.add(
        .quoteUnclosed,
        source,
        record,
        cell: problem.cell,
        "\(name) begins with a quote that is never closed; \(swallowed)."
      )
    }
  }

  // Too few cells.

  private mutating func readShort(_ record: Record, _ span: Span<UInt8>) {
    if let quoted = RowShape.cellOverLines(record, span) {
      findings.add(
        .quoteUnclosed,
        source,
        record,
        cell: quoted,
        "A quote opens here and closes in a later line, so the rows between belong to this cell."
      )
      return keepUnreadable(record)
    }
    if !readCells(record, span), let (kind, message) = RowShape(self, record, span).remark {
      findings.add(kind, source, record, cell: RowShape.firstFilled(record, span), message)
      return
    }
    let count = record.cells.count
    let isMissing = problems.contains {
      $0.problem.kind == .cellBlank && quick.cells[$0.column] >= count
    }
    // Several cells that make no sense are a sign that one before them was lost.
    let isShifted = problems.count { $0.problem.kind != .cellBlank } > 1
    tellShort(record, isMissing: isMissing || isShifted)
    if isMissing || isShifted {
      let isReadable = !problems.contains { $0.problem.kind != .cellBlank }
      problems.removeAll()
      if !isReadable { return keepUnreadable(record) }
    }
    noteUnreadableKey()
    tell(record)
    keep(record)
  }

  /// Missing cells that may be blank are likely blank (spreadsheets leave off the last delimiters
  /// where a column is empty for many rows): a warning.
  private mutating func tellShort(_ record: Record, isMissing: Bool) {
    let count = record.cells.count
    let names = source.header[min(count, headerWidth)..<headerWidth].joined(separator: ", ")
    findings.add(
      .rowShort,
      severity: isMissing ? .error : .warning,
      source,
      record,
      cell: count,
      value: "",
      "The row has \(count) cell\(count == 1 ? "" : "s") and the header \(headerWidth); "
        + (isMissing ? "\(names) cannot be read." : "\(names) counts as blank.")
    )
  }

  /// Keeps the row's place and, if it can be read, the cell of its first column.
  mutating func keepUnreadable(_ record: Record) {
    let first = scratch.first ?? CellValue.blank
    for column in scratch.indices {
      scratch[column] = quick.cells[column] < 0 ? CellValue.blank : CellValue.unreadable
    }
    if quick.cells.first == 0, CellValue.isPresent(first) { scratch[0] = first }
    noteUnreadableKey()
    problems.removeAll()
    keep(record)
  }

  // Too many cells.

  private mutating func readLong(_ record: Record, _ count: Int, _ span: Span<UInt8>) {
    if isSplit(record, span) { return }
    findings.add(
      .rowLong,
      source,
      record,
      cell: headerCount,
      "The row has \(count) cells and the header \(headerWidth)."
    )
    keepUnreadable(record)
  }

  /// Whether a row with more cells than the header has a cell that lacks its quotes; if so the row
  /// is told and kept.
  private mutating func isSplit(_ record: Record, _ span: Span<UInt8>) -> Bool {
    if readCells(record, span), RowShape.filledCount(record, span) <= headerCount { return false }
    problems.removeAll()
    let excess = record.cells.count - headerCount
    guard let split = RowShape(self, record, span).splitCell(excess: excess) else { return false }
    let told = "The row has \(record.cells.count) cells and the header \(headerCount)"
    findings.add(
      .rowLong,
      source,
      record,
      cell: split.cell,
      value: split.text,
      "\(told); \(split.text) probably needs quotes.",
      repair:
        "Write \"\(split.text)\" with quotes around it\(split.plain.map { ", or \($0)" } ?? "")."
    )
    keepUnreadable(record)
    return true
  }
}
