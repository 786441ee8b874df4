import TestSupport
import Testing

@testable import Exchange

@Suite struct BusinessCalendarTests {
  private let calendar = BusinessCalendar()

  // The dates that the United States Office of Personnel Management published for these years.
  @Test(arguments: [
    (
      2003,
      "2003-01-01 2003-01-20 2003-02-17 2003-05-26 2003-07-04 2003-09-01 2003-10-13 2003-11-11 "
        + "2003-11-27 2003-12-25"
    ),
    (
      2021,
      "2021-01-01 2021-01-18 2021-02-15 2021-05-31 2021-06-18 2021-07-05 2021-09-06 2021-10-11 "
        + "2021-11-11 2021-11-25 2021-12-24 2021-12-31"
    ),
    (
      2010,
      "2010-01-01 2010-01-18 2010-02-15 2010-05-31 2010-07-05 2010-09-06 2010-10-11 2010-11-11 "
        + "2010-11-25 2010-12-24 2010-12-31"
    ),
  ])
  func `A2: the federal holidays of a year, as observed`(year: Int, published: String) throws {
    let expected = try published.split(separator: " ").map { try day(String($0)) }
    var found: [Day] = []
    var current = try day("\(year)-01-01")
    while current.year == year {
      let isWeekend = current.weekday == .saturday || current.weekday == .sunday
      if !isWeekend, !calendar.isBusinessDay(current) { found.append(current) }
      current = current.advanced(by: 1)
    }
    #expect(found == expected)
  }

  @Test func `holidays = none leaves weekends and the offer's own days`() throws {
    let own = BusinessCalendar(.none, extraHolidays: [try day("2003-07-07")])
    #expect(own.isBusinessDay(try day("2003-07-04")))
    #expect(!own.isBusinessDay(try day("2003-07-05")))
    #expect(!own.isBusinessDay(try day("2003-07-07")))
  }

  @Test(arguments: [
    ("2003-02-28", "2003-03-31", 22), ("2003-03-31", "2003-03-31", 1),
    ("2003-03-29", "2003-03-30", 0),
    ("2003-03-31", "2003-03-28", 0), ("2003-12-24", "2003-12-26", 2),
  ])
  func `business days are counted with both ends`(from: String, to: String, count: Int) throws {
    #expect(try calendar.count(from: day(from), through: day(to)) == count)
  }

  @Test(arguments: [
    ("2003-03-10", 1, "2003-03-10"), ("2003-03-15", 1, "2003-03-17"),
    ("2003-03-10", 5, "2003-03-14"),
    ("2003-03-03", 40, "2003-04-25"), ("2003-12-24", 2, "2003-12-26"),
  ])
  func `the nth business day counts the first day if it is one`(
    from: String,
    n: Int,
    expected: String
  ) throws {
    #expect(try calendar.day(n, from: day(from)) == day(expected))
  }

  @Test func `a holiday of the offer's own is not a business day`() throws {
    let closed = BusinessCalendar(extraHolidays: [try day("2003-04-18")])
    #expect(try !closed.isBusinessDay(day("2003-04-18")))
    #expect(try closed.next(onOrAfter: day("2003-04-18")) == day("2003-04-21"))
    #expect(try calendar.next(after: day("2003-04-17")) == day("2003-04-18"))
  }
}
