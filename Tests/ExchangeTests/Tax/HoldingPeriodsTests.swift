import Testing

@testable import Exchange

@Suite struct HoldingPeriodsTests {
  @Test(arguments: [
    // Granted, exercised, and the first good day after: both periods must be over.
    ("2003-10-03", "2004-01-05", "2005-10-04"), ("2003-10-03", "2006-03-01", "2007-03-02"),
    // The regulation's own example, 1.422-1(b)(3) Ex. 1, as reported: until June 2, 2008.
    ("2006-06-01", "2006-08-01", "2008-06-02"),
    // NASPP: exercised June 13, 2007, leap year or not.
    ("2003-10-03", "2007-06-13", "2008-06-14"),
    // February 29, as grant date and as day of exercise.
    ("2004-02-29", "2004-03-01", "2006-03-01"), ("2003-10-03", "2008-02-29", "2009-03-01"),
    ("2003-10-03", "2007-02-28", "2008-02-29"),
  ])
  func `F4: the first day of a qualifying sale is the day after the later anniversary`(
    granted: String,
    exercised: String,
    first: String
  ) throws {
    let (grant, transfer, good) = (try day(granted), try day(exercised), try day(first))
    let last = good.advanced(by: -1)
    #expect(HoldingPeriods.moreThan.areOver(on: good, granted: grant, transferred: transfer))
    #expect(!HoldingPeriods.moreThan.areOver(on: last, granted: grant, transferred: transfer))
    #expect(HoldingPeriods.atLeast.areOver(on: last, granted: grant, transferred: transfer))
    #expect(
      !HoldingPeriods.atLeast.areOver(
        on: last.advanced(by: -1),
        granted: grant,
        transferred: transfer
      )
    )
  }

  @Test(arguments: [
    ("2007-06-13", "2008-06-14"), ("2003-12-31", "2005-01-01"),
    // Month end: the year runs from the first of the next month.
    ("2007-02-28", "2008-03-01"), ("2008-02-28", "2009-03-01"), ("2008-02-29", "2009-03-01"),
    ("2006-02-28", "2007-03-01"), ("2004-01-30", "2005-01-31"), ("2003-04-30", "2004-05-01"),
  ])
  func `F4: a gain is long from the day on which the shares were held for more than a year`(
    acquired: String,
    firstLong: String
  ) throws {
    let (bought, long) = (try day(acquired), try day(firstLong))
    #expect(GainTerm(acquired: bought, sold: long) == .long)
    #expect(GainTerm(acquired: bought, sold: long.advanced(by: -1)) == .short)
  }
}
