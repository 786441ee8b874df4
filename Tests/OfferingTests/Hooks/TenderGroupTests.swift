import TestSupport
import Testing

@testable import Offering

struct TenderGroupTests {
  /// All or none of H-1's options: G-1 of 900 shares and G-2 of 600.
  private static let offer = TestOffer().holder("H-1")
    .grant("G-1", 900, at: "10.00").grant("G-2", 600, at: "20.00")
    .answering("tender_group", scope: "grant", "function() return \"all\" end")

  static let tenders: [(lines: [Line], refused: Int, cancelled: Int)] = [
    ([Line("G-1", 900), Line("G-2", 600)], 0, 2),
    ([Line("G-1", 900), Line("G-2", 599)], 2, 0),
    ([Line("G-1", 900), Line("G-2", 0)], 1, 0),
    ([Line("G-1", 900)], 1, 0),
    ([Line("G-1", 0)], 0, 0),
  ]

  @Test(arguments: tenders)
  func `options of a group go whole and together`(
    _ row: (lines: [Line], refused: Int, cancelled: Int)
  ) async throws {
    let run = try await Self.offer.tender("F-1", row.lines).run(asOf: "2003-04-01")
    #expect(run.findings("tender.whole_group").count == row.refused)
    #expect(try run.rows("cancellations").count == row.cancelled)
  }

  @Test func `a line refused alone takes the others of its group`() async throws {
    let run = try await Self.offer.answering(
      "grant_class",
      scope: "grant",
      "function(shares_granted) if shares_granted == 600 then return \"not_eligible\" end "
        + "return \"eligible\" end"
    )
    .tender("F-1", [Line("G-1", 900), Line("G-2", 600)]).run(asOf: "2003-04-01")
    // An option that cannot be tendered belongs to no group.
    #expect(run.findings("tender.eligible").count == 1)
    #expect(run.findings("tender.whole_group").isEmpty)
    #expect(try run.rows("cancellations").count == 1)
  }

  @Test func `a column of determinations reads what stands of the group`() async throws {
    let rule = """
      return { id = "own.column", title = "T", citation = "C", scope = "election",
        sheet = "determinations", column = "group_tendered", type = "whole number",
        value = function(tender_group_tendered) return tender_group_tendered end, }
      """
    let run = try await Self.offer.rule("own.column", rule)
      .tender("F-1", [Line("G-1", 900), Line("G-2", 600)]).run(asOf: "2003-04-01")
    #expect(try run.rows("determinations").hasOnly { $0.hasSuffix(",1500") })
  }
}
