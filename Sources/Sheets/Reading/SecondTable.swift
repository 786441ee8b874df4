import Findings

/// A second table beside the first, behind a column without a name.
enum SecondTable {
  /// The cell of the header at which it begins; nil if there is none.
  ///
  /// Columns behind a gap are another table if one has the name of a column before it, or two have
  /// names that some other sheet has. Any others are the offer's own columns.
  static func begin(_ header: [String], _ schema: SheetSchema) -> Int? {
    let names = header.map(ComparedName.normal)
    for gap in names.indices.dropFirst() where names[gap].isEmpty {
      guard let begin = names[gap...].firstIndex(where: { !$0.isEmpty }),
        names[..<gap].contains(where: { !$0.isEmpty })
      else { continue }
      let left = Set(names[..<gap].filter { !$0.isEmpty })
      let right = names[begin...].filter { !$0.isEmpty }
      // A blank column may stand between columns of one table.
      let own = right.filter { schema.columnOfName[$0] != nil && !left.contains($0) }
      if own.count * 2 > right.count { continue }
      if right.count > 1, right.contains(where: left.contains) || isOfAnother(right) {
        return begin
      }
    }
    return nil
  }

  private static func isOfAnother(_ names: [String]) -> Bool {
    AllSheets.schemas.contains { schema in
      names.count { schema.columnOfName[$0] != nil } > 1
    }
  }
}
