import Exchange
import TestSupport
import Testing

@testable import Offering

struct GrantDateTests {
  @Test func `the earliest grant date is the day that the rule answers`() async throws {
    let timeline = try await TestOffer.ofAnn.answering(
      "grant_date",
      scope: "offer",
      "function() return date \"2003-11-03\" end"
    )
    .close("2003-11-03", "5.00").run(asOf: "2006-01-02").outcome.timeline
    #expect("\(timeline.earliestGrantDate) \(timeline.newGrantDate)" == "2003-11-03 2003-11-03")
  }
}
