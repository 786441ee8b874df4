import TestSupport
import Testing

/// 500 of 900 shares tendered.
///
/// An option of 1,000 shares granted 2001-05-15 vests 333, 333 and 334 a year apart; 100 exercised
/// shares have left the first tranche, so that 233 + 333 + 334 = 900 are outstanding.
@Suite struct PartialTenderTests {
  private let offer = TestOffer().holder("H-1")
    .grant("G-1", 1000, ["shares_exercised": "100"])
    .tender("F-1", [Line("G-1", 500)])
    .close("2003-10-03", "1.25")

  @Test func `E1, E2, D6: pro rata, the first i tranches give up floor(500 x C(i) / 900)`()
    async throws
  {
    // C = 233, 566, 900: floor(129.4) = 129, floor(314.4) = 314, 500: they give up 129, 185, 186
    // and keep 104, 148, 148, which is 400.
    let run = try await offer.run()
    #expect(try run.determinations() == ["F-1,G-1,H-1,500,accepted,500,"])
    #expect(try run.rows("cancellations") == ["G-1,H-1,2003-04-01,500,400"])
    #expect(
      try run.rows("balancing_options") == ["G-1,H-1,NQSO,400,4.00,2001-05-15,2011-05-15"]
    )
    // E7: 129 + 185 would have vested by the new grant date.
    #expect(
      try run.rows("vesting") == [
        "G-1,H-1,2002-05-15,104,yes", "G-1,H-1,2003-05-15,148,yes", "G-1,H-1,2004-05-15,148,no",
        "G-1-N,H-1,2003-10-03,314,yes", "G-1-N,H-1,2004-05-15,186,no",
      ]
    )
    #expect(
      try run.rows("new_grants") == ["G-1-N,G-1,H-1,2003-10-03,NQSO,500,1.25,2013-10-03"]
    )
  }

  @Test func `C2, E1: vested first, 233 are vested on 2003-04-01 and 267 follow`() async throws {
    // Kept: nothing of the first, 333 - 267 = 66 of the second, 334 of the third.
    let run = try await offer.setting("partial_tender", "method", "vested_first").run()
    #expect(
      try run.rows("vesting") == [
        "G-1,H-1,2003-05-15,66,yes", "G-1,H-1,2004-05-15,334,no", "G-1-N,H-1,2003-10-03,500,yes",
      ]
    )
  }

  @Test func `C2, E1: unvested first, the second tranche and 167 of the third`() async throws {
    // 333 + 334 = 667 are not vested on 2003-04-01, the earliest of them first: 333 and then 167.
    let run = try await offer.setting("partial_tender", "method", "unvested_first").run()
    #expect(
      try run.rows("vesting") == [
        "G-1,H-1,2002-05-15,233,yes", "G-1,H-1,2004-05-15,167,no",
        "G-1-N,H-1,2003-10-03,333,yes", "G-1-N,H-1,2004-05-15,167,no",
      ]
    )
  }

  @Test func `E1: an option tendered whole leaves no balancing option`() async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 1000)
      .tender("F-1", [Line("G-1", 1000)]).close("2003-10-03", "1.25").run()
    #expect(try run.rows("cancellations") == ["G-1,H-1,2003-04-01,1000,0"])
    #expect(try run.rows("balancing_options") == [])
    #expect(
      try run.rows("vesting") == [
        "G-1-N,H-1,2003-10-03,666,yes", "G-1-N,H-1,2004-05-15,334,no",
      ]
    )
  }

  @Test func `D6: a line of no shares is accepted and cancels nothing`() async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 1000)
      .tender("F-1", [Line("G-1", 0)]).run()
    #expect(try run.determinations() == ["F-1,G-1,H-1,0,accepted,0,"])
    for sheet in ["cancellations", "balancing_options", "promises", "new_grants", "vesting"] {
      #expect(try run.rows(sheet) == [], "\(sheet)")
    }
    #expect(try run.summary("holders_tendering") == "0")
  }
}
