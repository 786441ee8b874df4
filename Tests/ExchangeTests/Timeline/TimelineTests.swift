import TestSupport
import Testing

@testable import Exchange

@Suite struct TimelineTests {
  private func open(_ commencement: String, _ expiration: String) throws -> OpenPeriod {
    let moment = try #require(Moment(try day(expiration), minute: 17 * 60))
    return OpenPeriod(
      commencement: try day(commencement),
      scheduledExpiration: moment,
      expiration: moment,
      declaredReopening: nil,
      calendar: BusinessCalendar()
    )
  }

  private func alpha() throws -> Timeline {
    Timeline(
      open: try open("2003-02-28", "2003-03-31"),
      cancellation: try day("2003-04-01"),
      lookback: Lookback(first: try day("2002-08-28"), last: try day("2003-02-27")),
      earliestGrantDate: try day("2003-10-03"),
      newGrantDate: try day("2003-10-03"),
      acceptance: try day("2003-04-01")
    )
  }

  @Test func `A1, A6, A9: the Alpha offer's dates follow from the two given ones`() throws {
    let alpha = try open("2003-02-28", "2003-03-31")
    #expect(alpha.businessDaysOpen == 22)
    #expect(alpha.withdrawalReopens.description == "2003-04-28 17:00")
  }

  /// Commencements of real offers, their last minute, and the moment at which the law gives the right to
  /// withdraw back: counted by hand, Memorial Day and Good Friday of 2002 and 2009 being what they are.
  @Test(arguments: [
    ("2003-02-28", "2003-04-25 00:00"), ("2009-02-03", "2009-04-01 00:00"),
    ("2002-04-22", "2002-06-18 00:00"), ("2002-04-17", "2002-06-13 00:00"),
    ("2009-05-01", "2009-06-27 00:00"), ("2002-04-18", "2002-06-14 00:00"),
  ])
  func
    `A9: the law counts the day of the commencement, and the right comes back when the days are over`(
      commencement: String,
      reopens: String
    ) throws
  {
    var law = Reopening()
    law.counting = .fromCommencement
    let moment = law.moment(
      commencement: try day(commencement),
      expiration: try #require(Moment(try day(commencement), minute: 17 * 60)),
      calendar: BusinessCalendar()
    )
    #expect(moment.description == reopens)
  }

  @Test(arguments: [
    ("2003-02-27", OfferStatus.notCommenced), ("2003-02-28", .open), ("2003-03-30", .open),
    ("2003-03-31", .expired), ("2003-04-01", .cancelled), ("2003-10-02", .cancelled),
    ("2003-10-03", .granted), ("2026-11-20", .granted),
  ])
  func `the status changes on its day`(on: String, status: OfferStatus) throws {
    #expect(try alpha().status(on: day(on)) == status)
  }

  @Test(arguments: [
    ("2002-08-27", false), ("2002-08-28", true), ("2003-02-27", true), ("2003-02-28", false),
  ])
  func `A5: the lookback has both its days`(
    granted: String,
    isIn: Bool
  ) throws {
    #expect(try alpha().lookback?.contains(day(granted)) == isIn)
  }

  @Test(arguments: [
    ("2003-03-31", 1019, true, true), ("2003-03-31", 1020, false, false),
    ("2003-04-28", 1019, false, false), ("2003-04-28", 1020, false, true),
    ("2003-05-04", 1439, false, true), ("2003-05-05", 0, false, false),
  ])
  func `D2, A9: at 5:00 p.m. a form is late, and withdrawal reopens until acceptance`(
    received: String,
    minute: Int,
    isTimely: Bool,
    isWithdrawable: Bool
  ) throws {
    let timeline = Timeline(
      open: try open("2003-02-28", "2003-03-31"),
      cancellation: try day("2003-05-05"),
      lookback: nil,
      earliestGrantDate: try day("2003-11-06"),
      newGrantDate: try day("2003-11-06"),
      acceptance: try day("2003-05-05")
    )
    let moment = try #require(Moment(try day(received), minute: minute))
    #expect(timeline.open.isBeforeExpiration(moment) == isTimely)
    #expect(timeline.isWithdrawable(moment) == isWithdrawable)
  }

  @Test func `A7, A11: the last extension announced wins, a postponement moves the cancellation`()
    throws
  {
    func moment(_ text: String) throws -> Moment {
      try #require(Moment(try day(text), minute: 480))
    }
    let scheduled = try moment("2003-03-31")
    var amended = AmendedTerms(scheduledExpiration: scheduled)
    let expirations =
      [
        Amendment(
          announced: try moment("2003-03-20"),
          kind: .extension,
          newExpiration: try moment("2003-04-30")
        ),
        Amendment(announced: try moment("2003-03-25"), kind: .consideration),
        Amendment(
          announced: try moment("2003-04-02"),
          kind: .extension,
          newExpiration: try moment("2003-04-14")
        ),
        Amendment(
          announced: try moment("2003-04-10"),
          kind: .postponement,
          newCancellation: try day("2003-05-01")
        ),
      ].map { amendment in
        amended.apply(amendment)
        return amended.expiration.day
      }
    #expect(
      try expirations == ["2003-04-30", "2003-04-30", "2003-04-14", "2003-04-14"].map(day)
    )
    #expect(try amended.postponedCancellation == day("2003-05-01"))
    #expect(amended.terminated == nil)
  }
}
