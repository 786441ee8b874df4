/// A minute on the wall clock of the offer's time zone; the core knows no other clock (A1).
public struct Moment: Hashable, Comparable, Sendable {
  /// What sheets and rules keep it as: it grows with time, and each day has one number more than it
  /// has minutes, since 24:00 belongs to the day that it ends (`sheets.md`, "What a cell holds").
  public let number: Int64

  /// The minute that ends a day.
  public static let endOfDay = 1440

  private static let numbersPerDay = Int64(endOfDay) + 1

  /// Makes the moment at a day's minute, 0 (00:00) to 1440 (24:00); nil outside.
  public init?(_ day: Day, minute: Int) {
    guard (0...Moment.endOfDay).contains(minute) else { return nil }
    number = Int64(day.number) * Moment.numbersPerDay + Int64(minute)
  }

  /// The first minute of a day.
  public init(startOf day: Day) { number = Int64(day.number) * Moment.numbersPerDay }

  /// Makes the moment of such a number, or nil outside the years 1 to 9999.
  public init?(number: Int64) {
    guard Day(number: Moment.dayNumber(of: number)) != nil else { return nil }
    self.number = number
  }

  /// Orders by time.
  public static func < (one: Moment, other: Moment) -> Bool { one.number < other.number }

  /// The day it falls on.
  public var day: Day { Day(number: Moment.dayNumber(of: number)) ?? .first }

  /// Minutes since the day began, 0 to 1440.
  public var minuteOfDay: Int { Int(number - Int64(day.number) * Moment.numbersPerDay) }

  /// The moment as one at which something ends: 00:00 is 24:00 of the day before, which is the last day.
  public var asDeadline: Moment {
    guard minuteOfDay == 0, day > .first else { return self }
    return Moment(day.advanced(by: -1), minute: Moment.endOfDay) ?? self
  }

  private static func dayNumber(of number: Int64) -> Int64 {
    number / numbersPerDay - (number % numbersPerDay < 0 ? 1 : 0)
  }
}

extension Moment: CustomStringConvertible {
  /// The moment as `2003-03-31 17:00` (`results.md`).
  public var description: String {
    let minute = minuteOfDay
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    day.append(to: &bytes)
    bytes.append(UInt8(ascii: " "))
    Digits.append(UInt64((minute / 60).magnitude), width: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Digits.append(UInt64((minute % 60).magnitude), width: 2, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
