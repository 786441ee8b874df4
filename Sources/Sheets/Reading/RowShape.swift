import CSV
import Findings

/// What a row is that is not a plain one, told from all its cells at once.
struct RowShape {
  let reader: RowReader
  let record: Record
  let texts: [String]

  init(_ reader: RowReader, _ record: Record) {
    self.reader = reader
    self.record = record
    texts = record.cells.indices.map {
      CellText(Array(reader.source.shown(record, $0).utf8)).value
    }
  }

  /// Whether the row is a totals row or a remark, and what to say of it.
  ///
  /// A totals row says so in its first cell, or has numbers only; a remark has one cell only. Either
  /// leaves cells blank that a row of the sheet must have.
  var remark: (FindingKind, String)? {
    let filled = texts.indices.filter { !texts[$0].isEmpty }
    guard let first = filled.first else { return nil }
    if isHeader {
      return (.rowHeader, "The row is the header again; two sheets may have been joined.")
    }
    if let other = otherTable(filled) {
      return (
        .rowOtherTable,
        "Another table begins here, with the columns of \(other.fileName); the rows from here on were "
          + "not read."
      )
    }
    // A declared total may be labelled so.
    let isLabelled = reader.schema.name == TieoutsSheet.schema.name
    if !isLabelled, RowShape.isTotalsWord(texts[first]), hasProblemBeside(first) {
      return (.rowTotals, totalMessage)
    }
    let blanks = reader.problems.filter { $0.problem.kind == .cellBlank }
    guard blanks.count > 1 else { return nil }
    // `H-001 Total`, as a spreadsheet writes it below the rows of each id.
    if !isLabelled, RowShape.endsWithTotalsWord(texts[first]) {
      return (.rowTotals, totalMessage)
    }
    if filled.allSatisfy(isNumber), !filled.allSatisfy(isPrice), blanks.first?.column == 0 {
      return (
        .rowTotals,
        "The row has numbers only, so it is probably a total, not \(reader.schema.meaning)."
      )
    }
    guard filled.count == 1, texts[first].contains(" ") else { return nil }
    return (
      .rowFootnote,
      "The row has a single cell, so it is probably a remark, not \(reader.schema.meaning)."
    )
  }

  /// What is said of a total.
  var totalMessage: String { "The row is a total, not \(reader.schema.meaning)." }

  /// Whether the first cell has nothing but a word for a total.
  var isLabelledTotal: Bool {
    guard let first = texts.first(where: { !$0.isEmpty }) else { return false }
    let letters = first.lowercased().drop { !$0.isLetter }
    let word = letters.prefix { $0.isLetter || $0 == " " || $0 == "-" }
    return letters.dropFirst(word.count).allSatisfy { !$0.isLetter && !$0.isNumber }
      && Self.totalsWords.contains { word == $0 || word == $0 + " " }
  }

  /// Whether the row names the columns as the header does.
  private var isHeader: Bool {
    let header = reader.source.header
    let named = header.indices.filter { !header[$0].isEmpty && texts.indices.contains($0) }
    return named.count > 1
      && named.allSatisfy { ComparedName.normal(texts[$0]) == ComparedName.normal(header[$0]) }
  }

  /// The sheet whose columns the row names, as a second table below the first does.
  private func otherTable(_ filled: [Int]) -> SheetSchema? {
    guard filled.count > 1, reader.problems.count > 1 else { return nil }
    return AllSheets.schemas.first { schema in
      HeaderMatch(texts, schema).score >= max(2, filled.count * 2 / 3)
    }
  }

  private func hasProblemBeside(_ cell: Int) -> Bool {
    reader.problems.contains {
      reader.quick.cells[$0.column] != cell || $0.problem.kind != .cellBlank
    }
  }

  private func isNumber(_ cell: Int) -> Bool {
    guard let column = reader.quick.cells.firstIndex(of: cell) else { return false }
    switch reader.schema.columns[column].kind {
    case .count, .money, .number, .figure, .fraction, .percent, .whole, .decimal, .basisPoints:
      return true
    default: return false
    }
  }

