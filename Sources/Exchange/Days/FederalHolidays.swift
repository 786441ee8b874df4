// The holidays of the United States government (A2; 5 U.S.C. 6103), as `computation.md` lists them.
//
// Valid from 1978 on, when Veterans Day had gone back to November 11: no offer that this program
// can meet lies before. Inauguration Day is not counted (`computation.md`, "Days and dates").

/// The federal holidays, told day by day: a run asks of a few days, of these again and again.
enum FederalHolidays {
  /// Whether a holiday is observed on the day: one on Saturday is on the Friday before, one on Sunday
  /// on the Monday after.
  static func isObserved(on day: Day) -> Bool {
    switch day.weekday {
    case .saturday, .sunday: false
    case .monday: isFloating(day) || isFixed(day) || isFixed(day.advanced(by: -1))
    case .friday: isFixed(day) || isFixed(day.advanced(by: 1))
    default: isFloating(day) || isFixed(day)
    }
  }

  private static func isFixed(_ day: Day) -> Bool {
    switch day.parts {
    case (_, 1, 1), (_, 7, 4), (_, 11, 11), (_, 12, 25): true
    case (let year, 6, 19): year >= 2021
    default: false
    }
  }

  /// The third Monday of a month, say, is the one from the 15th to the 21st.
  private static func isFloating(_ day: Day) -> Bool {
    let (year, month, dayOfMonth) = day.parts
    return switch (day.weekday, month, dayOfMonth) {
    case (.monday, 1, 15...21): year >= 1986  // Birthday of Dr. King
    case (.monday, 2, 15...21): true  // Washington's Birthday
    case (.monday, 5, 25...31): true  // Memorial Day
    case (.monday, 9, 1...7): true  // Labor Day
    case (.monday, 10, 8...14): true  // Columbus Day
    case (.thursday, 11, 22...28): true  // Thanksgiving
    default: false
    }
  }
}
