import Testing

@testable import Exchange

@Suite struct MomentTests {
  @Test(arguments: [
    ("2003-03-31", 1020, "2003-03-31 17:00"), ("2003-03-31", 0, "2003-03-31 00:00"),
    ("1969-12-31", 1439, "1969-12-31 23:59"), ("0001-01-01", 1, "0001-01-01 00:01"),
  ])
  func `a day and a minute are told back`(date: String, minute: Int, expected: String) throws {
    let moment = try #require(Moment(try day(date), minute: minute))
    #expect(moment.description == expected)
    #expect(try moment.day == day(date))
    #expect(moment.minuteOfDay == minute)
    #expect(Moment(minutes: moment.minutes) == moment)
  }

  @Test(arguments: [-1, 1440, .max, .min])
  func `a day has 1440 minutes`(minute: Int) {
    #expect(Moment(.first, minute: minute) == nil)
  }

  @Test(arguments: [Int64.min, .max])
  func `a moment outside the years 1 to 9999 is none`(minutes: Int64) {
    #expect(Moment(minutes: minutes) == nil)
  }
}
