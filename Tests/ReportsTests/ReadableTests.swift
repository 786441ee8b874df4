import Exchange
import Testing

@testable import Reports

@Suite struct ReadableTests {
  @Test(arguments: [
    (0, "12:00 midnight"), (1, "12:01 a.m."), (8 * 60, "8:00 a.m."), (720, "12:00 noon"),
    (721, "12:01 p.m."), (17 * 60, "5:00 p.m."), (1439, "11:59 p.m."), (1440, "12:00 midnight"),
  ])
  func `the clock as the Offer writes it`(minute: Int, text: String) throws {
    let day = try #require(Day(2003, 3, 31))
    #expect(Readable.clock(try #require(Moment(day, minute: minute))) == text)
  }

  @Test(arguments: [
    (0, "12:00 midnight at the start of March 31, 2003"), (1, "12:01 a.m. on March 31, 2003"),
    (1440, "12:00 midnight at the end of March 31, 2003"),
  ])
  func `midnight says which end of the day it is`(minute: Int, text: String) throws {
    let day = try #require(Day(2003, 3, 31))
    let moment = try #require(Moment(day, minute: minute))
    #expect(Readable.moment(moment) == text)
    // By itself, and where the day is said elsewhere.
    let isMidnight = text.contains("midnight")
    #expect(Readable.date(moment) == (isMidnight ? text : "March 31, 2003, 12:01 a.m."))
    #expect(
      Readable.timeOfDay(moment)
        == (isMidnight
          ? "midnight at the \(minute == 0 ? "start" : "end") of the day" : "12:01 a.m.")
    )
    #expect(Readable.dates(in: "by \(moment)") == "by " + Readable.date(moment))
  }

  @Test(arguments: [
    ("the form", "The form"), ("exchange_ratio is in force.", "exchange_ratio is in force"),
    ("tender.name says", "tender.name says"), ("no. It", "No. It"),
  ])
  func `an id stays as it is written at the start of a sentence`(message: String, text: String) {
    #expect(Readable.sentence(message) == text)
  }

  @Test(arguments: [(612_518_050, "$61,251.81"), (10_000, "$1.00"), (-50, "-$0.01")])
  func `what options are worth is told in cents`(tenThousandths: Int64, text: String) {
    #expect(Readable.cents(Money(tenThousandths: tenThousandths)) == text)
  }

  @Test(arguments: [
    (1, 1, "1 new share for each cancelled one"), (2, 1, "2 new shares for each cancelled one"),
    (1, 3, "1 new share for every 3 cancelled"),
    (5, 16, "5 new shares for every 16 cancelled (1 for 3.20)"),
    (2, 3, "2 new shares for every 3 cancelled (1 for 1.50)"),
    (100, 229, "1 new share for every 2.29 cancelled"),
    (25, 42, "1 new share for every 1.68 cancelled"),
    (3, 4, "3 new shares for every 4 cancelled"), (4, 3, "4 new shares for every 3 cancelled"),
    (
      .max, .max - 1,
      "9,223,372,036,854,775,807 new shares for every 9,223,372,036,854,775,806 cancelled"
    ),
  ])
  func `a ratio is said as decimals too where it is one`(
    new: Int64,
    old: Int64,
    text: String
  ) throws {
    #expect(try #require(Ratio(new, over: old)).newForOld == text)
  }

  @Test(arguments: [
    (0, "$0.00"), (13_700, "$1.37"), (21_313, "$2.1313"), (-12_345_678, "-$1,234.5678"),
    (-5000, "-$0.50"),
    (-1, "-$0.0001"),
    (15_923_760_000, "$1,592,376.00"),
  ])
  func `money is exact, with its thousands set off`(tenThousandths: Int64, text: String) {
    #expect(Readable.money(Money(tenThousandths: tenThousandths)) == text)
  }

  @Test(arguments: [
    (520_000, 1_592_376, "32.66%"), (0, 5, "0.00%"), (5, 0, "0.00%"), (1, 3, "33.33%"),
    (2, 3, "66.67%"), (5, 5, "100.00%"), (1, 100_000, "0.00%"), (1, 20_000, "0.01%"),
    (-1, 200, "-0.50%"), (-3, 200, "-1.50%"), (-1, 100_000, "0.00%"),
  ])
  func `parts of a whole are rounded half up`(part: Int64, whole: Int64, text: String) {
    #expect(Readable.percent(part, of: whole) == text)
  }

  @Test func `dates as the Offer writes them`() throws {
    #expect(Readable.day(try #require(Day(2003, 2, 28))) == "February 28, 2003")
    #expect(Readable.day(try #require(Day(2003, 12, 1))) == "December 1, 2003")
  }
}
