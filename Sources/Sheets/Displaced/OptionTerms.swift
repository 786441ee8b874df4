import Exchange
import Findings

/// The terms of options: their expiration dates stand in the rows of their grant dates.
enum OptionTerms {
  // The terms that plans have, in years; the last day, or the day after it.
  private static let terms = [10, 5, 7, 8, 6].flatMap { years in
    [0, -1].map { (years: years, days: $0) }
  }

  /// What became of the dates, if nearly all of them fit one another in other rows.
  static func findings(_ grants: SheetTable) -> [Finding] {
    let start = ComparedColumn(grants, GrantsSheet.grantDate)
    let end = ComparedColumn(grants, GrantsSheet.expires)
    let rows = (0..<grants.rowCount).filter { start.isFilled($0) && end.isFilled($0) }
    guard rows.count > 2 else { return [] }
    // There are many options, and few days.
    let granted = counts(start, rows)
    let expiring = counts(end, rows)
    let fitting = terms.map { common(granted, expiring, $0) }
    guard let most = fitting.max(), most * 2 > rows.count, let place = fitting.firstIndex(of: most)
    else { return [] }
    var expected = [Int64](repeating: CellValue.blank, count: grants.rowCount)
    for row in rows {
      expected[row] = last(of: grants.value(start.column, row), terms[place]) ?? CellValue.blank
    }
    guard let found = Disagreement(end, start, ExpectedCells(numbers: expected)) else { return [] }
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

  /// The end of a term that begins on a day, both as numbers.
  private static func last(of day: Int64, _ term: (years: Int, days: Int)) -> Int64? {
    Day(number: day).map { Int64($0.adding(years: term.years).advanced(by: term.days).number) }
  }

  /// How many of the rows have each number.
  private static func counts(_ column: ComparedColumn, _ rows: [Int]) -> [Int64: Int] {
    var counts: [Int64: Int] = [:]
    for row in rows { counts[column.table.value(column.column, row), default: 0] += 1 }
    return counts
  }

  /// How many days stand on both sides, in whatever rows.
  private static func common(
    _ granted: [Int64: Int],
    _ expiring: [Int64: Int],
    _ term: (years: Int, days: Int)
  ) -> Int {
    var ends: [Int64: Int] = [:]
    for (day, count) in granted {
      if let last = last(of: day, term) { ends[last, default: 0] += count }
    }
    return ends.reduce(0) { $0 + min($1.value, expiring[$1.key] ?? 0) }
  }
}
