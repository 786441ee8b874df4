public import CSV
public import Findings

/// How the program reads one file (`exchequer show`): encoding, delimiter, line ends, header, cells.
public struct FileView: Sendable {
  /// A row below the header.
  public struct Row: Sendable {
    /// The row as a spreadsheet counts it.
    public var number: Int
    /// Its cells, as they stand there.
    public var cells: [String]
  }

  /// How many of each line end there are; those within quotes count.
  public struct LineEnds: Equatable, Sendable {
    /// LF.
    public var lineFeeds = 0
    /// CR and LF.
    public var pairs = 0
    /// CR.
    public var carriageReturns = 0
  }

  /// The file's name.
  public let name: String
  /// The sheet of the contract that its name says; nil if none.
  public let schema: SheetSchema?
  /// The header's cells, as they stand there.
  public let header: [String]
  private let source: SheetSource

  /// How the file is encoded.
  public var encoding: TextEncoding { source.text.encoding }
  /// The character between cells.
  public var delimiter: String { String(UnicodeScalar(source.dialect.delimiter)) }
  /// The header's row as a spreadsheet counts it.
  public var headerRow: Int { source.dialect.headerRow }

  /// What is wrong with the file by itself; where its name is no sheet's, with its quotes and rows.
  public let findings: [Finding]
  let table: SheetTable?

  /// Looks at a file, or says why it is not text.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - bytes: what is in it.
  ///   - offer: the offer.csv beside it, whose terms say how dates and decimals are written.
  /// - Returns: the file as it is read, or a finding that says why it is not.
  public static func of(
    _ name: String,
    _ bytes: Bytes,
    beside offer: Bytes? = nil
  ) -> (view: FileView?, finding: Finding?) {
    let known = AllSheets.files
      .first { $0.fileName == name.lowercased() }
    do {
      let text = try TextDecoding.decode(bytes)
      return (FileView(name, known, text, Reading(name, bytes, known, offer)), nil)
    } catch {
      return (nil, SheetReader(known ?? OfferTermsSheet.schema, sheet: name).refusal(error))
    }
  }

  private init(
    _ name: String,
    _ known: SheetSchema?,
    _ text: DecodedText,
    _ reading: Reading
  ) {
    self.name = name
    schema = known
    let used = FileView.dialect(known, text)
    let record = SheetSource.record(text, used)
    let match = HeaderMatch(
      record.cells.map { HeaderCells.name(text.bytes, $0) },
      known ?? OfferTermsSheet.schema
    )
    header = match.header
    source = SheetSource(sheet: name, text: text, dialect: used, match)
    table = reading.table
    findings = known == nil ? SheetShape.findings(source) : reading.findings
  }

  /// The dialect of the sheet that the name says, or, under another name, of the one that it looks
  /// most like; else the delimiter that the first row has most of.
  private static func dialect(_ known: SheetSchema?, _ text: DecodedText) -> Dialect {
    let schemas = known.map { [$0] } ?? AllSheets.files
    let found = schemas.map { DialectFinder(schema: $0, text: text).find() }
    let best = found.max { $0.score < $1.score }
    // One name in common with some sheet is chance.
    if let best, best.score > (known == nil ? 1 : 0) { return best.dialect }
    return DialectFinder(schema: schemas[0], text: text).guess()
  }

  /// Hands over the rows below the header, one after the other, blank ones included.
  public func eachRow(_ body: (Row) -> Void) {
    source.text.bytes.withSpan { span in
      var reader = source.dialect.reader
      var record = Record()
      _ = reader.read(span, into: &record)
      while reader.read(span, into: &record) {
        let cells = record.cells.indices.map { source.content(record, $0) }
        body(Row(number: record.row, cells: record.isBlank ? [] : cells))
      }
    }
  }

  /// What stands in a cell, by its address, `F12`; nil if there is no such cell.
  public func cell(_ address: String) -> String? {
    guard let (column, number) = CellAddress.parse(address) else { return nil }
    if number == headerRow { return header.indices.contains(column) ? header[column] : nil }
    var found: String?
    eachRow { row in
      if row.number == number, row.cells.indices.contains(column) { found = row.cells[column] }
    }
    return found
  }

  /// Counts the line ends of the whole file.
  public var lineEnds: LineEnds {
    source.text.bytes.withSpan { span in
      var ends = LineEnds()
      var index = source.text.start
      while index < span.count {
        let isPair =
          span[index] == Byte.carriageReturn && index + 1 < span.count
          && span[index + 1] == Byte.lineFeed
        if isPair {
          ends.pairs += 1
          index += 1
        } else if span[index] == Byte.carriageReturn {
          ends.carriageReturns += 1
        } else if span[index] == Byte.lineFeed {
          ends.lineFeeds += 1
        }
        index += 1
      }
      return ends
    }
  }
}

extension SheetSource {
  /// The record at a dialect's header.
  static func record(_ text: DecodedText, _ dialect: Dialect) -> Record {
    var reader = dialect.reader
    var record = Record()
    text.bytes.withSpan { span in _ = reader.read(span, into: &record) }
    return record
  }
}

/// Addresses of cells, `F12`.
enum CellAddress {
  /// The column from 0 and the row from 1; nil if it is no address.
  static func parse(_ address: String) -> (column: Int, row: Int)? {
    let letters = address.prefix { $0.isASCII && $0.isLetter }
    guard (1...3).contains(letters.count), let row = Int(address.dropFirst(letters.count)), row > 0
    else { return nil }
    let column = letters.uppercased().utf8.reduce(0) { $0 * 26 + Int($1 - 64) } - 1
    return (column, row)
  }
}
