import CSV
import Findings

/// A file that ends inside its last cell.
///
/// Many programs leave out the last line end, so that its lack says nothing alone: the last cell must also
/// look like the beginning of one, beside the other cells of its column.
struct CutFileCheck {
  // Of fewer cells nobody knows how a column is written.
  fileprivate static let fewest = 3
  private static let mostCompared = 1_000

  static func findings(_ sheets: OfferTables) -> [Finding] {
    ([sheets.offer].compactMap(\.self) + sheets.all).compactMap {
      finding($0, decimalMark($0, sheets.notation))
    }
  }

  /// What stands before decimals, since a separator of thousands is not followed by them: where offer.csv does
  /// not say so, the comma of a sheet whose amounts have commas and no points.
  private static func decimalMark(_ table: SheetTable, _ notation: Notation) -> Character {
    if let said = notation.decimals { return said == .comma ? "," : "." }
    guard table.source?.dialect.delimiter != Byte.comma else { return "." }
    let amounts = table.schema.columns.indices.filter { column in
      [.money, .decimal].contains(table.schema.columns[column].kind) && table.hasColumn(column)
    }.flatMap { column in
      (0..<min(table.rowCount, mostCompared)).map { table.cellText($0, column) }
    }
    let hasCommas = amounts.contains { $0.contains(",") }
    return hasCommas && !amounts.contains { $0.contains(".") } ? "," : "."
  }

  static func finding(
    _ table: SheetTable,
    _ decimalMark: @autoclosure () -> Character = "."
  ) -> Finding? {
    let row = table.rowCount - 1
    guard row >= fewest, let source = table.source, endsOpen(table) else { return nil }
    let record = source.record(at: table.content.rows.offsets[row])
    guard record.end == source.text.bytes.count,
      // One with fewer cells is told as short.
      record.cells.count == source.header.count,
      let column = source.cellOfColumn.firstIndex(of: record.cells.count - 1),
      // What cannot be read is told, and a blank cell that must not be.
      !table.isUnreadable(column, row),
      table.value(column, row) != CellValue.blank
        || table.schema.columns[column].presence != .required
    else { return nil }
    let last = table.cellText(row, column)
    let others = (max(0, row - mostCompared)..<row).map { table.cellText($0, column) }
    guard
      let why = LastCell(
        text: last,
        others: others,
        kind: table.schema.columns[column].kind,
        decimalMark: decimalMark()
      ).why
    else { return nil }
    let name = table.schema.columns[column].name
    return table.finding(
      .fileCutOff,
      row,
      column,
      subject: table.subject(row),
      "\(table.sheet) ends without a line end, and its last cell, \(name) \(Shown.quoted(last)), \(why): the "
        + "file may have been cut off."
    )
  }

  /// Whether no line end, nor a quote, is the last of the file.
  static func endsOpen(_ table: SheetTable) -> Bool {
    table.source?.text.bytes.withSpan { span in
      guard let last = span.indices.last.map({ span[$0] }) else { return false }
      return last != Byte.lineFeed && last != Byte.carriageReturn && last != Byte.quote
    } ?? false
  }
}

/// The last cell of a sheet, beside the others of its column.
private struct LastCell {
  let text: String
  /// Those that are filled in.
  private let filled: [String]
  private let hasBlanks: Bool
  private let kind: CellKind
  private let decimalMark: Character

  init(text: String, others: [String], kind: CellKind, decimalMark: Character) {
    self.text = text
    self.kind = kind
    self.decimalMark = decimalMark
    filled = others.filter { !$0.isEmpty }
    hasBlanks = filled.count < others.count
  }

  /// What makes it look like the beginning of a cell; nil if nothing does.
  var why: String? {
    guard filled.count >= CutFileCheck.fewest else { return nil }
    if text.isEmpty { return hasBlanks ? nil : "is the only one of its column that is blank" }
    switch kind {
    case .money, .decimal, .figure: return decimals
    // A zero is as short as it is.
    case .count, .number, .whole:
      return isShort { $0 == "0" ? .max : $0.count(where: \.isNumber) }
    case .id: return isShort(\.count)
    case .date, .time, .deadline: return isShort(\.count)
    case .text, .list, .word: return isBeginning ? "is the beginning of others in its column" : nil
    default: return nil
    }
  }

  /// Fewer decimals than all others have.
  private var decimals: String? {
    let least = filled.map(decimals).min() ?? 0
    return decimals(text) < least ? "has fewer decimals than the others of its column" : nil
  }

  private func decimals(_ text: String) -> Int {
    guard let mark = text.lastIndex(of: decimalMark) else { return 0 }
    return text[mark...].count(where: \.isNumber)
  }

  private func isShort(_ length: (String) -> Int) -> String? {
    let least = filled.map(length).min() ?? 0
    return length(text) < least ? "is shorter than the others of its column" : nil
  }

  private var isBeginning: Bool {
    // `US` is no beginning of `US-CA`, nor `Section 1` of `Section 15`.
    text.last?.isLetter ?? false && !filled.contains(text)
      && filled.contains { $0.hasPrefix(text) && $0.dropFirst(text.count).first?.isLetter ?? false }
  }
}
