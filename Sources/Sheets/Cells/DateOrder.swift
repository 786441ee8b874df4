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
  /// The number of a day, or `unreadable` if there is no such day.
  static func of(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    Day(year, month, day).map { Int64($0.number) } ?? CellValue.unreadable
  }
}
