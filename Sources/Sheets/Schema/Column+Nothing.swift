// Words that people write where there is nothing to write.

extension ColumnDeclaration {
  private static let nothing: Set<String> = [
    "n/a", "na", "n.a.", "none", "null", "nil", "-", "--", "tbd", "tba", "unknown", "present",
    "current", "active", "ongoing", "to date", "still employed", "in service", "open", "never",
    "now", "today", "currently", "till date", "until now", "no", "\u{2013}", "\u{2014}",
  ]

  // What spreadsheets and other programs show where a day is nothing.
  private static let noDay: Set<String> = [
    "0", "1/0/1900", "01/00/1900", "0/0/0000", "00/00/0000", "0000-00-00", "0/0/00", "00/00/00",
  ]

  /// What helps where a cell has a word for nothing: leaving it blank, if the column may be; nil where
  /// the cell has another text.
  func repairOfNothing(_ text: String) -> String? {
    let word = CellText(Array(text.utf8)).value.lowercased()
    let isNothing =
      Self.nothing.contains(word) || (kind == .date || kind == .time) && Self.noDay.contains(word)
    return isNothing ? repairByBlank : nil
  }

  /// That the cell is left blank, and what that means; nil if the column must be filled.
  var repairByBlank: String? {
    guard presence != .required else { return nil }
    let blank = meaning.split(separator: "; blank ").dropFirst().first.map(String.init)
    guard let blank else { return "Leave the cell blank if there is nothing to write." }
    let isClause = ["while ", "if ", "on ", "for "].contains { blank.hasPrefix($0) }
    return isClause
      ? "Leave the cell blank \(blank)" : "Leave the cell blank. A blank cell \(blank)"
  }
}
