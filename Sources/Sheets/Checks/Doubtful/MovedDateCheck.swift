import Findings

/// A date or a time in a column of texts, where the column of dates beside it is blank.
///
/// A cell that is deleted or inserted moves those after it, and a text can be anything: such a row is read
/// without an error, with a date for a name.
enum MovedDateCheck {
  /// A column of dates and one of texts beside it, by their places in the schema.
  private struct Pair {
    let own: Int
    let other: Int
    /// Whether the text stands left of the date.
    let isLeft: Bool
  }

  static func findings(_ sheets: OfferTables) -> [Finding] { sheets.all.flatMap(findings) }

  private static func findings(_ table: SheetTable) -> [Finding] {
    let pairs = pairs(table)
    guard !pairs.isEmpty else { return [] }
    return (0..<table.rowCount).compactMap { row in
      guard pairs.contains(where: { isMoved(table, row, $0) }) else { return nil }
      let moved = pairs.filter { isMoved(table, row, $0) }
      // Cells move one way only.
      let alike = moved.filter { $0.isLeft == moved.first?.isLeft }
      return alike.first.map { finding(table, row, $0, alike) }
    }
  }

  private static func pairs(_ table: SheetTable) -> [Pair] {
    guard let cells = table.source?.cellOfColumn else { return [] }
    let columns = table.schema.columns
    return columns.indices.filter { columns[$0].kind == .date || columns[$0].kind == .time }
      .flatMap { own in
        columns.indices.compactMap { other in
          guard columns[other].kind == .text, table.hasColumn(own), table.hasColumn(other),
            let one = cells[own], let two = cells[other], abs(one - two) == 1
          else { return nil }
          return Pair(own: own, other: other, isLeft: two < one)
        }
      }
      .sorted { $0.other < $1.other }
  }

  private static func isMoved(_ table: SheetTable, _ row: Int, _ pair: Pair) -> Bool {
    let text = table.value(pair.other, row)
    return CellValue.isPresent(text) && table.value(pair.own, row) == CellValue.blank
      && mayBeDate(table, text) && isDate(table.textBytes(text))
  }

  /// Whether a text may be a date by its first byte: none begins with a letter, as most texts do.
  private static func mayBeDate(_ table: SheetTable, _ value: Int64) -> Bool {
    let text = PackedText(value)
    return table.content.rows.withText(text) { bytes, start in
      guard text.count > 0 else { return false }
      let first = bytes[start] | 0x20
      return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
    }
  }

  /// Whether a text is written as dates and times of sheets are, in whatever order.
  private static func isDate(_ text: [UInt8]) -> Bool {
    guard (6...30).contains(text.count) else { return false }
    let ascii = CellText(text).ascii[...]
    return DateParts(DateCell.split(ascii)?.date ?? ascii) != nil
  }

  private static func finding(
    _ table: SheetTable,
    _ row: Int,
    _ first: Pair,
    _ moved: [Pair]
  ) -> Finding {
    let columns = table.schema.columns
    let found = moved.map {
      "\(columns[$0.other].name) is \(Shown.quoted(table.cellText(row, $0.other)))"
    }
    let blank = moved.map { columns[$0.own].name }
    return table.finding(
      .cellInNextColumn,
      row,
      first.other,
      subject: table.subject(row),
      "\(found.joined(separator: " and ")), and \(blank.joined(separator: " and ")) beside "
        + (moved.count == 1 ? "it is" : "them are")
        + " blank: the cells of the row may have been moved by one to the "
        + (first.isLeft ? "left." : "right."),
      repair: "Compare the row with where it comes from, and move its cells back."
    )
  }
}
