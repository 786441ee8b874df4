import Exchange
import Policy
import TestSupport
import Testing

@testable import Offering

/// E11: whether cancelled shares can be granted again under their plan.
struct ReturnsToPlanTests {
  /// 900 shares under the plan of offer.csv, which has 10,000, and 100 under another are exchanged.
  private static let offer = TestOffer().term("plan_share_limit", "10000")
    .row("plans", ["plan": "2000 Plan", "share_limit": "1000", "issued": "0"])
    .holder("H-1").grant("G-1", 900).grant("G-2", 100, ["plan": "2000 Plan"])
    .tender("F-1", [Line("G-1", 900), Line("G-2", 100)]).close("2003-10-03", "1.25")

  /// The plan's limit and what is available of it, line by line.
  private static func pool(_ run: TestRun) throws -> [String] {
    try run.outcome.pool.map { row in
      "\(row.plan): \(row.entry.event) \(row.entry.pool.limit.count) "
        + "\(try row.entry.pool.available().count)"
    }
  }

  @Test func `by default they return, and the new options come out of them`() async throws {
    #expect(
      try Self.pool(try await Self.offer.run()).filter { $0.hasPrefix(": ") } == [
        ": commencement 10000 9100", ": cancellation 10000 9100", ": grant 10000 9100",
      ]
    )
  }

  @Test func `set otherwise, the limit of every plan falls by them`() async throws {
    let run = try await Self.offer.setting("returns_to_plan", "returns", "no").run()
    #expect(
      try Self.pool(run) == [
        ": commencement 10000 9100", ": cancellation 9100 8200", ": grant 9100 8200",
        "2000 Plan: commencement 1000 900", "2000 Plan: cancellation 900 800",
        "2000 Plan: grant 900 800",
      ]
    )
    #expect(run.spoken.isEmpty, "\(run.complaints)")
  }

  @Test func `a rule answers plan by plan`() async throws {
    let run = try await Self.offer.answering(
      "returns_to_plan",
      scope: "promise",
      "function(grant_id) return grant_id ~= \"G-2\" end"
    ).run()
    #expect(
      try Self.pool(run).filter { $0.contains("cancellation") } == [
        ": cancellation 10000 9100", "2000 Plan: cancellation 900 800",
      ]
    )
  }

  @Test func `what is forfeited goes back to the plan all the same`() async throws {
    let run = try await Self.offer
      .holder("H-2", ["service_end": "2003-08-29", "end_reason": "quit"])
      .grant("G-3", 500, of: "H-2").tender("F-2", by: "H-2", [Line("G-3", 500)])
      .setting("returns_to_plan", "returns", "no").run()
    #expect(
      try Self.pool(run).filter { $0.hasPrefix(": ") } == [
        ": commencement 10000 8600", ": cancellation 8600 7200", ": forfeiture 8600 7700",
        ": grant 8600 7700",
      ]
    )
  }

  @Test func `the answer is yes or no`() {
    #expect(ReturnsToPlan.problem([.text("yes")]) == "Its answer is not yes or no.")
  }
}
