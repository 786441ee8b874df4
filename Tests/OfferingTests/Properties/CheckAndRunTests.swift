import TestSupport
import Testing

/// `check` makes no rows of result sheets, and finds all the same what `run` finds in making them.
@Suite struct CheckAndRunTests {
  @Test(arguments: 1...30)
  func `H3: check finds what run would, in generated offers`(seed: Int) async throws {
    let seeded = try await GeneratedRuns.shared.run(seed)
    let check = try await seeded.generated.offer.run(asOf: seeded.generated.asOf, keepsRows: false)
    #expect(check.allFindings == seeded.run.allFindings)
  }

  /// Most of an option is kept; what the events make of the rest is too large for any number.
  @Test(arguments: [
    // One share for 9 x 10^15 at $4.00 each.
    ("reverse_split", 1, 9_000_000_000_000_000), ("split", 2000, 1),
    ("stock_dividend", 9_000_000_000_000_000, 1),
  ])
  func `H3: check finds what goes wrong in rows after an event`(
    kind: String,
    new: Int,
    old: Int
  ) async throws {
    let offer = TestOffer().holder("H-1").grant("G-1", 9_000_000_000_000_001)
      .tender("F-1", [Line("G-1", 1)]).event("2003-07-01", kind, new, for: old)
      .close("2003-10-03", "1.25")
    let run = try await offer.run()
    #expect(run.spoken.contains("number.too_large"), "\(run.complaints)")
    let check = try await offer.run(keepsRows: false)
    #expect(check.allFindings == run.allFindings)
  }

  @Test func `H3: check finds what goes wrong in a column of a rule`() async throws {
    let offer = TestOffer().holder("H-1").grant("G-1", 100).tender("F-1", [Line("G-1", 100)])
      .close("2003-10-03", "1.25").rule(
        "per_share",
        """
        return {
          id = "per_share", title = "A title", citation = "Section 1", scope = "promise",
          sheet = "promises", column = "per_share", type = "whole number",
          value = function(shares) return 100 // (shares - 100) end,
        }
        """
      )
    let run = try await offer.run()
    let check = try await offer.run(keepsRows: false)
    #expect(!run.spoken.isEmpty, "\(run.complaints)")
    #expect(check.allFindings == run.allFindings)
  }
}
