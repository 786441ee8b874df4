/// A minute on the wall clock of the offer's time zone; the core knows no other clock (A1).
public struct Moment: Hashable, Comparable, Sendable {
  /// Minutes since 1970-01-01 00:00 on that wall clock.
  public let minutes: Int64

  /// Minutes in a day.
  public static let minutesPerDay: Int64 = 1440

  /// Makes the moment at a day's minute, 0 (midnight) to 1439; nil outside.
  public init?(_ day: Day, minute: Int) {
    guard (0..<Int(Moment.minutesPerDay)).contains(minute) else { return nil }
    minutes = Int64(day.number) * Moment.minutesPerDay + Int64(minute)
  }

  /// The first minute of a day.
  public init(startOf day: Day) { minutes = Int64(day.number) * Moment.minutesPerDay }

  /// Makes the moment so many minutes after 1970-01-01 00:00, or nil outside the years 1 to 9999.
  public init?(minutes: Int64) {
    let day = minutes / Moment.minutesPerDay - (minutes % Moment.minutesPerDay < 0 ? 1 : 0)
    guard Day(number: day) != nil else { return nil }
    self.minutes = minutes
  }

  /// Orders by time.
  public static func < (one: Moment, other: Moment) -> Bool { one.minutes < other.minutes }

  /// The day it falls on.
  public var day: Day {
    let whole = minutes / Moment.minutesPerDay - (minutes % Moment.minutesPerDay < 0 ? 1 : 0)
    return Day(number: whole) ?? .first
  }

  /// Minutes since that day's midnight, 0 to 1439.
  public var minuteOfDay: Int {
    Int(minutes - Int64(day.number) * Moment.minutesPerDay)
  }
}

extension Moment: CustomStringConvertible {
  /// The moment as `2003-03-31 17:00` (`results.md`).
  public var description: String {
    let minute = minuteOfDay
    return "\(day) \(Digits.padded(minute / 60, to: 2)):\(Digits.padded(minute % 60, to: 2))"
  }
}
