import Exchange

// The days that a mistyped one can be meant for.
extension Day {
  /// The same month and day in another year, if there is such a day and it is not too late.
  func inYear(_ year: Int, noLaterThan last: Day) -> Day? {
    let (_, month, day) = parts
    return Day(year, month, day).flatMap { $0 <= last ? $0 : nil }
  }

  /// The day whose month is this one's day, and whose day is its month; nil if there is none other.
  var withDayAndMonthExchanged: Day? {
    let (year, month, dayOfMonth) = parts
    return month == dayOfMonth ? nil : Day(year, dayOfMonth, month)
  }
}
