import Findings

extension SheetTable {
  /// The finding that a cell names a row that another sheet does not have.
  ///
  /// - Parameters:
  ///   - kind: what is found.
  ///   - row: the row of the cell.
  ///   - column: its column.
  ///   - id: the column of the row's own id.
  ///   - missing: says that there is no such row, up to the name that is near.
  ///   - names: the names that there are.
  ///   - sheet: the sheet that they stand in.
  /// - Returns: the finding; nil of a blank cell.
  func unknownName(
    _ kind: FindingKind,
    _ row: Int,
    _ column: Column<String>,
    of id: Column<String>,
    _ missing: (_ name: String) -> String,
    among names: [String],
    in sheet: String
  ) -> Finding? {
    guard let name = self[column, row] else { return nil }
    let near = Nearest.name(to: name, among: names)
    return finding(
      kind,
      row,
      column.index,
      subject: self[id, row] ?? "",
      missing(Shown.quoted(name)) + Nearest.end(near),
      repair: near.map { "Write \($0) if that is meant, or add \(name) to \(sheet)." }
    )
  }
}
