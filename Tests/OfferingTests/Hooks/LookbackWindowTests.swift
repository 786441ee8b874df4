import Exchange
import Policy
import TestSupport
import Testing

@testable import Offering

struct LookbackWindowTests {
  private static let (first, last) = (Day(2002, 8, 28), Day(2003, 2, 27))

  static let answers: [(values: [Fact], problem: String)] = [
    ([.text("none"), .blank], ""),
    ([fact(first), fact(last)], ""),
    ([fact(first), fact(first)], ""),
    ([.text("none"), fact(last)], "It answers \"none\" and a last day."),
    ([fact(first), .blank], "It answers a first day without a last one."),
    ([fact(last), fact(first)], "Its answer, 2002-08-28, is before 2003-02-27."),
  ]

  private static func fact(_ day: Day?) -> Fact { .number(Int64(day?.number ?? 0)) }

  @Test(arguments: answers)
  func `a window is two days in order, or none`(_ row: (values: [Fact], problem: String)) {
    #expect(LookbackWindow.problem(row.values) == row.problem)
  }

  @Test func `an offer can have none`() async throws {
    let timeline = try await TestOffer.ofAnn.answering(
      "lookback",
      scope: "offer",
      "function() return \"none\" end"
    )
    .run(asOf: "2003-04-01").outcome.timeline
    #expect(timeline.lookback == nil)
  }
}
