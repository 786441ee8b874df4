import Exchange
import Policy
import TestSupport
import Testing

@testable import Offering

struct TimelineDateTests {
  /// 2003-04-05 is a Saturday: others' offers have such dates.
  static let answers: [(day: Day?, problem: String)] = [
    (Day(2003, 4, 1), ""),
    (Day(2003, 4, 5), ""),
    (Day(2003, 3, 31), "Its answer, 2003-03-31, is before 2003-04-01."),
    (nil, "Its answer is not a date."),
  ]

  @Test(arguments: answers)
  func `a date of the timeline is not too early`(_ row: (day: Day?, problem: String)) throws {
    let earliest = try #require(Day(2003, 4, 1))
    let values: [Fact] = [row.day.map { .number(Int64($0.number)) } ?? .blank]
    #expect(CancellationDate.problem(values, earliest) == row.problem)
    #expect(GrantDate.problem(values, earliest) == row.problem)
  }
}

struct CancellationDateTests {
  @Test func `the offer is cancelled on the day that the rule answers`() async throws {
    let day = try await TestOffer.ofAnn.answering(
      "cancellation_date",
      scope: "offer",
      "function() return date \"2003-04-03\" end"
    )
    .close("2003-10-06", "5.00").run(asOf: "2006-01-02").outcome.timeline.cancellation
    #expect("\(day)" == "2003-04-03")
  }
}
