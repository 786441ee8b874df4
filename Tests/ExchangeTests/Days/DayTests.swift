import TestSupport
import Testing

@testable import Exchange

/// `2003-02-28` as a day; a test's own reading, so that it owes nothing to the sheets.
func day(_ text: String) throws -> Day {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  try #require(parts.count == 3)
  return try #require(Day(parts[0], parts[1], parts[2]))
}

@Suite struct DayTests {
  @Test func `every day of four centuries has the parts that a plain count gives it`() throws {
    var (year, month, dayOfMonth) = (1901, 1, 1)
    var current = try day("1901-01-01")
    var weekday = 2  // 1901-01-01 was a Tuesday.
    while year < 2301 {
      #expect(current.parts == (year, month, dayOfMonth))
      #expect(Day(year, month, dayOfMonth) == current)
      #expect(current.weekday.rawValue == weekday)
      current = current.advanced(by: 1)
      weekday = weekday % 7 + 1
      dayOfMonth += 1
      if dayOfMonth > Self.slowLength(month, year) { (month, dayOfMonth) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  private static func slowLength(_ month: Int, _ year: Int) -> Int {
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  @Test(arguments: [
    (2003, 2, 29), (2003, 2, 31), (1900, 2, 29), (2003, 13, 1), (2003, 0, 1), (2003, 4, 31),
    (0, 1, 1), (10_000, 1, 1), (2003, 1, 0),
  ])
  func `there is no such day`(year: Int, month: Int, dayOfMonth: Int) {
    #expect(Day(year, month, dayOfMonth) == nil)
  }

  @Test(arguments: [
    ("2003-04-02", 6, "2003-10-02"), ("2003-02-28", -6, "2002-08-28"),
    ("2003-08-31", 6, "2004-02-29"), ("2003-08-31", 18, "2005-02-28"),
    ("2003-01-31", 1, "2003-02-28"), ("2003-12-15", 1, "2004-01-15"),
    ("2003-01-15", -1, "2002-12-15"), ("9999-12-31", 1, "9999-12-31"),
    ("0001-01-01", -1, "0001-01-01"),
  ])
  func `months clamp to the month's end`(from: String, months: Int, expected: String) throws {
    #expect(try day(from).adding(months: months) == day(expected))
  }

  @Test(arguments: [
    ("2004-02-29", 1, "2005-02-28"), ("2004-02-29", 4, "2008-02-29"),
    ("2003-10-03", 10, "2013-10-03"),
  ])
  func `years keep day and month where they can`(from: String, years: Int, expected: String) throws
  {
    #expect(try day(from).adding(years: years) == day(expected))
  }

  @Test(arguments: [-10, -1, 1, 5, 10, 30, 400])
  func `a day lies beyond the one years from another as counting says`(years: Int) {
    var random = SplitMix(Int(years.magnitude))
    for _ in 0..<2_000 {
      let from = Day.first.advanced(by: Int.random(in: 0..<3_652_059, using: &random))
      let bound = from.adding(years: years)
      for day in (-3...3).map(bound.advanced) + [.first, .last, from] {
        #expect(day.isBeyond(years: years, from: from) == (years < 0 ? day < bound : day > bound))
      }
    }
  }

  @Test func `no day lies beyond more years than there are`() {
    #expect(!Day.last.isBeyond(years: .max, from: .first))
    #expect(!Day.first.isBeyond(years: .min, from: .last))
  }

  @Test func `the range's ends are days and nothing lies beyond them`() throws {
    #expect(Day.first.description == "0001-01-01")
    #expect(Day.last.description == "9999-12-31")
    #expect(Day.last.advanced(by: 1) == .last)
    #expect(Day.first.advanced(by: -1) == .first)
    #expect(Day.first.advanced(by: .max) == .last)
    #expect(Day.last.advanced(by: .min) == .first)
    #expect(Day.last.adding(months: .max) == .last)
    #expect(Day.first.adding(years: .min) == .first)
    #expect(Day(number: Int64(Day.last.number) + 1) == nil)
  }
}
