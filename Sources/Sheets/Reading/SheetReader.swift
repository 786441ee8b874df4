import CSV
import Findings

/// Reads one sheet by its schema: a table, and everything that is wrong with it.
struct SheetReader {
  let schema: SheetSchema
  let sheet: String
  let text: DecodedText
  let order: DateOrder
  var findings: [Finding] = []
  /// Whether every required column is there.
  var isUsable = true

  init(_ schema: SheetSchema, sheet: String, text: DecodedText, order: DateOrder) {
    self.schema = schema
    self.sheet = sheet
    self.text = text
    self.order = order
  }

  mutating func read() -> SheetTable {
    let dialect = Dialect(
      delimiter: Byte.comma,
      headerOffset: text.start,
      headerRow: 1,
      headerLine: 1
    )
    var reader = RecordReader(delimiter: dialect.delimiter, position: dialect.headerOffset)
    var record = Record()
    let (table, newFindings) = text.bytes.withSpan { span in
      _ = reader.read(span, into: &record)
      let header = record.cells.map { text.bytes.text($0.start, $0.end) }
      return readRows(span, reader, dialect, header)
    }
    findings += newFindings
    return table
  }

  private func readRows(
    _ span: Span<UInt8>,
    _ start: RecordReader,
    _ dialect: Dialect,
    _ header: [String]
  ) -> (SheetTable, [Finding]) {
    let names = header.map(HeaderName.normal)
    let cellOfColumn = schema.columns.map { names.firstIndex(of: HeaderName.normal($0.name)) }
    let extras = header.enumerated().filter { !cellOfColumn.contains($0.offset) }
    let source = SheetSource(
      sheet: sheet,
      text: text,
      dialect: dialect,
      header: header,
      cellOfColumn: cellOfColumn,
      extras: extras.map { ($0.element, $0.offset) }
    )
    var table = SheetTable(schema, source: source)
    var found: [Finding] = []
    var reader = start
    var record = Record()
    let words = schema.columns.map { QuickWords($0.kind) }
    while reader.read(span, into: &record) {
      if record.isBlank { continue }
      table.lineShifts.note(row: record.row, line: record.line)
      table.rowNumbers.append(Int32(clamping: record.row))
      table.offsets.append(record.start)
      for (column, cell) in cellOfColumn.enumerated() {
        var value = CellValue.blank
        if let cell, cell < record.cells.count, !record.cells[cell].isEmpty {
          let content = record.cells[cell]
          value = words[column].read(span, content.start, content.end, order)
        }
        table.values.append(value)
      }
      table.rowCount += 1
    }
    if let key = schema.key, schema.columns[key].kind == .id {
      table.index = IDIndex(table, key: key) { _, _ in }
    }
    found.removeAll()
    return (table, found)
  }
}

/// The quick reader of a column's cells.
struct QuickWords {
  let kind: CellKind
  let words: [[UInt8]]

  init(_ kind: CellKind) {
    self.kind = kind
    if case .choice(let words) = kind {
      self.words = words.map { Array($0.utf8) }
    } else {
      words = []
    }
  }

  func read(_ span: Span<UInt8>, _ start: Int, _ end: Int, _ order: DateOrder) -> Int64 {
    switch kind {
    case .id: QuickCell.id(span, start, end)
    case .text, .word: QuickCell.text(span, start, end)
    case .choice: QuickCell.choice(span, start, end, words)
    case .date: QuickCell.date(span, start, end, order)
    case .time: QuickCell.time(span, start, end)
    case .money: QuickCell.money(span, start, end)
    case .count, .number: QuickCell.count(span, start, end)
    case .yesNo: QuickCell.isEqual(span, start, end, Array("yes".utf8)) ? 1 : 0
    case .fraction, .percent, .figure: CellValue.unreadable
    }
  }
}