  /// Whether a cell is of a price, which nobody adds up: alone in its row it has slipped there.
  private func isPrice(_ cell: Int) -> Bool {
    guard let column = reader.quick.cells.firstIndex(of: cell) else { return false }
    return reader.schema.isPrice(column)
  }

  private func isText(_ cell: Int) -> Bool {
    guard let column = reader.quick.cells.firstIndex(of: cell) else { return true }
    return reader.schema.columns[column].kind == .text
  }

  private static func isTotalsWord(_ text: String) -> Bool {
    let word = String(text.lowercased().drop { !$0.isLetter })
    return totalsWords.contains { total in
      word.hasPrefix(total) && !(word.dropFirst(total.count).first?.isLetter ?? false)
        && !(word.dropFirst(total.count).first?.isNumber ?? false)
    }
  }

  private static func endsWithTotalsWord(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ")
    return words.count > 1 && words.last.map { totalsWords.contains(String($0)) } ?? false
  }

  // As spreadsheets of these languages write them: English, German, French, Italian, Spanish, Dutch.
  private static let totalsWords = [
    "total", "totals", "grand total", "subtotal", "sub-total", "sum",
    "summe", "ergebnis", "gesamt", "gesamtsumme", "zwischensumme", "insgesamt",
    "totaux", "somme", "sous-total", "total général", "ensemble",
    "totale", "totali", "somma", "subtotale",
    "totales", "suma", "totaal", "subtotaal",
  ]

  /// The cell that an unquoted delimiter likely split, if joining it makes sense of the whole row
  /// and joining any other does not; a number goes before a text.
  func splitCell(excess: Int) -> (cell: Int, text: String, plain: String?)? {
    guard excess > 0, excess < 4 else { return nil }
    let candidates = (0..<reader.headerWidth).filter { makesSense(joining: $0, excess) }
    let numbers = candidates.filter(isNumber)
    let texts = candidates.filter(isText)
    guard let cell = numbers.count == 1 ? numbers[0] : texts.count == 1 ? texts[0] : nil
    else { return nil }
    let joined = self.joined(cell, excess)
    let plain = isNumber(cell) ? joined.filter { $0 != "," && $0 != ";" } : nil
    return (cell, plain == nil ? written(cell, excess) : joined, plain)
  }

  /// Whether a blank one put in somewhere makes sense of the whole row.
  var lacksCell: Bool {
    texts.indices.contains { lost in
      makesSense(withBlank(at: lost))
    }
  }

  /// The text of a cell of the row with a blank one put in somewhere.
  private func withBlank(at lost: Int) -> (Int) -> String {
    { cell in cell == lost ? "" : texts(at: cell > lost ? cell - 1 : cell) }
  }

  /// Whether one blank cell taken out makes sense of the whole row.
  var hasSurplusBlank: Bool { !surplusBlanks.isEmpty }

  /// The blank cells each of which, taken out, makes sense of the whole row.
  var surplusBlanks: [Int] {
    guard texts.count == reader.headerCount + 1 else { return [] }
    return texts.indices.filter { surplus in
      texts[surplus].isEmpty && makesSense { texts(at: $0 >= surplus ? $0 + 1 : $0) }
    }
  }

  /// Where the row lacks a cell: the only place at which a blank one leaves fewest cells without sense;
  /// nil if there are several.
  var lostCell: Int? {
    guard texts.count == reader.headerWidth - 1 else { return nil }
    let odd = (0...texts.count).map { oddCells(withBlank(at: $0)) }
    guard let least = odd.min(), odd.last != least, odd.count(where: { $0 == least }) == 1 else {
      return nil
    }
    return odd.firstIndex(of: least)
  }

  /// How many columns cannot be read, or lack what should be there, their texts given by the cell.
  func oddCells(_ text: (Int) -> String) -> Int {
    reader.quick.cells.enumerated().count { column, cell in
      cell >= 0
        && isOdd(column, text(cell), mustFill: reader.schema.columns[column].presence != .optional)
    }
  }

