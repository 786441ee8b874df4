import Findings

/// A yes or no in the column of texts beside one of yes and no that is blank.
enum NextColumnCheck {
  private static let words: Set<String> = ["yes", "no", "true", "false"]

  static func findings(_ sheets: OfferTables) -> [Finding] { sheets.all.flatMap(findings) }

  private static func findings(_ table: SheetTable) -> [Finding] {
    guard let cells = table.source?.cellOfColumn else { return [] }
    let columns = table.schema.columns
    let pairs = columns.indices.filter { columns[$0].kind == .yesNo && table.hasColumn($0) }
      .flatMap { own in
        columns.indices.filter { other in
          guard columns[other].kind == .text, let one = cells[own], let two = cells[other] else {
            return false
          }
          return abs(one - two) == 1
        }.map { (own: own, other: $0) }
      }
    return pairs.flatMap { pair in
      (0..<table.rowCount).filter { row in
        let text = table.value(pair.other, row)
        return table.value(pair.own, row) == CellValue.blank && CellValue.isPresent(text)
          && PackedText(text).count <= 5
          && isWord(table.text(text), under: columns[pair.other].name)
      }.map { finding(table, $0, pair) }
    }
  }

  private static func isWord(_ text: String, under name: String) -> Bool {
    // NO is Norway.
    words.contains(text.lowercased()) && !(text == "NO" && name == HoldersSheet.jurisdiction.name)
  }

  private static func finding(
    _ table: SheetTable,
    _ row: Int,
    _ pair: (own: Int, other: Int)
  ) -> Finding {
    let (own, other) = (table.schema.columns[pair.own].name, table.schema.columns[pair.other].name)
    let word = Shown.quoted(table.text(table.value(pair.other, row)))
    return table.finding(
      .cellInNextColumn,
      row,
      pair.other,
      subject: table.subject(row),
      "\(other) is \(word), and \(own) beside it is blank: the cell may have been moved by one.",
      repair: "Write \(word) in \(own), and in \(other) what belongs there."
    )
  }
}
