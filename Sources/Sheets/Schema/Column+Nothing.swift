// Words that people write where there is nothing to write.

extension ColumnDeclaration {
  private static let nothing: Set<String> = [
    "n/a", "na", "n.a.", "none", "null", "nil", "-", "--", "tbd", "tba", "unknown", "present",
    "current", "active", "ongoing", "to date", "still employed", "in service", "open", "never",
  ]

  /// What helps where a cell has a word for nothing: leaving it blank, if the column may be; nil where
  /// the cell has another text.
  func repairOfNothing(_ text: String) -> String? {
    let word = CellText(Array(text.utf8)).value.lowercased()
    guard presence != .required, Self.nothing.contains(word) else { return nil }
    let blank = meaning.split(separator: "; blank ").dropFirst().first.map(String.init)
    guard let blank else { return "Leave the cell blank if there is nothing to write." }
    let isClause = ["while ", "if ", "on ", "for "].contains { blank.hasPrefix($0) }
    return isClause
      ? "Leave the cell blank \(blank)" : "Leave the cell blank. A blank cell \(blank)"
  }
}
