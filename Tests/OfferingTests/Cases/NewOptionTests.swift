import Findings
import TestSupport
import Testing

/// What a new option is: how many shares, at what price, for how long, vesting when.
@Suite struct NewOptionTests {
  private let offer = TestOffer().holder("H-1").grant("G-1", 1001)
    .tender("F-1", [Line("G-1", 1001)]).close("2003-10-03", "1.25")

  @Test(arguments: [
    // 1,001 shares vest as 333, 334, 334: C = 333, 667, 1001.
    // 2:1: floor(333/2) = 166, floor(667/2) = 333, floor(1001/2) = 500.
    ("2", "1", "500", "333", "167"),
    // 3:2: floor(222) = 222, floor(444.67) = 444, floor(667.33) = 667.
    ("3", "2", "667", "444", "223"),
    ("1", "1", "1001", "667", "334"),
  ])
  func `E4: a ratio is rounded down on the cumulative sum`(
    old: String,
    new: String,
    shares: String,
    vested: String,
    unvested: String
  ) async throws {
    let run = try await offer.setting("exchange_ratio", "old", old)
      .setting("exchange_ratio", "new", new).run()
    #expect(
      try run.rows("new_grants") == ["G-1-N,G-1,H-1,2003-10-03,NQSO,\(shares),1.25,2013-10-03"]
    )
    #expect(
      try run.rows("vesting") == [
        "G-1-N,H-1,2003-10-03,\(vested),yes", "G-1-N,H-1,2004-05-15,\(unvested),no",
      ]
    )
  }

  @Test func `E3, E4: at 2:1 the pool has what would be granted as promised`() async throws {
    // Cancelled are 1,001, promised floor(1001/2) = 500: the pool gains 501.
    let run = try await offer.setting("exchange_ratio", "old", "2").run()
    #expect(
      try run.rows("pool") == [
        "2003-02-28,commencement,0,1001,0,0,2398999",
        "2003-04-01,cancellation,1001,0,500,0,2399500", "2003-10-03,grant,500,500,0,0,2399500",
      ]
    )
    #expect(try run.summary("shares_promised") == "500")
    #expect(try run.summary("shares_cancelled") == "1001")
  }

  @Test func `E7: a new schedule counts from the new grant date`() async throws {
    let run = try await offer.setting("new_schedule", "schedule", "halves")
      .row("schedules", ["schedule": "halves", "months": "6", "fraction": "1/2"])
      .row("schedules", ["schedule": "halves", "months": "12", "fraction": "50%"]).run()
    // floor(1001/2) = 500, the last step takes the rest.
    #expect(
      try run.rows("vesting") == ["G-1-N,H-1,2004-04-03,500,no", "G-1-N,H-1,2004-10-03,501,no"]
    )
  }

  @Test func `E7: vested at expiration or by the new grant date is vested at grant`() async throws {
    // Tranches on, before and after 2003-10-03.
    let own = [("2003-10-03", 100), ("2003-10-04", 300), ("2003-03-31", 500)]
    let run = try await own.reduce(
      TestOffer().holder("H-1").grant("G-1", 900).close("2003-10-03", "1")
    ) { offer, tranche in
      offer.row(
        "vesting",
        ["grant_id": "G-1", "vest_date": tranche.0, "shares": "\(tranche.1)"]
      )
    }.tender("F-1", [Line("G-1", 900)]).run()
    #expect(
      try run.rows("vesting") == ["G-1-N,H-1,2003-10-03,600,yes", "G-1-N,H-1,2003-10-04,300,no"]
    )
  }

  @Test(arguments: [
    // 0.9505 x 1.1 = 1.04555, rounded up to 1.0456; five years.
    ("ISO", "employee", "yes", "1.0456", "2008-10-03"),
    ("NQSO", "employee", "yes", "0.9505", "2013-10-03"),
    ("ISO", "employee", "no", "0.9505", "2013-10-03"),
    ("ISO", "employee", "", "0.9505", "2013-10-03"),
    ("NQSO", "non_employee_director", "", "0.9505", "2008-10-03"),
    ("NQSO", "consultant", "", "0.9505", "2013-10-03"),
  ])
  func `E5, E6: price and term by type, role and ownership`(
    type: String,
    role: String,
    owns: String,
    price: String,
    expires: String
  ) async throws {
    let run = try await TestOffer().holder("H-1", ["role": role, "owns_over_10pct": owns])
      .grant("G-1", 900, type: type, ["expires": "2011-05-15"]).tender("F-1", [Line("G-1", 900)])
      .close("2003-10-03", "0.9505").run()
    #expect(
      try run.rows("new_grants") == [
        "G-1-N,G-1,H-1,2003-10-03,\(type),900,\(price),\(expires)"
      ]
    )
  }

  @Test func `E6: February 29 plus a term is February 28`() async throws {
    let run = try await TestOffer().term("new_grant_date", "2004-02-29").holder("H-1")
      .grant("G-1", 90).tender("F-1", [Line("G-1", 90)]).close("2004-02-29", "1")
      .run(asOf: "2004-02-29")
    #expect(try run.rows("new_grants").first?.hasSuffix(",2014-02-28") == true)
  }

  @Test func `E3: a promise is open until the new grant date`() async throws {
    let run = try await offer.run(asOf: "2003-10-02")
    #expect(
      try #require(try run.rows("promises").first).hasPrefix("G-1,H-1,1001,2003-10-03,open,")
    )
    #expect(try run.rows("new_grants") == [])
    #expect(try run.summary("exercise_price_close") == "")
  }

  @Test func `E10: a price below the close is variable accounting`() async throws {
    // The tests' own rule: half the close.
    let run = try await offer.rule(
      "exercise_price",
      """
      return {
        id = "exercise_price", title = "Half the close", citation = "none", scope = "new_grant",
        hook = "exercise_price",
        value = function(close) return mul_div(close, 1, 2, "down") end,
        tests = { { name = "half", close = usd "1.00", expect = usd "0.50" } },
      }
      """
    ).run()
    #expect(try run.rows("new_grants").first?.contains(",1001,0.625,") == true)
    #expect(try run.finding("accounting.price").severity == .warning)
  }

  @Test func `C4: an option's type is kept, whatever its holder's others are`() async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 90, type: "ISO").grant("G-2", 60)
      .tender("F-1", [Line("G-1", 90), Line("G-2", 60)]).close("2003-10-03", "1").run()
    #expect(
      try run.rows("new_grants") == [
        "G-1-N,G-1,H-1,2003-10-03,ISO,90,1.00,2013-10-03",
        "G-2-N,G-2,H-1,2003-10-03,NQSO,60,1.00,2013-10-03",
      ]
    )
  }

  @Test func `C3, E7: a named schedule counts from the vesting start`() async throws {
    // All of it vests a year after 2002-12-16, which is after the new grant date.
    let run = try await TestOffer().holder("H-1")
      .grant("G-1", 1000, ["schedule": "cliff", "vesting_start": "2002-12-16"])
      .row("schedules", ["schedule": "cliff", "months": "12", "fraction": "100%"])
      .tender("F-1", [Line("G-1", 400)]).close("2003-10-03", "1").run()
    #expect(
      try run.rows("vesting") == ["G-1,H-1,2003-12-16,600,no", "G-1-N,H-1,2003-12-16,400,no"]
    )
  }
}
