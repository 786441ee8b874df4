import Exchange
import Findings

/// grants.csv and holders.csv: a row that is another in every cell but its id.
///
/// A note: two options of one day may be alike. A row that was pasted twice and given an id counts its shares
/// twice. Where more than one row is so, such rows are usual, or a column has been filled down.
enum RepeatedGrantCheck {
  // So many rows of a sheet with few numbers are compared as texts.
  private static let mostCompared = 20_000

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let numbers = { (table: SheetTable) in
      table.schema.columns.indices.filter { $0 > 0 && !table.schema.columns[$0].kind.isText }
    }
    return alike(sheets.grants, [sheets.links.holderOfGrant], numbers(sheets.grants))
      + (sheets.holders.rowCount > mostCompared
        ? [] : alike(sheets.holders, [], numbers(sheets.holders)))
  }

  /// The rows of one sheet that are alike.
  ///
  /// What they name in other sheets, and the cells of `numbers`, are compared first, the texts where these
  /// agree.
  private static func alike(_ table: SheetTable, _ links: [[Int32]], _ numbers: [Int]) -> [Finding]
  {
    var first: [[String]: Int] = [:]
    let found: [Finding] = AlikeRows.rows(table, links, numbers).compactMap { row in
      let cells = table.schema.columns.indices.dropFirst().map { table.cellText(row, $0) }
      guard let other = first[cells] else {
        first[cells] = row
        return nil
      }
      return finding(table, row, other)
    }
    return found.count == 1 ? found : []
  }

  private static func finding(_ table: SheetTable, _ row: Int, _ other: Int) -> Finding? {
    guard let key = table.schema.key else { return nil }
    let (id, earlier) = (table.subject(row), table.subject(other))
    // Two rows of one id are told as such.
    guard !id.isEmpty, !earlier.isEmpty, id != earlier else { return nil }
    return table.finding(
      .rowRepeated,
      severity: .note,
      row,
      key,
      subject: id,
      "\(Shown.visible(id)) is the same as \(Shown.visible(earlier)) in row \(table.spreadsheetRow(other)) in "
        + "every cell but its id.",
      repair: "Delete one of the two rows if both are about the same."
    )
  }
}
