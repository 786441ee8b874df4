import Findings
import Offering
import Reports
import TestSupport
import Testing

/// Rows of other sheets about an award belong to its holder, like those about a grant.
struct AwardRowsTests {
  private static let offer = TestOffer.ofAnn.holder("H-2")
    .row(
      "awards",
      [
        "award_id": "A-1", "holder_id": "H-1", "award_date": "2003-11-03", "shares": "50",
        "kind": "option", "exercise_price": "3.00", "type": "NQSO", "expires": "2013-11-03",
      ]
    )

  @Test(arguments: ["A-1", "G-2"])
  func `a broken exercise leaves out its holder alone`(_ option: String) async throws {
    let offer = Self.offer.row(
      "exercises",
      [
        "exercise_id": "X-1", "grant_id": option, "exercise_date": "2004-01-05", "shares": "5x",
      ]
    )
    var request = try offer.request(asOf: "2004-06-01")
    request.leavesOut = true
    let conclusion = await request.carryOut()
    #expect(conclusion.leftOut.findings.keys.sorted() == ["H-1"], "\(conclusion.findings)")
  }

  @Test(arguments: ["A-1", "G-2"])
  func `a payment's rule reads a column of its holder`(_ option: String) async throws {
    let rule = """
      return { id = "own.rule", title = "T", citation = "C", scope = "payment",
        level = "advisory", message = "{own}",
        reads = { own = { sheet = "holders", type = "text" } },
        check = function(own) return own ~= "right" end, }
      """
    let run = try await Self.offer.exercise("X-1", option, on: "2004-01-05", 10)
      .column("holders", "own", "right").rule("own.rule", rule).run(asOf: "2004-06-01")
    #expect(run.findings("own.rule").map(\.message) == ["right"], "\(run.complaints)")
  }
}
