import Exchange
import Findings
import Policy
import TestSupport
import Testing

@testable import Offering

struct NewPlanTests {
  /// Two plans; 900 shares under that of offer.csv are exchanged.
  private static let offer = TestOffer()
    .row("plans", ["plan": "2000 Plan", "share_limit": "1000", "issued": "100"])
    .holder("H-1").grant("G-1", 900).tender("F-1", [Line("G-1", 900)])
    .row(
      "tieouts",
      ["label": "new", "measure": "granted", "subject": "plan:2000 Plan", "value": "900"]
    )
    .close("2003-10-03", "1.25")

  private static func pool(_ run: TestRun) throws -> [String] {
    try run.outcome.pool.map { row in
      "\(row.plan): \(row.entry.day) \(row.entry.event) \(row.entry.shares.count) "
        + "\(row.entry.pool.promised.count) \(try row.entry.pool.available().count)"
    }
  }

  @Test func `the ledger of each plan follows the answer`() async throws {
    let run = try await Self.offer
      .answering("new_plan", scope: "promise", "function() return \"2000 Plan\" end").run()
    #expect(
      try Self.pool(run) == [
        ": 2003-02-28 commencement 0 0 2399100", ": 2003-04-01 cancellation 900 0 2400000",
        ": 2003-10-03 grant 0 0 2400000",
        "2000 Plan: 2003-02-28 commencement 0 0 900", "2000 Plan: 2003-04-01 cancellation 0 900 0",
        "2000 Plan: 2003-10-03 grant 900 0 0",
      ]
    )
    #expect(run.findings("tieout.mismatch").isEmpty && run.spoken.isEmpty, "\(run.complaints)")
    #expect(
      try run.rows("promises") == ["G-1,H-1,900,2003-10-03,granted,Granted on 2003-10-03.,option"]
    )
  }

  @Test
  func `a promise forfeited goes back to the new plan, and a later exercise is issued under it`()
    async throws
  {
    let offer = TestOffer()
      .row("plans", ["plan": "2000 Plan", "share_limit": "1000", "issued": "100"])
      .holder("H-1").holder("H-2", ["service_end": "2003-08-29", "end_reason": "quit"])
      .grant("G-1", 300).grant("G-2", 500, of: "H-2")
      .tender("F-1", [Line("G-1", 300)]).tender("F-2", by: "H-2", [Line("G-2", 500)])
      .close("2003-10-03", "1.25").close("2003-12-01", "2.00")
      .exercise("X-1", "G-1-N", on: "2003-12-01", 50)
      .answering("new_plan", scope: "promise", "function() return \"2000 Plan\" end")
    let run = try await offer.run(asOf: "2003-12-31")
    #expect(
      try Self.pool(run).filter { $0.hasPrefix("2000") } == [
        "2000 Plan: 2003-02-28 commencement 0 0 900",
        "2000 Plan: 2003-04-01 cancellation 0 800 100",
        "2000 Plan: 2003-08-29 forfeiture 500 300 600",
        "2000 Plan: 2003-10-03 grant 300 0 600", "2000 Plan: 2003-12-01 exercise 50 0 600",
      ]
    )
  }

  @Test func `by default a new option stays under the old one's plan`() async throws {
    let run = try await Self.offer.grant("G-2", 100, ["plan": "2000 Plan"])
      .tender("F-2", [Line("G-1", 900), Line("G-2", 100)], received: "2003-03-20 09:00").run()
    #expect(
      try Self.pool(run).filter { $0.contains("cancellation") } == [
        ": 2003-04-01 cancellation 900 900 2399100",
        "2000 Plan: 2003-04-01 cancellation 100 100 800",
      ]
    )
  }

  @Test func `another name is a finding that names the nearest`() async throws {
    let run = try await Self.offer
      .answering("new_plan", scope: "promise", "function() return \"2000 Plann\" end").run()
    let found = try #require(run.findings("own.new_plan").first { $0.severity == .error })
    #expect(found.message.contains("`2000 Plann` that plans.csv does not have"))
    #expect(found.repair == "Did you mean 2000 Plan?" && found.subject == "G-1")
    #expect(run.sheets.isEmpty)
  }
}
