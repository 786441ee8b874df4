import Findings
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
}
