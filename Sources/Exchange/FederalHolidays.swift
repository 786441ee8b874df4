// The holidays of the United States government (A2; 5 U.S.C. 6103), as `computation.md` lists them.
//
// Valid from 1978 on, when Veterans Day had gone back to November 11: no offer that this program
// can meet lies before. Inauguration Day is not counted (`computation.md` 1).

/// The federal holidays of a calendar year.
enum FederalHolidays {
  /// The days on which the holidays of `year` are observed; the first can be December 31 before it.
  static func observed(in year: Int) -> [Day] {
    fixed(in: year).map(observance) + floating(in: year)
  }

  private static func fixed(in year: Int) -> [Day] {
    var dates: [(Int, Int)] = [(1, 1), (7, 4), (11, 11), (12, 25)]
    if year >= 2021 { dates.append((6, 19)) }
    return dates.compactMap { Day(year, $0.0, $0.1) }
  }

  private static func floating(in year: Int) -> [Day] {
    var days = [
      nth(3, .monday, 2, year),  // Washington's Birthday
      last(.monday, 5, year),  // Memorial Day
      nth(1, .monday, 9, year),  // Labor Day
      nth(2, .monday, 10, year),  // Columbus Day
      nth(4, .thursday, 11, year),  // Thanksgiving
    ]
    if year >= 1986 { days.append(nth(3, .monday, 1, year)) }  // Birthday of Dr. King
    return days.compactMap(\.self)
  }

  /// A holiday on Saturday is observed on Friday, one on Sunday on Monday.
  private static func observance(_ day: Day) -> Day {
    switch day.weekday {
    case .saturday: day.advanced(by: -1)
    case .sunday: day.advanced(by: 1)
    default: day
    }
  }

  private static func nth(_ n: Int, _ weekday: Weekday, _ month: Int, _ year: Int) -> Day? {
    guard let first = Day(year, month, 1) else { return nil }
    let ahead = (weekday.rawValue - first.weekday.rawValue + 7) % 7
    return first.advanced(by: ahead + (n - 1) * 7)
  }

  private static func last(_ weekday: Weekday, _ month: Int, _ year: Int) -> Day? {
    guard let end = Day(year, month, Day.length(ofMonth: month, in: year)) else { return nil }
    return end.advanced(by: -((end.weekday.rawValue - weekday.rawValue + 7) % 7))
  }
}
