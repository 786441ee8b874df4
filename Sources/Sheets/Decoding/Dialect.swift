import CSV

/// How a file's cells are told apart and where its header stands.
public struct Dialect: Equatable, Sendable {
  /// The byte between cells.
  public var delimiter: UInt8
  /// The offset of the header's record.
  public var headerOffset: Int
  /// The header's row as a spreadsheet counts it.
  public var headerRow: Int
  /// The header's physical line.
  public var headerLine: Int
  /// Whether anything but blank rows stands above the header.
  public var hasTitleRows = false

  /// A reader that begins at the header.
  var reader: RecordReader { reader(at: headerOffset, row: headerRow, line: headerLine) }

  /// A reader that begins at a record.
  func reader(at offset: Int, row: Int = 1, line: Int = 1) -> RecordReader {
    RecordReader(delimiter: delimiter, position: offset, row: row, line: line)
  }

  /// Where a row begins.
  typealias Beginning = (offset: Int, row: Int, line: Int)

  /// Takes a row as the header.
  mutating func setHeader(at beginning: Beginning) {
    (headerOffset, headerRow, headerLine) = beginning
  }
}

/// Finds a file's dialect by looking for the names of a schema.
struct DialectFinder {
  let schema: SheetSchema
  let text: DecodedText

  /// How many rows are looked at for the header.
  private static let depth = 40

  /// The dialect, and how many columns of the schema its header has; 0 if there is no header.
  func find() -> (dialect: Dialect, score: Int) {
    let (start, declared) = separatorLine()
    let delimiters = declared.map { [$0] } ?? [Byte.comma, Byte.semicolon, Byte.tab]
    var best = (dialect: dialect(delimiters[0], start), score: 0)
    for delimiter in delimiters where widest(delimiter, start) > best.score {
      let found = look(delimiter, start)
      if found.score > best.score { best = found }
    }
    return best
  }

  /// The dialect of a file whose header is not known: the delimiter that divides most rows into
  /// equally many cells, and the first row that is more than a title.
  func guess() -> Dialect {
    let (start, declared) = separatorLine()
    let delimiters = declared.map { [$0] } ?? [Byte.comma, Byte.semicolon, Byte.tab]
    let tries = delimiters.map { rows($0, start) }
    let best = tries.reduce(tries[0]) { RowsTried.isBetter($1, $0) ? $1 : $0 }
    return best.header
  }

  /// The first rows as a delimiter divides them.
  private struct RowsTried {
    var header: Dialect
    /// How many rows have so many cells.
    var counts: [Int: Int] = [:]

    /// The most rows that agree, on more than one cell.
    var agreeing: (rows: Int, cells: Int) {
      counts.filter { $0.key > 1 }.map { ($0.value, $0.key) }.max { $0 < $1 } ?? (0, 0)
    }

    static func isBetter(_ one: RowsTried, _ other: RowsTried) -> Bool {
      one.agreeing > other.agreeing
    }
  }

  private func rows(_ delimiter: UInt8, _ start: Int) -> RowsTried {
    var tried = RowsTried(header: dialect(delimiter, start))
    var hasHeader = false
    eachFirstRow(of: tried.header) { place, record, span in
      let filled = RowShape.filledCount(record, span)
      tried.counts[record.cells.count, default: 0] += filled > 0 ? 1 : 0
      guard !hasHeader, filled > 1 else { return }
      hasHeader = true
      tried.header.setHeader(at: place)
    }
    return tried
  }

  /// Looks at the first rows, read in a dialect.
  private func eachFirstRow(
    of dialect: Dialect,
    _ look: (_ place: Dialect.Beginning, _ record: Record, _ span: Span<UInt8>) -> Void
  ) {
    var reader = dialect.reader
    var record = Record()
    text.bytes.withSpan { span in
      for _ in 0..<DialectFinder.depth {
        let place = (reader.position, reader.row, reader.line)
        guard reader.read(span, into: &record) else { return }
        look(place, record, span)
      }
    }
  }

  /// Whether another character than those that are read would find the header.
  func findsHeader(with delimiter: UInt8) -> Bool {
    look(delimiter, separatorLine().start).score > 1
  }

  /// Whether the first row is one cell in quotes with a header in it.
  func findsWrappedHeader() -> Bool {
    let start = separatorLine().start
    return [Byte.comma, Byte.semicolon, Byte.tab].contains { delimiter in
      let source = text.bytes
      var reader = dialect(delimiter, start).reader
      var record = Record()
      let isRead = source.withSpan { reader.read($0, into: &record) }
      guard isRead, record.cells.count == 1, let cell = record.cells.first, cell.isQuoted else {
        return false
      }
      let content = String(
        decoding: Quotes.single(source.copy(cell.start, cell.end)),
        as: UTF8.self
      )
      return HeaderMatch(WrappedRow(content, delimiter).cells, schema).score > 1
    }
  }

  private func dialect(_ delimiter: UInt8, _ start: Int) -> Dialect {
    Dialect(
      delimiter: delimiter,
      headerOffset: start,
      headerRow: 1,
      headerLine: start == text.start ? 1 : 2
    )
  }

  /// The delimiter that a first line `sep=;` declares, and where the sheet begins: a spreadsheet
  /// does not count that line as a row.
  private func separatorLine() -> (start: Int, delimiter: UInt8?) {
    let line = Array(text.bytes.copy(text.start, text.start + 9))
    let bare = line.first == Byte.quote ? Array(line.dropFirst()) : line
    guard bare.count >= 5, String(decoding: bare[..<4], as: UTF8.self).lowercased() == "sep=",
      [Byte.comma, Byte.semicolon, Byte.tab, UInt8(ascii: "|")].contains(bare[4])
    else { return (text.start, nil) }
    var index = text.start + (line.count - bare.count) + 5
    if line.count != bare.count { index += 1 }
    let end = text.bytes.copy(index, index + 2)
    guard let first = end.first else { return (index, bare[4]) }
    guard first == Byte.lineFeed || first == Byte.carriageReturn else { return (text.start, nil) }
    return (index + (end == [Byte.carriageReturn, Byte.lineFeed] ? 2 : 1), bare[4])
  }

  /// The most cells that any of the first rows has: no header finds more columns than that.
  private func widest(_ delimiter: UInt8, _ start: Int) -> Int {
    var widest = 0
    eachFirstRow(of: dialect(delimiter, start)) { _, record, _ in
      widest = max(widest, record.cells.count)
    }
    return widest
  }

  private func look(_ delimiter: UInt8, _ start: Int) -> (dialect: Dialect, score: Int) {
    var best = (dialect: dialect(delimiter, start), score: 0)
    var hasTitles = false
    eachFirstRow(of: best.dialect) { place, record, _ in
      // A row of no more cells than columns were found in one before finds no more of them.
      guard record.cells.count > best.score else { return }
      let header = record.cells.prefix(1024).map { HeaderCells.name(text.bytes, $0) }
      if header.allSatisfy(\.isEmpty) { return }
      let score = HeaderMatch(Array(header), schema).score
      if score > best.score {
        best.score = score
        best.dialect.setHeader(at: place)
        best.dialect.hasTitleRows = hasTitles
      }
      hasTitles = true
    }
    return best
  }
}

/// The cells of a header.
enum HeaderCells {
  /// What stands in one, without outer blanks.
  static func name(_ bytes: Bytes, _ cell: Cell) -> String {
    let content = bytes.copy(cell.start, min(cell.end, cell.start + 4096))
    return CellText(cell.hasDoubledQuotes ? Quotes.single(content) : content).value
  }
}
