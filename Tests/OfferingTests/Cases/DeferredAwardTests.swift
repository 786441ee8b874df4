import Exchange
import Findings
import Offering
import TestSupport
import Testing

/// Awards beside the exchange: put off to the new grant date, made while the offer is open, made later.
///
/// G-1 is of 900 shares and given up on 2003-04-01; new options are granted on 2003-10-03 at $1.25.
@Suite struct DeferredAwardTests {
  private let offer = TestOffer().holder("H-1").grant("G-1", 900)
    .tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25")

  private func awarding(_ day: String, _ shares: Int, _ cells: [String: String] = [:]) -> TestOffer
  {
    let usual = [
      "award_id": "A-1", "holder_id": "H-1", "award_date": day, "shares": "\(shares)",
    ]
    return offer.row("awards", usual.merging(cells) { $1 })
  }

  @Test func `E9, E13: an award put off is promised, reserved and granted at the price of the day`()
    async throws
  {
    let run = try await awarding("2003-06-02", 500).run()
    #expect(
      try run.rows("promises") == [
        "A-1,H-1,500,2003-10-03,granted,Granted on 2003-10-03.,option",
        "G-1,H-1,900,2003-10-03,granted,Granted on 2003-10-03.,option",
      ]
    )
    #expect(
      try run.rows("new_grants") == [
        "A-1-N,A-1,H-1,2003-10-03,NQSO,500,1.25,2013-10-03",
        "G-1-N,G-1,H-1,2003-10-03,NQSO,900,1.25,2013-10-03",
      ]
    )
    // A third a year from the grant date: floor(500/3), floor(1000/3) in all, then the rest.
    #expect(
      try run.rows("vesting", holding: "A-1-N") == [
        "A-1-N,H-1,2004-10-03,166,no", "A-1-N,H-1,2005-10-03,167,no", "A-1-N,H-1,2006-10-03,167,no",
      ]
    )
    #expect(
      try run.rows("pool") == [
        "2003-02-28,commencement,0,900,0,0,2399100",
        "2003-04-01,cancellation,900,0,900,0,2399100",
        "2003-06-02,deferred_award,500,0,1400,0,2398600",
        "2003-10-03,grant,1400,1400,0,0,2398600",
      ]
    )
  }

  @Test func `E9, E13: a break in service forfeits an award put off as it does a promise`()
    async throws
  {
    let run = try await TestOffer()
      .holder("H-1", ["service_end": "2003-08-29", "end_reason": "quit"]).grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25")
      .row(
        "awards",
        ["award_id": "A-1", "holder_id": "H-1", "award_date": "2003-06-02", "shares": "500"]
      ).run()
    #expect(try run.outcome.promises.map(\.status) == [.forfeited, .forfeited])
    #expect(
      try run.rows("pool", holding: "forfeiture") == [
        "2003-08-29,forfeiture,1400,0,0,0,2400000"
      ]
    )
    #expect(try run.rows("new_grants") == [])
  }

  @Test func `E9: stock put off goes from promised to issued and is no option`() async throws {
    let run = try await awarding("2003-06-02", 500, ["kind": "stock"]).run()
    #expect(
      try run.rows("new_grants") == ["G-1-N,G-1,H-1,2003-10-03,NQSO,900,1.25,2013-10-03"]
    )
    #expect(
      try run.rows("pool", holding: "2003-10-03") == ["2003-10-03,grant,1400,900,0,500,2398600"]
    )
  }

  @Test(
    arguments: [
      ("2020-01-01", "no", "ISO", "2013-10-03"), ("2020-01-01", "yes", "ISO", "2008-10-03"),
      ("2013-10-04", "no", "ISO", "2013-10-04"), ("2013-10-05", "no", "ISO", "2013-10-03"),
      ("2008-10-04", "yes", "ISO", "2008-10-04"), ("2008-10-05", "yes", "ISO", "2008-10-03"),
      ("2007-01-01", "no", "ISO", "2007-01-01"), ("2020-01-01", "no", "NQSO", "2020-01-01"),
    ]
  )
  func `E9: an ISO put off lasts ten years at most, or five`(
    expires: String,
    owner: String,
    type: String,
    expected: String
  ) async throws {
    let run = try await TestOffer().holder("H-1", ["owns_over_10pct": owner]).grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25")
      .row(
        "awards",
        [
          "award_id": "A-1", "holder_id": "H-1", "award_date": "2003-06-02", "shares": "500",
          "type": type, "expires": expires,
        ]
      ).run()
    let row = try #require(try run.rows("new_grants", holding: "A-1-N").first)
    #expect(row.hasSuffix("," + expected) && row.contains(type), "\(row)")
  }

  @Test func `E9: an ISO put off that its price makes nonqualified keeps the day of its row`()
    async throws
  {
    let run = try await awarding("2003-06-02", 300, ["type": "ISO", "expires": "2014-06-02"])
      .answering(
        "exercise_price",
        scope: "new_grant",
        "function() return usd \"1.06\" end"
      ).run()
    let row = try #require(try run.rows("new_grants", holding: "A-1-N").first)
    #expect(row.contains(",NQSO,") && row.hasSuffix(",2014-06-02"), "\(row)")
    #expect(run.findings("new_grant.iso_price").count == 1)
    #expect(run.findings("award.iso_term").isEmpty && run.findings("new_grant.iso_term").isEmpty)
  }

  @Test func `E8, E9: an award put off comes last in the order of the limit`() async throws {
    // 2004: 10,000 of G-1-N at $5 are $50,000; of the award's 12,000 shares 10,000 fit, 2,000 do not.
    let run = try await TestOffer().holder("H-1").grant("G-1", 30000, type: "ISO")
      .tender("F-1", [Line("G-1", 30000)]).close("2003-10-03", "5.00")
      .row(
        "awards",
        [
          "award_id": "A-1", "holder_id": "H-1", "award_date": "2003-06-02", "shares": "36000",
          "type": "ISO",
        ]
      ).run()
    #expect(
      try run.rows("iso_limit", holding: "A-1-N") == [
        "H-1,2004,A-1-N,5.00,12000,60000.00,10000,2000",
        "H-1,2005,A-1-N,5.00,12000,60000.00,12000,0",
        "H-1,2006,A-1-N,5.00,12000,60000.00,12000,0",
      ]
    )
    #expect(
      try run.rows("new_grants", holding: "A-1") == [
        "A-1-N-ISO,A-1,H-1,2003-10-03,ISO,34000,5.00,2013-10-03",
        "A-1-N-NQSO,A-1,H-1,2003-10-03,NQSO,2000,5.00,2013-10-03",
      ]
    )
  }

  @Test func `E9: an award made while the offer is open is tendered as a grant is`()
    async throws
  {
    let line = Line(
      "A-1",
      300,
      ["grant_date": "2003-03-10", "exercise_price": "4.00", "original_shares": "300"]
    )
    let run = try await TestOffer().holder("H-1").grant("G-1", 900)
      .row(
        "awards",
        [
          "award_id": "A-1", "holder_id": "H-1", "award_date": "2003-03-10", "shares": "300",
          "type": "NQSO", "exercise_price": "4.00",
        ]
      ).tender("F-1", [Line("G-1", 900), line]).close("2003-10-03", "1.25").run()
    #expect(
      try run.determinations() == [
        "F-1,A-1,H-1,300,accepted,300,", "F-1,G-1,H-1,900,accepted,900,",
      ]
    )
    #expect(
      try run.rows("pool") == [
        "2003-02-28,commencement,0,900,0,0,2399100", "2003-03-10,award,300,1200,0,0,2398800",
        "2003-04-01,cancellation,1200,0,1200,0,2398800", "2003-10-03,grant,1200,1200,0,0,2398800",
      ]
    )
    #expect(
      try run.rows("options", holding: "A-1,") == [
        "A-1,eligible,,0,300,300,300,0,0,cancelled,2003-04-01,300 shares cancelled in the offer.,H-1"
      ]
    )
    #expect(try run.summary("shares_outstanding_options") == "900")
    #expect(try run.rows("new_grants").count == 2)
  }

  @Test func `F1: an award with type and price is exercised by its id`() async throws {
    let run = try await awarding(
      "2003-11-03",
      300,
      ["type": "NQSO", "exercise_price": "5.00"]
    ).exercise("X-1", "A-1", on: "2004-11-02", 100).exercise("X-2", "A-1", on: "2004-11-03", 100)
      .close("2004-11-03", "6.00").run(asOf: "2005-01-03")
    #expect(try run.outcome.exercises.map(\.isAccepted) == [false, true])
    #expect(
      try run.rows("options", holding: "A-1,") == [
        "A-1,,,,,,,,200,outstanding,2003-11-03,100 shares exercised on 2004-11-03.,H-1"
      ]
    )
    #expect(
      try run.rows("pool", holding: "award", "exercise") == [
        "2003-11-03,award,300,1200,0,0,2398800", "2004-11-03,exercise,100,1100,0,100,2398800",
      ]
    )
  }

  @Test func `E10: what is exposed is never more than the holder gave up`() async throws {
    var offer = TestOffer().holder("H-1").grant("G-1", 1000).tender("F-1", [Line("G-1", 1000)])
    for (id, day) in [("A-1", "2003-01-15"), ("A-2", "2003-02-03"), ("A-3", "2003-02-10")] {
      offer = offer.row(
        "awards",
        [
          "award_id": id, "holder_id": "H-1", "award_date": day, "shares": "800",
          "exercise_price": "2.00",
        ]
      )
    }
    let run = try await offer.run(asOf: "2003-04-01")
    let exposed = ["A-1", "A-2", "A-3"].map { run.messages("accounting.replacement", $0).first }
    #expect(exposed[0]?.contains(" 800 shares are exposed") == true)
    #expect(exposed[1]?.contains(" 200 shares are exposed") == true)
    #expect(exposed[2] == nil)
  }

  @Test func `E4, E14: a promise that comes to no share is void from that day`() async throws {
    func offer(_ shares: Int64) -> TestOffer {
      TestOffer().holder("H-1").grant("G-1", shares).tender("F-1", [Line("G-1", shares)])
        .close("2003-10-03", "1.25")
    }
    let atOnce = try await offer(2).setting("exchange_ratio", "old", "3").run()
    #expect(
      try atOnce.rows("promises") == [
        "G-1,H-1,2,2003-10-03,void,It came to no whole share on 2003-04-01.,option"
      ]
    )
    #expect(
      atOnce.messages("promise.void", "G-1") == [
        "the promise for 2 shares of G-1 comes to no whole share, and is void from 2003-04-01"
      ]
    )
    let later = try await offer(5).event("2003-07-01", "reverse_split", 1, for: 10).run()
    #expect(
      try later.rows("promises") == [
        "G-1,H-1,5,2003-10-03,void,It came to no whole share on 2003-07-01.,option"
      ]
    )
    #expect(
      try later.rows("options") == [
        "G-1,eligible,,5,5,5,5,0,0,cancelled,2003-04-01,5 shares cancelled in the offer.,H-1"
      ]
    )
  }

  @Test func `E11, E15: each plan has its own ledger`() async throws {
    let run = try await TestOffer().row(
      "plans",
      ["plan": "2000 Plan", "share_limit": "1000", "issued": "100"]
    ).holder("H-1").grant("G-1", 900).grant("G-2", 300, ["plan": "2000 Plan"])
      .tender("F-1", [Line("G-1", 900), Line("G-2", 300)])
      .row(
        "awards",
        [
          "award_id": "A-1", "holder_id": "H-1", "award_date": "2003-06-02", "shares": "50",
          "plan": "2000 Plan",
        ]
      ).close("2003-10-03", "1.25").run()
    let lines = try run.outcome.pool.map { row in
      "\(row.plan): \(row.entry.day) \(row.entry.event) \(row.entry.shares.count) "
        + "\(try row.entry.pool.available().count)"
    }
    #expect(
      lines == [
        ": 2003-02-28 commencement 0 2399100", ": 2003-04-01 cancellation 900 2399100",
        ": 2003-10-03 grant 900 2399100",
        "2000 Plan: 2003-02-28 commencement 0 600", "2000 Plan: 2003-04-01 cancellation 300 600",
        "2000 Plan: 2003-06-02 deferred_award 50 550", "2000 Plan: 2003-10-03 grant 350 550",
      ]
    )
    #expect(try run.summary("pool_available") == "2399650")
  }
}
