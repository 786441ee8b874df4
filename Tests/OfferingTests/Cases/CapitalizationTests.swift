import Findings
import TestSupport
import Testing

/// Changes of capitalization in the gap.
///
/// G-1 has 1,000 shares (333, 333, 334), of which 500 are tendered: pro rata floor(500 x 333 /
/// 1000) = 166, floor(500 x 666 / 1000) = 333, 500, so that 166, 167, 167 are cancelled and 167,
/// 166, 167 kept.
@Suite struct CapitalizationTests {
  private let offer = TestOffer().term("plan_share_limit", "100000")
    .term("shares_issued_under_plan", "10000").holder("H-1").grant("G-1", 1000)
    .tender("F-1", [Line("G-1", 500)]).close("2003-10-03", "1.25")

  @Test func `E4, F3: a reverse split of 1 for 3, shares down and price up`() async throws {
    // Promised: floor(166/3) = 55, floor(333/3) = 111, floor(500/3) = 166: 55, 56, 55.
    // Kept: floor(167/3) = 55, floor(333/3) = 111, floor(500/3) = 166; its price 4 x 3 = 12.
    let run = try await offer.event("2003-07-01", "reverse_split", 1, for: 3).run()
    #expect(
      try run.rows("balancing_options") == ["G-1,H-1,NQSO,166,12.00,2001-05-15,2011-05-15"]
    )
    #expect(
      try run.rows("vesting") == [
        "G-1,H-1,2002-05-15,55,yes", "G-1,H-1,2003-05-15,56,yes", "G-1,H-1,2004-05-15,55,no",
        "G-1-N,H-1,2003-10-03,111,yes", "G-1-N,H-1,2004-05-15,55,no",
      ]
    )
    // The cancellation was before the event, and the promise counts the shares cancelled.
    #expect(try run.rows("cancellations") == ["G-1,H-1,2003-04-01,500,500"])
    #expect(
      try run.rows("promises") == ["G-1,H-1,500,2003-10-03,granted,Granted on 2003-10-03.,option"]
    )
    #expect(
      try run.rows("new_grants") == ["G-1-N,G-1,H-1,2003-10-03,NQSO,166,1.25,2013-10-03"]
    )
  }

  @Test func `E11, C6: the pool's ledger line by line over a reverse split`() async throws {
    // G-2 is kept: 2,000 as 666, 666, 668; after 1 for 3: 222, 444, 666 in all.
    // Commencement: 100,000 - 10,000 - 3,000 = 87,000.
    // Cancellation: 500 go from outstanding to promised.
    // Event: limit 33,333, issued 3,333, outstanding 166 + 666 = 832, promised 166, available
    // 33,333 - 3,333 - 832 - 166 = 29,002; outstanding and promised moved by 998 - 3,000 = -2,002.
    // Grant: 166 go from promised to outstanding.
    let run = try await offer.grant("G-2", 2000)
      .event("2003-07-01", "reverse_split", 1, for: 3).run()
    #expect(
      try run.rows("pool") == [
        "2003-02-28,commencement,0,3000,0,10000,87000",
        "2003-04-01,cancellation,500,2500,500,10000,87000",
        "2003-07-01,reverse_split,-2002,832,166,3333,29002",
        "2003-10-03,grant,166,998,0,3333,29002",
      ]
    )
    #expect(try run.summary("pool_available") == "29002")
  }

  @Test func `E11: on one day the event comes before the forfeiture`() async throws {
    // H-2 gives up 100 and leaves on the day of the event: floor(100/3) = 33 are forfeited.
    // Event: outstanding 166, promised floor(500/3) + floor(100/3) = 166 + 33 = 199, which is 365
    // against 500 + 600 = 1,100 before: -735; available 33,333 - 3,333 - 365 = 29,635.
    let run =
      try await offer
      .holder("H-2", ["service_end": "2003-07-01", "end_reason": "quit"])
      .grant("G-9", 100, of: "H-2").tender("F-9", by: "H-2", [Line("G-9", 100)])
      .event("2003-07-01", "reverse_split", 1, for: 3).run()
    #expect(
      try run.rows("pool") == [
        "2003-02-28,commencement,0,1100,0,10000,88900",
        "2003-04-01,cancellation,600,500,600,10000,88900",
        "2003-07-01,reverse_split,-735,166,199,3333,29635",
        "2003-07-01,forfeiture,33,166,166,3333,29668",
        "2003-10-03,grant,166,332,0,3333,29668",
      ]
    )
  }

  @Test(arguments: [
    // 4 x 2/3 = 2.66666..., up to 2.6667; shares floor(500 x 3/2) = 750.
    ("split", 3, 2, "2.6667", "750"),
    // 4 x 100/105 = 3.80952..., up to 3.8096; shares 525.
    ("stock_dividend", 105, 100, "3.8096", "525"),
  ])
  func `F3: the price is rounded up to a hundredth of a cent`(
    kind: String,
    new: Int,
    old: Int,
    price: String,
    shares: String
  ) async throws {
    let run = try await offer.event("2003-07-01", kind, new, for: old).run()
    #expect(
      try run.rows("balancing_options") == [
        "G-1,H-1,NQSO,\(shares),\(price),2001-05-15,2011-05-15"
      ]
    )
    #expect(try run.summary("shares_granted") == shares)
  }

  @Test func `E4: several events in a row are each rounded down`() async throws {
    // 500 after 1 for 3: 166; after 3 for 2: 249 (the product 1/2 would give 250).
    // Price: 4 x 3 = 12, x 2/3 = 8.
    let run = try await offer.event("2003-08-01", "split", 3, for: 2)
      .event("2003-07-01", "reverse_split", 1, for: 3).run()
    #expect(try run.summary("shares_granted") == "249")
    #expect(
      try run.rows("balancing_options") == ["G-1,H-1,NQSO,249,8.00,2001-05-15,2011-05-15"]
    )
  }

  @Test(arguments: [
    ("2003-02-27", "500"), ("2003-04-02", "1000"), ("2003-10-03", "1000"), ("2003-10-06", "500"),
  ])
  func `E4: only events after the cancellation through the grant move the promise`(
    day: String,
    granted: String
  ) async throws {
    let run = try await offer.event(day, "split", 2, for: 1).run(asOf: "2003-12-31")
    #expect(try run.summary("shares_granted") == granted)
  }

  @Test(arguments: ["2003-02-28", "2003-03-31", "2003-04-01"])
  func `E4: an event from commencement through cancellation is an error of the sheet`(day: String)
    async throws
  {
    let run = try await offer.event(day, "split", 2, for: 1).run()
    let finding = try run.finding("event.before_cancellation")
    #expect(finding.place?.address == "events.csv!A2")
    #expect(run.sheets.isEmpty)
  }
}
