import Exchange
import Findings
import TestSupport
import Testing

/// Shares cancelled before the offer, of which no sheet says from which tranche (C1).
@Suite struct CancelledTranchesTests {
  /// Three tranches of 3,000, of which the first has vested when the offer commences.
  private static func offer(_ cells: [String: String], type: String = "NQSO") -> TestOffer {
    TestOffer().holder("H-1").close("2003-10-03", "1.25")
      .grant("K-2", 9_000, type: type, on: "2002-01-15", cells)
  }

  @Test(arguments: [
    (["shares_cancelled": "6000"], true), (["shares_cancelled": "9000"], false),
    ([:], false), (["shares_exercised": "3000", "shares_cancelled": "1"], true),
    (["vesting_start": "1999-01-15", "shares_cancelled": "6000"], false),
  ])
  func `C1: it is told where another tranche would change a figure`(
    cells: [String: String],
    isTold: Bool
  ) async throws {
    let run = try await Self.offer(cells).run(asOf: "2003-04-01")
    #expect(run.findings("grant.cancelled_earliest").count == (isTold ? 1 : 0))
  }

  @Test func `C1: it names the cell, and what each tranche lost`() async throws {
    let run = try await Self.offer(["shares_cancelled": "6000"]).run(asOf: "2003-04-01")
    let found = try run.finding("grant.cancelled_earliest")
    #expect(found.place?.address == "grants.csv!H2")
    #expect(
      found.message.hasSuffix(
        "taken from the earliest are 3,000 from that of 2003-01-15, 3,000 from that of 2004-01-15"
      )
    )
  }

  @Test func `C1: what the repair says leaves the vested shares vested`() async throws {
    let tranches = [("2002-01-15", "6000"), ("2003-01-15", "3000")]
    let offer = tranches.reduce(Self.offer(["shares_cancelled": "6000", "schedule": ""])) {
      $0.row("vesting", ["grant_id": "K-2", "vest_date": $1.0, "shares": $1.1])
    }
    let run = try await offer.exercise("X-1", "K-2", on: "2003-05-05", 3_000).run()
    #expect(run.findings("grant.cancelled_earliest").isEmpty)
    #expect(run.findings("exercise.exercisable").isEmpty)
  }
}
