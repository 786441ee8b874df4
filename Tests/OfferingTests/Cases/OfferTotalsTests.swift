import Findings
import TestSupport
import Testing

/// What rules about the offer as a whole can read of its tenders.
@Suite struct OfferTotalsTests {
  /// Three holders with 900, 600 and 300 shares, of which the last 300 cannot be tendered; H-1 tenders
  /// 500, H-2 is refused 600, and H-1's later form lists H-2's option, which counts once.
  private let offer = TestOffer()
    .holder("H-1").holder("H-2").holder("H-3")
    .grant("G-1", 900).grant("G-2", 600, of: "H-2").grant("G-3", 300, of: "H-3")
    .answering(
      "grant_class",
      scope: "grant",
      """
      function(holder_id) if holder_id == "H-3" then return "not_eligible" end return "eligible" end
      """
    )
    .tender("F-1", [Line("G-1", 500), Line("G-2", 100)])
    .tender("F-2", by: "H-2", [Line("G-2", 600)], ["delivery": "pigeon"])
    .close("2003-10-03", "1.25")

  private static let rule = """
    return { id = "own.totals", title = "Totals", citation = "Resolution", scope = "offer",
      level = "advisory",
      message = "{shares_tendered} {shares_accepted} {holders_tendering} {eligible_outstanding} "
        .. "{participation}",
      check = function(shares_tendered, shares_accepted, holders_tendering, eligible_outstanding,
                       participation)
        return false
      end,
    }
    """

  @Test(arguments: [true, false])
  func `tendered, accepted, holders and participation are those of summary.csv`(keepsRows: Bool)
    async throws
  {
    let run = try await offer.rule("own.totals", Self.rule).run(keepsRows: keepsRows)
    // floor(500 x 10,000 / 1,500) = 3,333.
    #expect(try run.finding("own.totals").message == "1,100 500 2 1,500 3333")
    guard keepsRows else { return }
    for (measure, value) in [
      ("shares_tendered", "1100"), ("shares_accepted", "500"), ("holders_tendering", "2"),
    ] {
      #expect(try run.summary(measure) == value, "\(measure)")
    }
  }

  @Test func `participation of nothing is blank`() async throws {
    let run = try await TestOffer().holder("H-1").rule("own.totals", Self.rule).run()
    #expect(try run.finding("own.totals").message.contains("participation is blank"))
  }

  @Test func `a hook asked earlier cannot read them`() async throws {
    let run =
      try await offer
      .answering(
        "cancellation_date",
        scope: "offer",
        "function(expiration_date, participation) return expiration_date + participation end"
      ).run()
    #expect(
      run.findings("own.cancellation_date").contains {
        $0.message.contains("step 15") && $0.message.contains("cannot read participation")
      },
      "\(run.complaints)"
    )
  }
}
