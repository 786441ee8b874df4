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
  static func displacements(_ sheets: OfferTables) -> [Displacement] {
    let grants = sheets.grants
    let dates = OptionDates(grants)
    guard dates.count > 2 else { return [] }
    if let alike = alike(dates) { return [alike] }
    let used = usedTerms(dates)
    guard !used.isEmpty, used.reduce(0, { $0 + $1.count }).isMost(of: dates.count) else {
      return []
    }
    let ends = used.map { used in
      dates.granted.reduce(into: DayTable(CellValue.blank)) { ends, granted in
        ends[granted.day] = last(of: granted.day, used.term) ?? CellValue.blank
      }
    }
    // Of a million dates that fit nothing more is kept.
    guard !dates.fit(ends) else { return [] }
    let expected = (0..<grants.rowCount).map { dates.expected($0, ends) }
    guard let found = Disagreement(dates.end, dates.start, ExpectedCells(numbers: expected)) else {
      return []
    }
    return [cause(found, dates.start) ?? moved(found, sheets)].compactMap(\.self)
  }

  // Of fewer options all may expire together, and of options of one day all do.
  private static let fewestAlike = 5
  private static let fewestDays = 3

  /// That all options expire on one day, on whatever days they were granted.
  private static func alike(_ dates: OptionDates) -> Displacement? {
    guard dates.expiringDays == 1, dates.count >= fewestAlike, dates.granted.count >= fewestDays,
      let first = (0..<dates.end.table.rowCount).first(where: dates.end.isFilled)
    else { return nil }
    return Displacement(
      dates.end.table.finding(
        .columnRepeated,
        severity: .warning,
        first,
        dates.end.column,
        "\(dates.end.name) is the same in all \(dates.count) rows, and the options were granted on "
          + "\(dates.granted.count) days: a cell may have been copied into those below it."
      ),
      moved: [dates.end]
    )
  }

  /// Dates that were copied down, or stand a row beside their own; warnings, since agreements may say so.
  private static func moved(_ found: Disagreement, _ sheets: OfferTables) -> Displacement? {
    guard let moved = ColumnCause.shifted(found) ?? copied(found, sheets) else { return nil }
    var finding = moved.finding
    finding.severity = .warning
    return Displacement(finding, moved: moved.moved)
  }

  private static func copied(_ found: Disagreement, _ sheets: OfferTables) -> Displacement? {
    guard let first = found.rows.first else { return nil }
    let isWrong = Set(found.rows)
    let run = found.column.run(around: first)
    let wrong = run.filter(isWrong.contains)
    // The options of a holder who left end together.
    let holders = Set(wrong.map { sheets.links.holderOfGrant.row($0) })
    let isOfLeaver =
      holders.count == 1
      && holders.allSatisfy { $0.flatMap { sheets.holders[HoldersSheet.serviceEnd, $0] } != nil }
    guard !isOfLeaver, run.count > 2, found.isExplained(wrong.count),
      Set(wrong.compactMap { found.expected[$0] }).count > 1
    else { return nil }
    return found.column.copied(
      wrong[0],
      run,
      "nearly all other options last as long as each other, other than \(wrong.count)"
    )
  }

  /// The terms of the options, most options first, with how many each could have, in whatever rows:
  /// directors' options may last five years where employees' last ten.
  ///
  /// There are many options, and few days.
  private static func usedTerms(_ dates: OptionDates) -> [(term: Term, count: Int)] {
    var (granted, expiring) = (dates.granted, dates.expiring)
    var used: [(term: Term, count: Int)] = []
    var open = dates.count
    // Where no option is left, no term has any.
    while used.count < mostTerms, open > 0 {
      let fitting = terms.map { common(granted, expiring, $0) }
      guard let most = fitting.max(), most > 1, let place = fitting.firstIndex(of: most),
        // The first of them is that of most options.
        !used.isEmpty || most * 2 > dates.count
      else { break }
      used.append((terms[place], most))
      open -= most
      take(terms[place], &granted, &expiring)
    }
    return used
  }

  /// Takes out the days that a term explains.
  private static func take(
    _ term: Term,
    _ granted: inout [OptionDates.Granted],
    _ expiring: inout DayTable<Int>
  ) {
    for place in granted.indices {
      guard let last = last(of: granted[place].day, term) else { continue }
      let both = min(granted[place].count, expiring[last])
      granted[place].count -= both
      expiring[last] -= both
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

  /// How many options stand on both sides, in whatever rows.
  private static func common(
    _ granted: [OptionDates.Granted],
    _ expiring: DayTable<Int>,
    _ term: Term
  ) -> Int {
    var (both, open): (Int, (last: Int64, count: Int)) = (0, (0, 0))
    for granted in granted {
      guard let last = last(of: granted.day, term) else { continue }
      // Days whose terms end on one, as those of February 28 and 29, follow one another.
      if last != open.last {
        both += min(open.count, expiring[open.last])
        open = (last, 0)
      }
      open.count += granted.count
    }
    return both + min(open.count, expiring[open.last])
  }
}

/// The two dates of the options that have both.
private struct OptionDates {
  let start: ComparedColumn
  let end: ComparedColumn
  /// How many options have both.
  let count: Int
  /// How many of them are granted on each day on which some are, in order.
  let granted: [Granted]
  /// How many of them expire on each day, and on how many days.
  let expiring: DayTable<Int>
  let expiringDays: Int

  /// How many options are granted on a day.
  struct Granted {
    let day: Int64
    var count: Int
  }

  init(_ grants: SheetTable) {
    start = ComparedColumn(grants, GrantsSheet.grantDate)
    end = ComparedColumn(grants, GrantsSheet.expires)
    var (starts, ends, count) = (DayTable(0), DayTable(0), 0)
    for row in 0..<grants.rowCount {
      guard let dates = Self.dates(grants, start.column, end.column, row) else { continue }
      starts[dates.start] += 1
      ends[dates.end] += 1
      count += 1
    }
    granted = starts.days.map { Granted(day: $0.key, count: $0.value) }.sorted { $0.day < $1.day }
    (expiring, expiringDays, self.count) = (ends, ends.days.count, count)
  }

  /// Whether every end is as expected.
  func fit(_ ends: [DayTable<Int64>]) -> Bool {
    (0..<start.table.rowCount).allSatisfy { row in
      let last = expected(row, ends)
      return last == CellValue.blank || last == end.table.value(end.column, row)
    }
  }

  /// What an option's end should be, blank for none.
  ///
  /// It is as it should be if one of the terms ends so; else it should end as the first of them does.
  /// Each term is given as the end of what begins on a day.
  @inline(__always)
  func expected(_ row: Int, _ ends: [DayTable<Int64>]) -> Int64 {
    guard let dates = Self.dates(start.table, start.column, end.column, row) else {
      return CellValue.blank
    }
    for index in ends.indices where ends[index][dates.start] == dates.end { return dates.end }
    return ends.first.map { $0[dates.start] } ?? CellValue.blank
  }

  @inline(__always)
  private static func dates(
    _ grants: SheetTable,
    _ start: Int,
    _ end: Int,
    _ row: Int
  ) -> (start: Int64, end: Int64)? {
    let dates = (start: grants.value(start, row), end: grants.value(end, row))
    return CellValue.isPresent(dates.start) && CellValue.isPresent(dates.end) ? dates : nil
  }
}
