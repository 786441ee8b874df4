import Exchange
import Findings

/// The terms of options: their expiration dates stand in the rows of their grant dates.
enum OptionTerms {
  // The terms that plans have, in years; the last day, or the day after it.
  private static let terms = [10, 5, 7, 8, 6].flatMap { years in [0, -1].map { (years, $0) } }

  /// What became of the dates, if nearly all of them fit one another in other rows.
  static func findings(_ grants: SheetTable) -> [Finding] {
    let start = ComparedColumn(grants, GrantsSheet.grantDate)
    let end = ComparedColumn(grants, GrantsSheet.expires)
    let rows = (0..<grants.rowCount).filter { start.cell($0) != nil && end.cell($0) != nil }
    guard rows.count > 2 else { return [] }
    let all = terms.map { years, days in
      rows.map { row in
        grants[GrantsSheet.grantDate, row].map {
          ComparedCell.number(Int64($0.adding(years: years).advanced(by: days).number))
        }
      }
    }
    let cells = rows.map(end.cell)
    guard let likely = all.max(by: { common($0, cells) < common($1, cells) }),
      common(likely, cells) * 2 > rows.count
    else { return [] }
    var expected: [Int: ComparedCell] = [:]
    for (row, cell) in zip(rows, likely) { expected[row] = cell }
    guard let found = Disagreement(end, start, expected) else { return [] }
    return [cause(found, start)].compactMap(\.self)
  }

  private static func cause(_ found: Disagreement, _ start: ComparedColumn) -> Finding? {
    if found.isOfMost, found.isExchanged,
      let sorted = [start, found.column].first(where: { $0.order != nil })
    {
      return sorted.sortFinding("the other dates of the options fit its values in other rows")
    }
    return ColumnCause.dragged(found)
  }

  /// How many days stand on both sides, in whatever rows.
  private static func common(_ one: [ComparedCell?], _ other: [ComparedCell?]) -> Int {
    var there: [ComparedCell?: Int] = [:]
    for cell in other { there[cell, default: 0] += 1 }
    return one.count { cell in
      guard let count = there[cell], count > 0 else { return false }
      there[cell] = count - 1
      return true
    }
  }
}
