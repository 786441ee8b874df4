import CSV

/// The file a table was read from: what it takes to find and show a cell again.
final class SheetSource: Sendable {
  /// The file's name in the offer folder.
  let sheet: String
  /// The text, UTF-8.
  let text: DecodedText
  /// How its cells are told apart, and where they begin.
  let dialect: Dialect
  /// The header's cells, as they stand there.
  let header: [String]
  /// For each column of the schema, which cell of a record it is; nil if it is not there.
  let cellOfColumn: [Int?]
  /// The cells of a record that the schema does not know, with their headers.
  let extras: [(name: String, cell: Int)]
  /// Those of them that are like no known one.
  let unknown: [(name: String, cell: Int)]

  init(
    sheet: String,
    text: DecodedText,
    dialect: Dialect,
    header: [String],
    cellOfColumn: [Int?],
    extras: [(name: String, cell: Int)],
    unknown: [(name: String, cell: Int)]
  ) {
    self.sheet = sheet
    self.text = text
    self.dialect = dialect
    self.header = header
    self.cellOfColumn = cellOfColumn
    self.extras = extras
    self.unknown = unknown
  }

  /// Reads again the record that begins at an offset.
  func record(at offset: Int, row: Int = 1, line: Int = 1) -> Record {
    var record = Record()
    read(&record, at: offset, row: row, line: line)
    return record
  }

  /// Fills a record with the one that begins at an offset.
  func read(_ record: inout Record, at offset: Int, row: Int = 1, line: Int = 1) {
    var reader = dialect.reader(at: offset, row: row, line: line)
    text.bytes.withSpan { span in _ = reader.read(span, into: &record) }
  }

  /// What stands in a cell as people are shown it: of one longer than any text can be, its beginning.
  func shown(_ record: Record, _ index: Int) -> String {
    guard record.cells.indices.contains(index) else { return "" }
    let cell = record.cells[index]
    guard cell.end - cell.start > PackedText.most else { return content(record, index) }
    let bytes = text.bytes.copy(cell.start, cell.start + PackedText.most + 5)
    return String(decoding: CellText.cut(bytes), as: UTF8.self)
  }

  /// What stands in a cell of a record, its doubled quotes made single.
  func content(_ record: Record, _ index: Int) -> String {
    guard record.cells.indices.contains(index) else { return "" }
    let cell = record.cells[index]
    let bytes = text.bytes.copy(cell.start, cell.end)
    return String(decoding: cell.hasDoubledQuotes ? Quotes.single(bytes) : bytes, as: UTF8.self)
  }
}
