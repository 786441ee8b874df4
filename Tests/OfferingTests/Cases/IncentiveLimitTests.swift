import Exchange
import Findings
import Offering
import TestSupport
import Testing

/// The $100,000 limit.
///
/// An ISO of 30,000 shares at $4.00, granted 2001-05-15: 10,000 vest in each of 2002, 2003 and 2004.
/// All of it is tendered, and cancelled on 2003-04-01. Of the new option 20,000 are first
/// exercisable on 2003-10-03 (the tranches of 2002 and 2003), 10,000 on 2004-05-15.
@Suite struct IncentiveLimitTests {
  private let offer = TestOffer().holder("H-1").grant("G-1", 30000, type: "ISO")
    .tender("F-1", [Line("G-1", 30000)])

  @Test func `E8: a tranche cancelled in the year it would have vested uses up the limit`()
    async throws
  {
    // 2003: the cancelled tranche, 10,000 x $4 = $40,000; of the $60,000 left, 60,000 / 5 = 12,000.
    // 2004: 10,000 x $5 = $50,000, within the limit. ISO 22,000, NQSO 8,000.
    let run = try await offer.close("2003-10-03", "5.00").run()
    #expect(
      try run.rows("new_grants") == [
        "G-1-N-ISO,G-1,H-1,2003-10-03,ISO,22000,5.00,2013-10-03",
        "G-1-N-NQSO,G-1,H-1,2003-10-03,NQSO,8000,5.00,2013-10-03",
      ]
    )
    #expect(
      try run.rows("iso_limit") == [
        "H-1,2003,G-1,4.00,10000,40000.00,10000,0",
        "H-1,2003,G-1-N,5.00,20000,100000.00,12000,8000",
        "H-1,2004,G-1-N,5.00,10000,50000.00,10000,0",
      ]
    )
    #expect(
      try run.rows("vesting") == [
        "G-1-N-ISO,H-1,2003-10-03,12000,yes", "G-1-N-ISO,H-1,2004-05-15,10000,no",
        "G-1-N-NQSO,H-1,2003-10-03,8000,yes",
      ]
    )
    #expect(try run.summary("shares_iso") == "22000")
    #expect(try run.summary("shares_nqso") == "8000")
    #expect(try run.summary("new_grants") == "2")
  }

  @Test func `E8: with count_cancelled = no the year is the new option's alone`() async throws {
    // 2003: 20,000 x $5 = $100,000, which is the limit and does not pass it.
    let run = try await offer.close("2003-10-03", "5.00")
      .setting("iso_limit", "count_cancelled", "no").run()
    #expect(
      try run.rows("new_grants") == ["G-1-N,G-1,H-1,2003-10-03,ISO,30000,5.00,2013-10-03"]
    )
    #expect(
      try run.rows("iso_limit") == [
        "H-1,2003,G-1-N,5.00,20000,100000.00,20000,0",
        "H-1,2004,G-1-N,5.00,10000,50000.00,10000,0",
      ]
    )
  }

  @Test func `E8: with value_basis = fair_market_value the close on the grant date counts`()
    async throws
  {
    // 2003: the cancelled tranche, 10,000 x $6 (the close of 2001-05-15) = $60,000; of the $40,000
    // left, 40,000 / 5 = 8,000 shares.
    let run = try await offer.close("2001-05-15", "6.00").close("2003-10-03", "5.00")
      .setting("iso_limit", "value_basis", "fair_market_value").run()
    #expect(
      try run.rows("iso_limit") == [
        "H-1,2003,G-1,4.00,10000,60000.00,10000,0",
        "H-1,2003,G-1-N,5.00,20000,100000.00,8000,12000",
        "H-1,2004,G-1-N,5.00,10000,50000.00,10000,0",
      ]
    )
  }

  @Test func `E8: a close that fair_market_value needs and prices.csv lacks stops the run`()
    async throws
  {
    let run = try await offer.close("2003-10-03", "5.00")
      .setting("iso_limit", "value_basis", "fair_market_value").run()
    let finding = try run.finding("price.missing")
    #expect(finding.value == "2001-05-15")
    #expect(finding.message.contains("2003-10-03"))
    #expect(run.sheets.isEmpty)
  }

  @Test func `E8: only whole shares are incentive, and nothing after them`() async throws {
    // 2003: of the $60,000 left at $7: 60,000 / 7 = 8,571.4, so 8,571 and 20,000 - 8,571 = 11,429.
    let run = try await offer.close("2003-10-03", "7.00").run()
    #expect(
      try run.rows("iso_limit", holding: "G-1-N") == [
        "H-1,2003,G-1-N,7.00,20000,140000.00,8571,11429",
        "H-1,2004,G-1-N,7.00,10000,70000.00,10000,0",
      ]
    )
  }

  @Test func `E8: an option kept comes before every new one`() async throws {
    // G-2 is kept: 3,000 at $10, of which 1,000 vest on 2003-01-10: $10,000. With the cancelled
    // $40,000 that leaves $50,000 for 2003: 10,000 at $5. 2004: 1,000 at $10 and 10,000 at $5.
    let run = try await offer.grant("G-2", 3000, type: "ISO", on: "2002-01-10", at: "10")
      .close("2003-10-03", "5.00").run()
    #expect(
      try run.rows("iso_limit") == [
        "H-1,2003,G-1,4.00,10000,40000.00,10000,0",
        "H-1,2003,G-1-N,5.00,20000,100000.00,10000,10000",
        "H-1,2003,G-2,10.00,1000,10000.00,1000,0",
        "H-1,2004,G-1-N,5.00,10000,50000.00,10000,0",
        "H-1,2004,G-2,10.00,1000,10000.00,1000,0",
        "H-1,2005,G-2,10.00,1000,10000.00,1000,0",
      ]
    )
  }

  @Test func `E8: nothing of a nonqualified option becomes incentive`() async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 300)
      .tender("F-1", [Line("G-1", 300)]).close("2003-10-03", "5.00").run()
    #expect(try run.rows("iso_limit") == [])
    #expect(
      try run.rows("new_grants") == ["G-1-N,G-1,H-1,2003-10-03,NQSO,300,5.00,2013-10-03"]
    )
  }

  @Test func `C1, E8: exercised shares count in the year of their tranche`() async throws {
    // Vesting of its own: 6,000 on 2003-01-02 and 6,000 on 2003-07-01. The 6,000 exercised count
    // at $10 = $60,000; the 6,000 cancelled in 2003 as well, which makes $120,000: 4,000 of these
    // are within the limit, and nothing of the new option is.
    let run = try await TestOffer().holder("H-1")
      .grant("G-1", 12000, type: "ISO", at: "10", ["shares_exercised": "6000"])
      .row("vesting", ["grant_id": "G-1", "vest_date": "2003-01-02", "shares": "6000"])
      .row("vesting", ["grant_id": "G-1", "vest_date": "2003-07-01", "shares": "6000"])
      .tender("F-1", [Line("G-1", 6000)]).close("2003-10-03", "5.00").run()
    #expect(
      try run.rows("iso_limit") == [
        "H-1,2003,G-1,10.00,12000,120000.00,10000,2000",
        "H-1,2003,G-1-N,5.00,6000,30000.00,0,6000",
      ]
    )
    #expect(
      try run.rows("new_grants") == ["G-1-N,G-1,H-1,2003-10-03,NQSO,6000,5.00,2013-10-03"]
    )
  }

  @Test func `E8, F4, F6: old options are divided too, and ISO shares are exercised first`()
    async throws
  {
    // 15,000 shares at $10 vest in each of 2002, 2003 and 2004: of each year's $150,000 the limit
    // takes 10,000 shares. Of 30,000 exercisable, 20,000 are incentive: 21,000 exercised are these
    // and 1,000 of the excess. Of 20,500 sold, the 20,000 come first.
    let run = try await TestOffer().holder("H-1")
      .grant("G-9", 45000, type: "ISO", on: "2001-01-10", at: "10")
      .close("2004-01-05", "12.00").close("2003-10-03", "11.00")
      .exercise("X-1", "G-9", on: "2004-01-05", 21000)
      .sell("S-1", "X-1", on: "2004-06-01", 20500, "13.00").run(asOf: "2004-12-31")
    #expect(
      try run.rows("iso_limit") == [
        "H-1,2003,G-9,10.00,15000,150000.00,10000,5000",
        "H-1,2004,G-9,10.00,15000,150000.00,10000,5000",
      ]
    )
    #expect(
      try run.outcome.tax.map { "\($0.saleID) \($0.amounts.kind.rawValue)" } == [
        " iso_exercise", " nqso_exercise", "S-1 disqualifying_disposition", "S-1 nqso_sale",
      ]
    )
    #expect(
      try run.outcome.tax.map { "\($0.amounts.ordinaryIncome)" } == [
        "0.00", "2000.00", "40000.00", "0.00",
      ]
    )
  }

  @Test
  func `E8: cancelled before commencement, shares count if the sheet dates them in their year`()
    async throws
  {
    let grant = TestOffer().holder("H-1")
      .row("vesting", ["grant_id": "G-1", "vest_date": "2003-01-10", "shares": "9000"])
    for (day, counted) in [("2003-01-20", "9000"), ("2002-12-31", "6000"), ("", "6000")] {
      let run = try await grant.grant(
        "G-1",
        9000,
        type: "ISO",
        on: "2001-01-10",
        at: "10",
        ["shares_cancelled": "3000", "cancelled_on": day]
      ).run()
      #expect(
        try run.rows("iso_limit").map { $0.split(separator: ",")[4] } == [Substring(counted)]
      )
      #expect(run.messages("iso_limit.cancelled_undated", "G-1").count == (day.isEmpty ? 1 : 0))
    }
  }
}
