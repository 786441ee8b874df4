import CSV
import Findings

/// Reads the rows of a sheet into a table.
///
/// A row of as many cells as the header, in plain forms, goes straight through `read`; everything
/// else is `RowReader+OddRows`.
struct RowReader: Sendable {
  let source: SheetSource
  let schema: SheetSchema
  let quick: QuickColumns
  /// Reads rows that are plain in every cell; nil where none is.
  private let plain: PlainRows?
  let patient: [PatientCell]
  /// How many cells the header has, and how many of them up to the last one with a name.
  let headerCount: Int
  let headerWidth: Int
  var rows: SheetRows
  var findings = SheetFindings()
  /// The problems of the row being read, by column.
  var problems: [(column: Int, problem: CellProblem)] = []
  var scratch: [Int64]
  /// The cells of a plain row.
  private var plainCells: [PackedCell]
  /// What single cells say of how their whole column is written.
  var evidence: ColumnEvidence
  /// Rows with blank cells beyond the header's.
  var surplus: [SurplusRow] = []
  /// Cells with spaces around their quotes.
  var spacedQuotes = CellList()
  /// Rows that are in quotes as a whole.
  var wrappedRows = CellList()
  var unnamedTold: Set<Int> = []
  let hasUnnamed: Bool
  /// The first cell of a second table beside the first; nil if there is none.
  let secondTable: Int?
  /// Whether another table began below, so that no row after it is the sheet's.
  var hasEnded = false

  init(
    _ schema: SheetSchema,
    _ source: SheetSource,
    _ match: HeaderMatch,
    _ notation: Notation
  ) {
    self.schema = schema
    self.source = source
    quick = QuickColumns(schema, source.cellOfColumn, notation, source.dialect.delimiter)
    patient = schema.columns.map { PatientCell($0.kind, notation) }
    headerCount = source.header.count
    headerWidth = match.width
    hasUnnamed = match.header.contains("")
    plain =
      match.header.contains("") || schema.readsTotals
      ? nil : PlainRows(quick, cells: source.header.count, source.dialect.delimiter)
    secondTable = match.secondTable
    if let secondTable { unnamedTold = Set(match.width..<max(secondTable, match.header.count)) }
    rows = SheetRows(schema, source: source)
    // Without its ids, no row of the sheet can be told from another.
    if let key = schema.key, source.cellOfColumn[key] == nil { rows.isIncomplete = true }
    plainCells = Array(repeating: .blank, count: schema.columns.count)
    scratch = Array(repeating: CellValue.blank, count: schema.columns.count)
    evidence = ColumnEvidence(schema, notation, source.dialect.delimiter)
  }

  /// Reads the row at the reader's position if it is plain; if not, nothing has happened.
  mutating func readPlain(_ span: Span<UInt8>, _ reader: inout RecordReader) -> Bool {
    var dates = DateForms()
    guard let plain, !hasEnded, reader.position < span.count,
      let next = plain.read(span, from: reader.position, into: &plainCells, &dates)
    else { return false }
    evidence.note(dates)
    rows.append(packed: plainCells, number: reader.row, line: reader.line, offset: reader.position)
    reader.pass(to: next)
    return true
  }

  mutating func read(_ record: Record, _ span: Span<UInt8>) {
    if hasEnded { return }
    guard record.cells.count == headerCount, record.problems.isEmpty, !hasUnnamed else {
      return readOdd(record, span)
    }
    guard readCells(record, span) else { return settle(record, span) }
    if !isReadableTotal(record, span) { keep(record) }
  }

  /// Reads the cells of a row into `scratch`; false, with `problems` told, if any has one.
  @inline(__always)
  mutating func readCells(_ record: Record, _ span: Span<UInt8>) -> Bool {
    if !problems.isEmpty { problems.removeAll() }
    for column in 0..<scratch.count {
      let cell = quick.cells[column]
      guard cell >= 0, cell < record.cells.count else {
        scratch[column] = CellValue.blank
        if cell >= 0 { noteBlank(column) }
        continue
      }
      scratch[column] = readCell(column, record.cells[cell], span)
    }
    return problems.isEmpty
  }

  @inline(__always)
  private mutating func readCell(_ column: Int, _ cell: Cell, _ span: Span<UInt8>) -> Int64 {
    var (start, end) = (cell.start, cell.end)
    while start < end, span[start] == 0x20 { start += 1 }
    while start < end, span[end - 1] == 0x20 { end -= 1 }
    guard start < end else {
      noteBlank(column)
      return CellValue.blank
    }
    if !cell.hasDoubledQuotes {
      let value = quick.read(column, span, start, end)
      if value != CellValue.unreadable {
        if quick.isOfDates[column] {
          evidence.noteDate(column, hasDashes: QuickCell.hasDashes(span, start))
        }
        return value
      }
    }
    return readPatiently(column, cell)
  }

  @inline(__always)
  private mutating func noteBlank(_ column: Int) {
    if quick.mustBeFilled[column] {
      problems.append((column, CellProblem(.cellBlank, "is blank")))
    }
  }

  private mutating func readPatiently(_ column: Int, _ cell: Cell) -> Int64 {
    let raw = source.text.bytes.copy(cell.start, cell.end)
    let content = cell.hasDoubledQuotes ? Quotes.single(raw) : raw
    let reading = patient[column].read(content)
    evidence.note(column, reading, content)
    if let problem = reading.problem { problems.append((column, problem)) }
    switch reading.worth {
    case .blank:
      noteBlank(column)
      return CellValue.blank
    case .number(let number): return number
    case .unreadable: return CellValue.unreadable
    case .rewritten(let text): return rewrite(text)
    case .text:
      let text = CellText(content)
      if cell.hasDoubledQuotes { return rewrite(Array(text.value.utf8)) }
      return PackedText.pack(cell.start + text.leading, cell.end - text.trailing)
        ?? CellValue.unreadable
    }
  }

  private mutating func rewrite(_ text: [UInt8]) -> Int64 {
    let start = rows.rewritten.count
    rows.rewritten += text
    return PackedText.pack(start, rows.rewritten.count, isRewritten: true) ?? CellValue.unreadable
  }

  /// Keeps the row that `scratch` holds.
  @inline(__always)
  mutating func keep(_ record: Record) {
    rows.append(scratch, number: record.row, line: record.line, offset: record.start)
  }

  /// Adds the problems of the row's cells to the findings.
  mutating func tell(_ record: Record) {
    for (column, problem) in problems {
      let name = schema.columns[column].name
      let cell = quick.cells[column]
      let value = cell >= 0 ? source.shown(record, cell) : ""
      let shown = problem.kind == .cellBlank ? "" : " \(Shown.quoted(value))"
      findings.add(
        problem.kind,
        source,
        record,
        cell: cell >= 0 ? cell : nil,
        value: value,
        "\(name)\(shown) \(problem.message).",
        repair: schema.columns[column].repairOfNothing(value) ?? problem.repair
      )
    }
    problems.removeAll()
  }
}
