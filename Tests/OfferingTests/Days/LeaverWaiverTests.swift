import Findings
import Offering
import TestSupport
import Testing

/// H-1 left after tendering, and can exercise until April 20 what had vested: 600 of 900 shares.
@Suite struct LeaverWaiverTests {
  private static let offer = TestOffer()
    .holder("H-1", ["name": "Bob Cole", "service_end": "2003-03-20", "end_reason": "other"])
    .grant("G-1", 900, on: "2001-02-15")
    .tender("F-1", [Line("G-1", 900)])

  @Test(arguments: ["2003-03-25", "2003-03-31", "2003-04-01", "2003-10-03"])
  func `B1, B2: what a waiver would take for nothing is told, before and after`(asOf: String)
    async throws
  {
    let run = try await Self.offer.waiver("eligibility.cancellation", "H-1").run(asOf: asOf)
    let finding = try run.finding("tender.for_nothing")
    #expect(finding.severity == .error && finding.subject == "G-1")
    #expect(
      finding.message.contains(
        "F-1 takes 600 shares of G-1 from Bob Cole, who could exercise them otherwise, and nothing is granted "
          + "for them: service ended on 2003-03-20"
      )
    )
    #expect(finding.repair == "Delete the waiver of eligibility.cancellation.")
  }

  @Test func `nothing is told where the tender is refused, or something is granted all the same`()
    async throws
  {
    let refused = try await Self.offer.run(asOf: "2003-04-01")
    #expect(refused.spoken.contains("eligibility.cancellation"))
    #expect(!refused.spoken.contains("tender.for_nothing"))
    let kept = Self.offer.setting("service.through_grant", "level", "soft")
      .waiver("eligibility.cancellation", "H-1")
    #expect(try await kept.run(asOf: "2003-03-31").spoken.contains("tender.for_nothing"))
    let both = try await kept.waiver("service.through_grant", "G-1").run(asOf: "2003-10-03")
    #expect(!both.spoken.contains("tender.for_nothing"))
  }

  @Test func `who leaves on the day of the cancellation is in service on it`() async throws {
    let run = try await TestOffer()
      .holder("H-1", ["service_end": "2003-04-01", "end_reason": "other"])
      .grant("G-1", 900).tender("F-1", [Line("G-1", 900)]).run(asOf: "2003-04-01")
    #expect(!run.spoken.contains("tender.for_nothing"))
  }

  @Test func `the rule on a break in service is asked by the policy of its day`() async throws {
    // It refuses by the policy of March 20, whatever that of the cancellation says.
    let later = Self.offer.waiver("eligibility.cancellation", "H-1")
      .adopt("service.through_grant", "level", "off", on: "2003-03-25")
    let run = try await later.run(asOf: "2003-10-03")
    #expect(try run.outcome.promises.map(\.status) == [.forfeited])
    #expect(run.spoken.contains("tender.for_nothing"))
    let earlier = Self.offer.waiver("eligibility.cancellation", "H-1")
      .adopt("service.through_grant", "level", "off", on: "2003-03-17")
    #expect(try await !earlier.run(asOf: "2003-10-03").spoken.contains("tender.for_nothing"))
  }

  @Test func `a rule that is off lets the tender stand, and is named`() async throws {
    let run = try await Self.offer.setting("eligibility.cancellation", "level", "off")
      .run(asOf: "2003-03-31")
    let finding = try run.finding("tender.for_nothing")
    #expect(finding.repair.hasPrefix("Let a rule refuse the tender of a holder who has left"))
  }
}
