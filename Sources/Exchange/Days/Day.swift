// Days of the proleptic Gregorian calendar, counted from 1970-01-01.
//
// Valid range: 0001-01-01 to 9999-12-31, checked at every door. The conversion counts in eras of
// 400 years whose years begin in March, so that the leap day is a year's last day and month
// lengths follow one linear formula. It uses whole numbers only.

/// A calendar day.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int32

  /// 0001-01-01.
  @inlinable public static var first: Day { Day(unchecked: -719_162) }
  /// 9999-12-31.
  @inlinable public static var last: Day { Day(unchecked: 2_932_896) }

  @usableFromInline init(unchecked number: Int32) { self.number = number }

  /// Makes the day so many days after 1970-01-01, or nil outside the years 1 to 9999.
  public init?(number: Int64) {
    guard number >= Int64(Day.first.number), number <= Int64(Day.last.number) else { return nil }
    self.number = Int32(number)
  }

  /// Makes the day of a year (1 to 9999), month and day, or nil if there is no such day.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, in: year)
    else { return nil }
    // As in `parts`, in half words.
    let shiftedYear = UInt32(month > 2 ? year : year - 1)
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let monthFromMarch = UInt32(month > 2 ? month - 3 : month + 9)
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + UInt32(day) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra) - 719_468
  }

  /// Orders by date.
  public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

  /// The year, month and day.
  public var parts: (year: Int, month: Int, day: Int) {
    // No day lies before the first era, and half a word is divided faster than a whole one.
    let shifted = UInt32(truncatingIfNeeded: number + 719_468)
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0), Int(month), Int(day))
  }

  /// The calendar year.
  public var year: Int { parts.year }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, the fourth day of a week that begins on Monday.
    let index = (Int(number) % 7 + 7 + 3) % 7
    return Weekday(rawValue: index + 1) ?? .monday
  }

  /// The day so many days later (earlier if below zero), kept within the years 1 to 9999.
  public func advanced(by days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? .first : .last }
    return Day(
      unchecked: Int32(clamping: min(max(sum, Int(Day.first.number)), Int(Day.last.number)))
    )
  }

  /// How many days later the other day is; below zero if it is earlier.
  public func days(until other: Day) -> Int { Int(other.number) - Int(number) }

  /// The same day so many months later, clamped to the month's end (`computation.md`, "Days and
  /// dates") and to the years 1 to 9999.
  public func adding(months: Int) -> Day { DayOfMonth(self).adding(months: months) }

  /// The same day and month so many years later; February 29 becomes February 28 where there is
  /// none (`computation.md`, "Days and dates").
  public func adding(years: Int) -> Day {
    let (months, overflow) = years.multipliedReportingOverflow(by: 12)
    return overflow ? (years < 0 ? .first : .last) : adding(months: months)
  }

  /// Whether the day lies beyond the one so many years from another: after it, or before it for years
  /// below zero.
  ///
  /// Nearly always the days between them say so: a year has 365 of them or 366.
  public func isBeyond(years: Int, from other: Day) -> Bool {
    let days = years < 0 ? days(until: other) : other.days(until: self)
    // No two days are as far apart as these years.
    guard years.magnitude < 10_000 else { return false }
    let count = Int(years.magnitude)
    guard days > 365 * count else { return false }
    guard days <= 366 * count else { return true }
    let bound = other.adding(years: years)
    return years < 0 ? self < bound : self > bound
  }

  /// The number of days in a month (1 to 12) of a year.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A day taken apart once, from which several numbers of months are counted.
struct DayOfMonth {
  /// The months from January of the year 0 to that of the day.
  private let months: Int
  private let day: Int

  init(_ day: Day) {
    let parts = day.parts
    months = parts.year * 12 + parts.month - 1
    self.day = parts.day
  }

  /// The same day so many months later, clamped to the month's end and to the years 1 to 9999.
  func adding(months more: Int) -> Day {
    let (index, overflow) = months.addingReportingOverflow(more)
    guard !overflow, index >= 12 else { return more < 0 ? .first : .last }
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    guard newYear <= 9999 else { return .last }
    return Day(newYear, newMonth, min(day, Day.length(ofMonth: newMonth, in: newYear))) ?? .last
  }
}

/// A day of the week, Monday being 1 as ISO 8601 counts.
public enum Weekday: Int, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}

extension Day: CustomStringConvertible {
  /// The day as `2003-02-28`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
