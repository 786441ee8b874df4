import Exchange
import Findings

/// grants.csv: an expiration date that fits its grant date only with day and month of one of them
/// exchanged, where the other options of the sheet have whole terms.
///
/// An option that no form lists has nothing else that contradicts its dates.
struct SwappedDateCheck {
  // Of fewer options nobody knows what their terms are.
  private static let fewest = 3
  private static let terms = 1...15

  private let sheets: OfferTables
  private var grants: SheetTable { sheets.grants }

  static func findings(_ sheets: OfferTables) -> [Finding] {
    SwappedDateCheck(sheets: sheets).findings
  }

  private var findings: [Finding] {
    guard grants.hasColumn(GrantsSheet.expires.index) else { return [] }
    var (whole, odd): (Set<Int>, [Int]) = ([], [])
    var count = 0
    for row in 0..<grants.rowCount {
      guard let granted = grants[GrantsSheet.grantDate, row],
        let expires = grants[GrantsSheet.expires, row]
      else { continue }
      if let years = Self.years(granted, expires) {
        whole.insert(years)
        count += 1
      } else {
        odd.append(row)
      }
    }
    guard count >= Self.fewest, odd.count * 5 <= count else { return [] }
    return odd.compactMap { finding($0, whole) }
  }

  /// The years of a whole term, which ends on the same day of a year or on the day before; nil if it is
  /// none.
  private static func years(_ granted: Day, _ expires: Day) -> Int? {
    terms.first { years in
      let last = granted.adding(years: years)
      return last == expires || last.advanced(by: -1) == expires
    }
  }

  private static func swapped(_ day: Day) -> Day? {
    let (year, month, dayOfMonth) = day.parts
    return month == dayOfMonth ? nil : Day(year, dayOfMonth, month)
  }

  private func finding(_ row: Int, _ terms: Set<Int>) -> Finding? {
    guard let granted = grants[GrantsSheet.grantDate, row],
      let expires = grants[GrantsSheet.expires, row]
    else { return nil }
    let fits = { (start: Day, end: Day) in Self.years(start, end).map(terms.contains) ?? false }
    let start = Self.swapped(granted).flatMap { fits($0, expires) ? $0 : nil }
    let end = Self.swapped(expires).flatMap { fits(granted, $0) ? $0 : nil }
    if let start, end == nil || isLikelier(start, than: granted, row) {
      return tell(row, GrantsSheet.grantDate, granted, start, "expires \(expires)")
    }
    return end.map { tell(row, GrantsSheet.expires, expires, $0, "grant_date \(granted)") }
  }

  /// Whether other cells say of an option that it was granted on another day.
  private func isLikelier(_ other: Day, than granted: Day, _ row: Int) -> Bool {
    for line in sheets.links.grantOfElection.indices
    where sheets.links.grantOfElection[line] == Int32(clamping: row) {
      if let stated = sheets.elections[ElectionsSheet.grantDate, line] { return stated == other }
    }
    let closes = [other, granted].map(close)
    let price = grants[GrantsSheet.exercisePrice, row]
    if let price, closes.contains(price) { return closes[0] == price }
    let days = [other, granted].map { day in
      (0..<grants.rowCount).count { $0 != row && grants[GrantsSheet.grantDate, $0] == day }
    }
    return days[0] > days[1]
  }

  private func close(_ day: Day) -> Money? {
    let prices = sheets.prices
    return (0..<prices.rowCount).first { prices[PricesSheet.date, $0] == day }
      .flatMap { prices[PricesSheet.close, $0] }
  }

  private func tell(
    _ row: Int,
    _ column: Column<Day>,
    _ day: Day,
    _ meant: Day,
    _ other: String
  ) -> Finding {
    grants.finding(
      .cellAmbiguousDate,
      row,
      column.index,
      subject: grants.subject(row),
      "\(column.name) \(day) is no whole number of years from \(other), as in the other rows; with day and "
        + "month exchanged, \(meant), it is.",
      repair: "Write \(meant) if that is meant."
    )
  }
}
