import Exchange
import Findings

/// A column filled in the first row only, of the sheet or of each holder, where a blank means something
/// else: only the first of merged cells has a value.
///
/// A warning: the first may be the only one of its kind. Merged cells are of options granted together: a
/// holder's first option, on hire, often has a schedule or a start of vesting that later ones have not.
enum MergedColumnCheck {
  // Among fewer rows the first may well be the only one that says something.
  private static let leastRows = 5
  private static let leastBlanks = 3
  // In other columns a blank is an answer that most rows give.
  private static let names: Set<String> = [
    GrantsSheet.schedule.name, GrantsSheet.vestingStart.name, GrantsSheet.expires.name,
    GrantsSheet.plan.name, HoldersSheet.jurisdiction.name,
  ]

  // A day of its own for each option, about the day of grant.
  private static let daysOfOption: Set<String> = [
    GrantsSheet.vestingStart.name, GrantsSheet.expires.name,
  ]

  static func findings(_ sheets: OfferTables) -> [Finding] {
    findings(sheets.grants, sheets.links.holderOfGrant, GrantsSheet.grantDate.index)
      + findings(sheets.awards, sheets.links.holderOfAward, AwardsSheet.awardDate.index)
      + findings(sheets.holders, [], nil)
  }

  private static func findings(_ table: SheetTable, _ holders: [Int32], _ date: Int?) -> [Finding] {
    table.schema.columns.indices.compactMap { column in
      guard isRead(table, column), table.rowCount >= leastRows, isFilled(table, column, 0),
        !isFilled(table, column, 1)
      else { return nil }
      let filled = (0..<table.rowCount).filter { isFilled(table, column, $0) }
      let blanks = table.rowCount - filled.count
      let name = table.schema.columns[column].name
      let isTogether = date.map { isOfOneDay(table, $0, filled) } ?? true
      if daysOfOption.contains(name), !isTogether { return nil }
      if filled.count == 1 {
        return finding(table, column, "in its first row", blanks)
      }
      guard blanks >= leastBlanks, firstRows(holders, table.rowCount) == filled,
        name != GrantsSheet.schedule.name || isTogether
      else { return nil }
      return finding(table, column, "in the first row of each holder", blanks)
    }
  }

  /// Whether a column has a value of its own in each row, as rules read it.
  private static func isRead(_ table: SheetTable, _ column: Int) -> Bool {
    guard table.hasColumn(column) else { return false }
    let declaration = table.schema.columns[column]
    return column < table.schema.contractColumns
      ? names.contains(declaration.name) : declaration.kind != .yesNo
  }

  private static func isFilled(_ table: SheetTable, _ column: Int, _ row: Int) -> Bool {
    table.value(column, row) != CellValue.blank
  }

  /// Whether each blank row has the date of the filled row above it.
  private static func isOfOneDay(_ table: SheetTable, _ date: Int, _ filled: [Int]) -> Bool {
    zip(filled, filled.dropFirst() + [table.rowCount]).allSatisfy { first, next in
      (first..<next).allSatisfy { table.value(date, $0) == table.value(date, first) }
    }
  }

  /// The first row of each holder; nil where rows of one stand apart, or none has several.
  private static func firstRows(_ holders: [Int32], _ count: Int) -> [Int]? {
    guard holders.count == count else { return nil }
    let first = (0..<count).filter { $0 == 0 || holders[$0] != holders[$0 - 1] }
    let isEach = Set(first.map { holders[$0] }).count == first.count
    return isEach && !holders.contains { $0 < 0 } ? first : nil
  }

  private static func finding(
    _ table: SheetTable,
    _ column: Int,
    _ which: String,
    _ blanks: Int
  ) -> Finding {
    let name = table.schema.columns[column].name
    return table.finding(
      .columnMerged,
      0,
      column,
      "\(name) is filled in only \(which), and blank in the \(blanks) others: its cells may have been "
        + "merged."
    )
  }
}
