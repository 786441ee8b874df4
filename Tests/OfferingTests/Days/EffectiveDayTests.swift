import Findings
import Offering
import TestSupport
import Testing

/// A hook that no rule answers on a day, and plans that rules fill.
@Suite struct EffectiveDayTests {
  private static let offer = TestOffer().holder("H-1").grant("G-1", 900)
    .tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25")

  @Test func `a rule that is not in effect on the day is told as the cause`() async throws {
    let run = try await Self.offer.rule(
      "exchange_ratio",
      """
      return { id = "exchange_ratio", title = "One for two", citation = "Resolution", scope = "grant",
        hook = "exchange_ratio", effective = { from = date "2003-04-02" },
        value = function() return 2, 1 end }
      """
    ).run()
    #expect(run.complaints.contains("is in effect from 2003-04-02"), "\(run.complaints)")
    #expect(!run.conclusion.findings.contains { $0.repair.contains("widen the when") })
  }

  @Test(arguments: [
    ("2003-03-03", "New Plan", 0), ("2003-10-03", "New Plan", 0), ("2003-10-03", "", 1),
  ])
  func `E11: a plan that a rule puts new options under is not missing in grants.csv`(
    asOf: String,
    plan: String,
    told: Int
  ) async throws {
    let run = try await Self.offer
      .row("plans", ["plan": "New Plan", "share_limit": "5000", "issued": "0"])
      .rule(
        "new_plan",
        """
        return { id = "new_plan", title = "One plan", citation = "Resolution", scope = "promise",
          hook = "new_plan", value = function() return "\(plan)" end }
        """
      ).run(asOf: asOf)
    #expect(run.findings("plan.unnamed").count == told, "\(run.complaints)")
  }

  @Test(arguments: [("1994 plan", 1), ("1999 Plan", 0)])
  func `E11: plans that differ by large and small letters only are told`(
    plan: String,
    told: Int
  ) async throws {
    let run = try await Self.offer.row(
      "plans",
      ["plan": plan, "share_limit": "5000", "issued": "0"]
    )
    .run()
    #expect(run.findings("plan.alike").count == told)
  }

  @Test(arguments: [
    ("FR", 0), ("FR-75", 1), ("fr-75", 1), ("FRA", 1), ("US-MA", 0), ("", 0),
  ])
  func `B4: a place that an excluded one begins is told`(place: String, told: Int) async throws {
    let run = try await Self.offer.holder("H-2", ["jurisdiction": place])
      .holder("H-3", ["jurisdiction": "FR"]).term("excluded_jurisdictions", "FR")
      .run()
    let found = run.findings("jurisdiction.unknown").filter { $0.message.contains("begins with") }
    #expect(found.count == told, "\(run.complaints)")
  }

  @Test(arguments: [("2003-02-27 09:00", 1), ("2003-02-28 09:00", 0)])
  func `A7: an amendment before the offer commences is told`(
    announced: String,
    told: Int
  ) async throws {
    let run = try await Self.offer.row(
      "amendments",
      ["announced": announced, "kind": "extension", "new_expiration": "2003-04-15 17:00"]
    ).run(asOf: "2003-04-20")
    #expect(run.findings("amendment.before_offer").count == told, "\(run.complaints)")
  }

  @Test(arguments: [("2003-04-14", 0), ("2003-04-15", 1), ("2003-05-02", 1)])
  func `A3: a cancellation long after the expiration is told`(
    day: String,
    told: Int
  ) async throws {
    let run = try await Self.offer.term("cancellation", day).run(asOf: "2003-05-05")
    #expect(run.findings("cancellation.late").count == told, "\(run.complaints)")
  }

  @Test(arguments: [
    ("quit", "2003-04-01", 1), ("other", "2003-04-01", 0), ("quit", "2003-04-02", 0),
  ])
  func `B2: an end of service that the next period makes none is told`(
    reason: String,
    back: String,
    told: Int
  ) async throws {
    let run = try await Self.offer.row(
      "service",
      [
        "holder_id": "H-1", "service_start": "1995-01-02", "service_end": "2003-03-31",
        "end_reason": reason,
      ]
    ).row("service", ["holder_id": "H-1", "service_start": back]).run()
    #expect(run.findings("service.joined").count == told, "\(run.complaints)")
  }
}