  /// Whether every column but that of a lost cell can be read, its text given by the cell of the header.
  func makesSense(without lost: Int? = nil, _ text: (Int) -> String) -> Bool {
    reader.quick.cells.enumerated().allSatisfy { column, cell in
      cell < 0 || cell == lost
        || !isOdd(column, text(cell), mustFill: reader.quick.mustBeFilled[column])
    }
  }

  /// Whether a text cannot be read under a column, or is blank and must be filled.
  private func isOdd(_ column: Int, _ text: String, mustFill: Bool) -> Bool {
    let reading = reader.patient[column].read(Array(text.utf8))
    return reading.problem != nil || (reading.worth == .blank && mustFill)
  }

  private func joined(_ cell: Int, _ excess: Int) -> String {
    let delimiter = String(UnicodeScalar(reader.source.dialect.delimiter))
    let parts = (cell...cell + excess).map { texts.indices.contains($0) ? texts[$0] : "" }
    return Self.withoutOuterQuotes(parts.joined(separator: delimiter))
  }

  /// The same as it stands in the file, with its spaces.
  private func written(_ cell: Int, _ excess: Int) -> String {
    let delimiter = String(UnicodeScalar(reader.source.dialect.delimiter))
    let parts = (cell...cell + excess).map { index in
      record.cells.indices.contains(index) ? reader.source.shown(record, index) : ""
    }
    return Self.withoutOuterQuotes(
      CellText(Array(parts.joined(separator: delimiter).utf8)).value
    )
  }

  /// Quotes that were to hold a cell together are no part of it; those within a name are.
  private static func withoutOuterQuotes(_ text: String) -> String {
    text.hasPrefix("\"") || text.hasSuffix("\"") ? text.filter { $0 != "\"" } : text
  }

  private func makesSense(joining split: Int, _ excess: Int) -> Bool {
    !texts(at: split).isEmpty
      && oddCells { cell in
        cell == split ? joined(split, excess) : texts(at: cell > split ? cell + excess : cell)
      } == 0
  }

  func texts(at cell: Int) -> String { texts.indices.contains(cell) ? texts[cell] : "" }
}

extension RowShape {
  /// Whether nothing but blanks stands in a row.
  static func isBlank(_ record: Record, _ span: Span<UInt8>) -> Bool {
    for cell in record.cells where !isBlank(cell, span) { return false }
    return true
  }

  /// Whether nothing but blanks stands in a cell.
  static func isBlank(_ cell: Cell, _ span: Span<UInt8>) -> Bool {
    var isPlain = true
    for index in cell.start..<cell.end where span[index] != 0x20 {
      if span[index] > 0x20, span[index] < 0x80 { return false }
      isPlain = false
    }
    if isPlain { return true }
    var bytes: [UInt8] = []
    for index in cell.start..<cell.end { bytes.append(span[index]) }
    return CellText(bytes).scalars.isEmpty
  }

  /// How many cells there are up to the last that is not blank.
  static func filledCount(_ record: Record, _ span: Span<UInt8>) -> Int {
    var count = record.cells.count
    while count > 0, isBlank(record.cells[count - 1], span) { count -= 1 }
    return count
  }

  /// The first cell that is not blank.
  static func firstFilled(_ record: Record, _ span: Span<UInt8>) -> Int? {
    record.cells.indices.first { !isBlank(record.cells[$0], span) }
  }

  /// The first quoted cell with a line break in it.
  static func cellOverLines(_ record: Record, _ span: Span<UInt8>) -> Int? {
    record.cells.indices.first { index in
      let cell = record.cells[index]
      guard cell.isQuoted else { return false }
      for offset in cell.start..<cell.end {
        if span[offset] == Byte.lineFeed || span[offset] == Byte.carriageReturn { return true }
      }
      return false
    }
  }
}
