import Offering
import TestSupport
import Testing

/// Whom the rules about who may take part would let tender, before anything is tendered (B4).
@Suite struct HolderMayTakePartTests {
  @Test(
    arguments: [
      // What is tendered is not known yet, so that a rule which reads it refuses nobody beforehand.
      ("total_tendered", "total_tendered >= 100", true),
      ("tendered", "tendered >= 100", true),
      ("eligible_tendered", "eligible_tendered >= 100", true),
      ("lookback_tendered", "lookback_tendered >= 100", true),
      ("required_tendered", "required_tendered >= 100", true),
      // What is the holder's own is.
      ("total_outstanding", "total_outstanding >= 1000", false),
      ("tendering", "not tendering", false),
      ("total_outstanding", "total_outstanding >= 100", true),
    ]
  )
  func `B4: only rules that read nothing of what is tendered are asked of who tenders nothing`(
    field: String,
    condition: String,
    takesPart: Bool
  ) async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 900)
      .rule(
        "eligibility.own",
        """
        return { id = "eligibility.own", title = "T", citation = "C", scope = "holder", level = "soft",
          message = "M", check = function(\(field)) return \(condition) end, tests = {} }
        """
      ).run(asOf: "2003-03-10")
    #expect(try run.outcome.held.map(\.canBeTendered) == [takesPart], "\(run.complaints)")
    let rule = try await TestOffer().holder("H-1").grant("G-1", 900).run(asOf: "2003-03-10")
    #expect(try rule.outcome.held.map(\.canBeTendered) == [true])
  }
}
