import Exchange

/// The order in which a date with slashes is written (`dates` in offer.csv).
public enum DateOrder: String, Sendable, CaseIterable {
  /// `2/28/2003`, as US spreadsheets save it.
  case monthFirst = "mdy"
  /// `28/2/2003`.
  case dayFirst = "dmy"
}

/// Days as numbers.
enum DayNumber {
  /// The first year that is read: spreadsheets know none before it.
  static let firstYear = 1900

  /// The number of a day, or `unreadable` if there is no such day or its year is before 1900.
  static func of(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    guard year >= firstYear else { return CellValue.unreadable }
    return Day(year, month, day).map { Int64($0.number) } ?? CellValue.unreadable
  }
}
