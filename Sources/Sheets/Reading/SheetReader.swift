import CSV
import Findings

/// Reads one sheet by its schema: a table, and everything that is wrong with it (H3).
struct SheetReader {
  let schema: SheetSchema
  /// The file's name in the offer folder.
  let sheet: String
  let notation: Notation
  let concurrency: Concurrency
  /// Where to cut the sheet, whatever its size: for tests.
  var cuts: [Int]?

  /// What came of a sheet.
  struct Outcome {
    var table: SheetTable
    var findings: [Finding]
    /// Whether every required column was there.
    var isUsable: Bool
  }

  init(
    _ schema: SheetSchema,
    sheet: String,
    notation: Notation = Notation(),
    concurrency: Concurrency = .none
  ) {
    self.concurrency = concurrency
    self.schema = schema
    self.sheet = sheet
    self.notation = notation
  }

  func read(_ file: Bytes) -> Outcome {
    do {
      return read(try TextDecoding.decode(file))
    } catch {
      let table = SheetTable(schema, isUnread: true)
      return Outcome(table: table, findings: [refusal(error)], isUsable: false)
    }
  }

  func refusal(_ refusal: TextDecoding.Refusal) -> Finding {
    let place = Place(sheet: sheet, line: 1, lineColumn: 1, byte: 0)
    switch refusal {
    case .empty: return .of(.fileEmpty, at: place, "\(sheet) is empty.")
    case .notText(let format):
      return .of(.fileNotText, at: place, value: format, "\(sheet) is not text: it is \(format).")
    case .encoding(let name):
      return .of(
        .fileEncoding,
        at: place,
        value: name,
        "\(sheet) is in \(name), which is not supported."
      )
    }
  }

  private func read(_ text: DecodedText) -> Outcome {
    let finder = DialectFinder(schema: schema, text: text)
    let (dialect, score) = finder.find()
    guard score > 0 else { return withoutHeader(text, dialect, finder) }
    var reader = dialect.reader
    var header = Record()
    text.bytes.withSpan { span in _ = reader.read(span, into: &header) }
    return readRows(reader, header, text, dialect)
  }

  private func withoutHeader(
    _ text: DecodedText,
    _ dialect: Dialect,
    _ finder: DialectFinder
  ) -> Outcome {
    let table = SheetTable(schema, isUnread: true)
    let place = Place(sheet: sheet, row: 1, line: 1, lineColumn: 1, byte: text.start)
    if finder.findsWrappedHeader() {
      let message = "Every row of \(sheet) is in quotes as a whole, so it has a single column."
      let finding = Finding.of(.quoteWholeRow, at: place, message)
      return Outcome(table: table, findings: [finding], isUsable: false)
    }
    let names = schema.columns.filter { $0.presence != .optional }.map(\.name)
    let finding: Finding
    if let other = ["|", ":", "^"].first(where: { finder.findsHeader(with: $0.utf8.first ?? 0) }) {
      finding = .of(
        .fileDelimiter,
        at: place,
        value: other,
        "\(sheet) has \(other) between its cells, which is not supported."
      )
    } else {
      finding = .of(
        .headerMissing,
        at: place,
        "No row of \(sheet) names its columns: \(names.joined(separator: ", "))."
      )
    }
    return Outcome(table: table, findings: [finding], isUsable: false)
  }

  /// The sheet all of whose columns the header has, where it lacks several of its own.
  private func otherSheet(_ names: [String], _ match: HeaderMatch) -> SheetSchema? {
    guard match.missing.count > 1 else { return nil }
    return AllSheets.files.first { other in
      let theirs = HeaderMatch(names, other)
      return theirs.missing.isEmpty && theirs.score > match.score
    }
  }

  private func readRows(
    _ start: RecordReader,
    _ header: Record,
    _ text: DecodedText,
    _ dialect: Dialect
  ) -> Outcome {
    let names = header.cells.map { HeaderCells.name(text.bytes, $0) }
    let match = HeaderMatch(names, schema)
    if let other = otherSheet(names, match) {
      let place = Place(
        sheet: sheet,
        row: header.row,
        line: header.line,
        lineColumn: 1,
        byte: text.start
      )
      let message = "\(sheet) has the columns of \(other.fileName), not its own."
      let finding = Finding.of(.fileOtherSheet, at: place, value: other.fileName, message)
      return Outcome(
        table: SheetTable(schema, isUnread: true),
        findings: [finding],
        isUsable: false
      )
    }
    let source = SheetSource(sheet: sheet, text: text, dialect: dialect, match)
    let (schema, notation) = (schema, notation)
    let pieces = SheetPieces(source: source, start: start) {
      RowReader(schema, source, match, notation)
    }
    var rows = pieces.read(cuts: cuts ?? pieces.cuts(concurrency.width), concurrency)
    rows.noteReading(header)
    match.report(source, header, into: &rows.findings)
    rows.noteSpaces(ofHeader: header)
    rows.settle(header)
    let table = rows.finish(concurrency)
    return Outcome(
      table: table,
      findings: FindingsByCell.sorted(rows.findings.all),
      isUsable: match.missing.isEmpty
    )
  }
}

extension SheetSource {
  /// The source of a sheet whose header has been matched.
  convenience init(sheet: String, text: DecodedText, dialect: Dialect, _ match: HeaderMatch) {
    self.init(
      sheet: sheet,
      text: text,
      dialect: dialect,
      header: match.header,
      cellOfColumn: match.cellOfColumn,
      extras: match.extras,
      unknown: match.unknown
    )
  }
}

/// Findings in order: by row, then by cell; those about the whole file first.
enum FindingsByCell {
  static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { one, other in
      let (left, right) = (key(one.element), key(other.element))
      return left == right ? one.offset < other.offset : left < right
    }.map(\.element)
  }

  private static func key(_ finding: Finding) -> (Int, Int) {
    (finding.place?.row ?? 0, finding.place?.column ?? -1)
  }
}
