import Exchange
import Findings

/// The terms of options: their expiration dates stand in the rows of their grant dates.
enum OptionTerms {
  // The terms that plans have, in years; the last day, or the day after it.
  private typealias Term = (years: Int, days: Int)
  private static let terms = [10, 5, 7, 8, 6].flatMap { years in
    [0, -1].map { (years: years, days: $0) }
  }
  private static let mostTerms = 3

  /// What became of the dates, if nearly all of them fit one another in other rows.
  static func displacements(_ grants: SheetTable) -> [Displacement] {
    let start = ComparedColumn(grants, GrantsSheet.grantDate)
    let end = ComparedColumn(grants, GrantsSheet.expires)
    let rows = (0..<grants.rowCount).filter { start.isFilled($0) && end.isFilled($0) }
    guard rows.count > 2 else { return [] }
    let used = usedTerms(start, end, rows)
    guard let main = used.first, used.reduce(0, { $0 + $1.count }) * 5 >= rows.count * 4 else {
      return []
    }
    var expected = [Int64](repeating: CellValue.blank, count: grants.rowCount)
    for row in rows {
      let day = grants.value(start.column, row)
      let actual = grants.value(end.column, row)
      let fits = used.contains { last(of: day, $0.term) == actual }
      expected[row] = fits ? actual : last(of: day, main.term) ?? CellValue.blank
    }
    guard let found = Disagreement(end, start, ExpectedCells(numbers: expected)) else { return [] }
    return [cause(found, start)].compactMap(\.self)
  }

  /// The terms of the options, most options first, with how many each could have, in whatever rows:
  /// directors' options may last five years where employees' last ten.
  ///
  /// There are many options, and few days.
  private static func usedTerms(
    _ start: ComparedColumn,
    _ end: ComparedColumn,
    _ rows: [Int]
  ) -> [(term: Term, count: Int)] {
    var (granted, expiring) = (counts(start, rows), counts(end, rows))
    var used: [(term: Term, count: Int)] = []
    while used.count < mostTerms {
      let fitting = terms.map { common(granted, expiring, $0) }
      guard let most = fitting.max(), most > 1, let place = fitting.firstIndex(of: most),
        // The first of them is that of most options.
        !used.isEmpty || most * 2 > rows.count
      else { break }
      used.append((terms[place], most))
      take(terms[place], &granted, &expiring)
    }
    return used
  }

  /// Takes out the days that a term explains.
  private static func take(
    _ term: Term,
    _ granted: inout [Int64: Int],
    _ expiring: inout [Int64: Int]
  ) {
    for (day, count) in granted.sorted(by: { $0.key < $1.key }) {
      guard let last = last(of: day, term), let ends = expiring[last] else { continue }
      let both = min(count, ends)
      granted[day] = count - both
      expiring[last] = ends - both
    }
  }

  private static func cause(_ found: Disagreement, _ start: ComparedColumn) -> Displacement? {
    // Where both are in order, it is the one that follows from the other: options are listed by the day
    // of their grant.
    if found.isOfMost, let sorted = [found.column, start].first(where: \.isSorted) {
      return sorted.sorted("the other dates of the options fit its values in other rows")
    }
    return ColumnCause.dragged(found)
  }

  /// The end of a term that begins on a day, both as numbers.
  private static func last(of day: Int64, _ term: Term) -> Int64? {
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
    _ term: Term
  ) -> Int {
    var ends: [Int64: Int] = [:]
    for (day, count) in granted {
      if let last = last(of: day, term) { ends[last, default: 0] += count }
    }
    return ends.reduce(0) { $0 + min($1.value, expiring[$1.key] ?? 0) }
  }
}
