import Exchange
import Findings
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

  @Test func `options can be granted on the day of the cancellation`() async throws {
    let outcome = try await TestOffer.ofAnn.answering(
      "grant_date",
      scope: "offer",
      "function(cancellation) return cancellation end"
    )
    .close("2003-04-01", "5.00").run(asOf: "2003-04-01").outcome
    let timeline = outcome.timeline
    #expect("\(timeline.cancellation) \(timeline.newGrantDate)" == "2003-04-01 2003-04-01")
    #expect(outcome.status == .granted)
  }

  @Test func `a day after the last one allowed is an error`() async throws {
    let late = try await TestOffer.ofAnn.answering(
      "grant_date",
      scope: "offer",
      "function() return date \"2003-10-03\", date \"2003-10-31\" end"
    )
    .term("new_grant_date", "2003-11-03").run(asOf: "2003-04-01").findings("grant_date.too_late")
    #expect(late.map(\.value) == ["2003-11-03"])
  }
}
