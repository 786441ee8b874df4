import CSV
import Findings

/// Writes a repaired copy of a sheet: records without a repair keep every byte.
struct SheetRepair {
  private let table: SheetTable
  private let source: SheetSource
  /// The cells of a record that stay as they are.
  private let kept: Set<Int>
  private let keepsDates: Bool
  private var bytes: [UInt8] = []
  private var repairs: [Repair] = []
  private var nextRow = 0

  init(
    _ table: SheetTable,
    _ source: SheetSource,
    keeping kept: Set<Int> = [],
    keepsDates: Bool = false
  ) {
    self.table = table
    self.source = source
    self.kept = kept
    self.keepsDates = keepsDates
  }

  /// Whether a byte-order mark is to stay: without it a text with broken bytes may look like one in
  /// another encoding.
  private var keepsMark: Bool {
    source.text.bytes.withSpan { UTF8Sequences.census($0, from: source.text.start).strays > 0 }
  }

  mutating func repair(hadMark: Bool) -> RepairedSheet {
    let hadMark = hadMark && !keepsMark
    noteEncoding(hadMark: hadMark)
    source.text.bytes.withSpan { span in
      var reader = source.dialect.reader
      copy(span, hadMark ? source.text.start : 0, reader.position)
      var record = Record()
      while true {
        let start = reader.position
        guard reader.read(span, into: &record) else { break }
        repair(record, span, start, reader.position)
      }
    }
    return RepairedSheet(bytes: encoded, repairs: repairs)
  }

  /// The bytes as they are to be written.
  ///
  /// That a file is Windows-1252 is likely and not certain: it stays what it is.
  private var encoded: [UInt8] {
    source.text.encoding == .windows1252 ? Windows1252.encode(bytes) ?? bytes : bytes
  }

  private mutating func noteEncoding(hadMark: Bool) {
    let encoding = source.text.encoding
    if hadMark { note("", "U+FEFF", "", "byte-order mark") }
    if ![.utf8, .windows1252].contains(encoding) {
      note("", encoding.rawValue, TextEncoding.utf8.rawValue, "encoding")
    }
  }

  private mutating func note(_ cell: String, _ old: String, _ new: String, _ reason: String) {
    repairs.append(Repair(sheet: source.sheet, cell: cell, old: old, new: new, reason: reason))
  }

  private mutating func copy(_ span: Span<UInt8>, _ start: Int, _ end: Int) {
    for index in start..<max(start, end) { bytes.append(span[index]) }
  }

  private mutating func repair(_ record: Record, _ span: Span<UInt8>, _ start: Int, _ end: Int) {
    let rows = table.content.rows
    let isRow = nextRow < rows.count && rows.offsets[nextRow] == start
    defer { if isRow { nextRow += 1 } }
    let changes = isRow && record.problems.isEmpty ? self.changes(record, nextRow) : [:]
    guard !changes.isEmpty else { return copy(span, start, end) }
    var writer = RecordWriter(delimiter: source.dialect.delimiter)
    for cell in record.cells.indices {
      let old = source.content(record, cell)
      writer.write(exactly: changes[cell]?.text ?? old)
      guard let change = changes[cell] else { continue }
      note(Place.letters(cell) + String(record.row), old, change.text, change.reason)
    }
    writer.endRecord()
    bytes += writer.bytes.dropLast()
    copy(span, record.end, end)
  }

  /// The cells of a row that are to change.
  private func changes(_ record: Record, _ row: Int) -> [Int: (text: String, reason: String)] {
    var changes: [Int: (text: String, reason: String)] = [:]
    for (column, cell) in source.cellOfColumn.enumerated() {
      guard let cell, cell < record.cells.count, !kept.contains(cell) else { continue }
      let old = source.content(record, cell)
      let value = table.value(column, row)
      let kind = table.schema.columns[column].kind
      if keepsDates, kind == .date || kind == .time { continue }
      guard let new = PlainForm.text(value, kind, old, table), new != old else { continue }
      changes[cell] = (new, PlainForm.reason(old, new, kind))
    }
    return changes
  }
}
