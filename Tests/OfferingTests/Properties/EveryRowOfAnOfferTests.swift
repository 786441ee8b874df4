import Findings
import Offering
import TestSupport
import Testing

/// In generated offers, too, every check is asked of every row, and rules.csv says what the log says.
@Suite struct EveryRowOfAnOfferTests {
  @Test(arguments: 1...24)
  func `rules.csv agrees with the log and the sheets`(seed: Int) async throws {
    let generated = GeneratedOffer(seed: seed)
    let run = try await LoggedRun(
      EveryRowTests.rows.map { LoggedRun.rule($0.scope, "advisory") },
      generated.offer,
      threads: 1 + seed % 3,
      asOf: generated.asOf
    )
    try run.expectAgreement()
    func rows(_ sheet: String) -> [[String: String]] { generated.offer.sheets[sheet]?.rows ?? [] }
    let received = rows("forms").filter { ($0["received"] ?? "").prefix(10) <= generated.asOf }
    let counts = [
      ("offer", 1), ("holder", generated.holders), ("grant", rows("grants").count),
      ("form", received.count),
    ]
    for (scope, count) in counts {
      let tally = try run.tally("every.\(scope)")
      #expect(tally.asked == count && tally.failed == count, "\(scope)")
      let found = run.conclusion.findings.count { $0.rule == "every.\(scope)" }
      #expect(found == count, "\(scope)")
    }
  }
}
