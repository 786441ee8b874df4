import Testing

@testable import Exchange

@Suite struct MomentTests {
  @Test(arguments: [
    ("2003-03-31", 1020, "2003-03-31 17:00"), ("2003-03-31", 0, "2003-03-31 00:00"),
    ("1969-12-31", 1439, "1969-12-31 23:59"), ("0001-01-01", 1, "0001-01-01 00:01"),
    ("2003-03-31", 1440, "2003-03-31 24:00"), ("1969-12-31", 1440, "1969-12-31 24:00"),
    ("9999-12-31", 1440, "9999-12-31 24:00"),
  ])
  func `a day and a minute are told back`(date: String, minute: Int, expected: String) throws {
    let moment = try #require(Moment(try day(date), minute: minute))
    #expect(moment.description == expected)
    #expect(try moment.day == day(date))
    #expect(moment.minuteOfDay == minute)
    #expect(Moment(number: moment.number) == moment)
  }

  @Test(arguments: [-1, 1441, .max, .min])
  func `a day has 1440 minutes, and its end`(minute: Int) {
    #expect(Moment(.first, minute: minute) == nil)
  }

  @Test func `24:00 is after every minute of its day, and before the next day`() throws {
    let (last, next) = (try day("2003-03-31"), try day("2003-04-01"))
    let moments = [
      try #require(Moment(last, minute: 1439)), try #require(Moment(last, minute: 1440)),
      Moment(startOf: next),
    ]
    #expect(moments == moments.sorted())
    #expect(Set(moments).count == 3)
  }

  @Test(arguments: [Int64.min, .max])
  func `a moment outside the years 1 to 9999 is none`(number: Int64) {
    #expect(Moment(number: number) == nil)
  }
}
