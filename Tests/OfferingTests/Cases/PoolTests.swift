import Findings
import TestSupport
import Testing

/// The plan's pool where it is at its limit.
@Suite struct PoolTests {
  private func plan(of limit: String, issued: String = "100") async throws -> TestRun {
    try await TestOffer().term("plan_share_limit", limit).term("shares_issued_under_plan", issued)
      .holder("H-1").grant("G-1", 900).tender("F-1", [Line("G-1", 900)])
      .close("2003-10-03", "1.25").run()
  }

  @Test func `C6, E11: a pool used up to the last share is in order`() async throws {
    let run = try await plan(of: "1000")
    #expect(run.spoken == [])
    #expect(try run.summary("pool_available") == "0")
  }

  @Test func `C6, E11: a pool below zero is an error that blocks no result`() async throws {
    let run = try await plan(of: "999")
    let finding = try run.finding("plan.share_limit")
    #expect(finding.severity == .error && finding.findingClass == .policy)
    #expect(try run.summary("pool_available") == "-1")
  }

  @Test func `E11: a pool below zero is told as gravely as any policy takes it`() async throws {
    let run = try await TestOffer().term("plan_share_limit", "999")
      .term("shares_issued_under_plan", "100").holder("H-1").grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25")
      .adopt("plan.share_limit", "level", "advisory")
      .adopt("plan.share_limit", "level", "hard", on: "2003-05-15").run()
    #expect(try run.finding("plan.share_limit").severity == .error)
  }

  @Test func `E1, E11: before commencement the ledger is empty`() async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 900).run(asOf: "2003-02-27")
    #expect(try run.rows("pool") == [])
    #expect(try run.summary("pool_available") == "0")
  }
}
