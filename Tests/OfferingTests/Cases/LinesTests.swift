import Findings
import TestSupport
import Testing

/// Lines of the form in force against the grants they list.
@Suite struct LinesTests {
  private let offer = TestOffer().holder("H-1").holder("H-2")
    .grant("G-1", 900, ["shares_exercised": "100"]).grant("G-2", 600, of: "H-2")

  @Test(arguments: [
    ("original shares", ["original_shares": "901"]),
    ("grant date", ["grant_date": "2001-05-16"]),
    ("price", ["exercise_price": "4.0001"]),
    ("shares exercised", ["shares_exercised": "0"]),
  ])
  func `D1: a line that differs from the grant is refused`(name: String, cells: [String: String])
    async throws
  {
    let run = try await offer.tender("F-1", [Line("G-1", 800, cells)]).run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == ["F-1,G-1,H-1,800,rejected,0,tender.agrees"],
      "\(name)"
    )
  }

  @Test func `C1, D6: no more than the outstanding 900 - 100 can be tendered`() async throws {
    let all = try await offer.tender("F-1", [Line("G-1", 800)]).run(asOf: "2003-04-01")
    #expect(try all.summary("shares_accepted") == "800")
    let more = try await offer.tender("F-1", [Line("G-1", 801)]).run(asOf: "2003-04-01")
    #expect(try more.determinations() == ["F-1,G-1,H-1,801,rejected,0,tender.shares"])
  }

  @Test(arguments: [
    ("34%", "272"), ("33.3%", "266"), ("100%", "800"), ("0%", "0"), ("0.1%", "0"),
  ])
  func `D1, D6: a percentage is of the outstanding 800, in whole shares, rounded down`(
    percent: String,
    shares: String
  ) async throws {
    let line = Line("G-1", 0, ["shares_tendered": "", "percent": percent])
    let run = try await offer.tender("F-1", [line]).run(asOf: "2003-04-01")
    #expect(try run.determinations() == ["F-1,G-1,H-1,\(shares),accepted,\(shares),"])
  }

  @Test func `D1, D6: a line for another's grant is refused, the others stand`() async throws {
    let run = try await offer.tender("F-1", [Line("G-1", 800), Line("G-2", 600)])
      .run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == [
        "F-1,G-1,H-1,800,accepted,800,", "F-1,G-2,H-1,600,rejected,0,tender.shares",
      ]
    )
    #expect(try run.finding("tender.shares").message.contains("another holder's"))
  }

  @Test func `D6: a grant listed twice is refused on both lines`() async throws {
    let run = try await offer.tender("F-1", [Line("G-1", 500), Line("G-1", 300)])
      .run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == [
        "F-1,G-1,H-1,300,rejected,0,tender.shares", "F-1,G-1,H-1,500,rejected,0,tender.shares",
      ]
    )
  }

  @Test func `C1: an expired option has nothing to tender`() async throws {
    func expiring(_ day: String) async throws -> [String] {
      try await TestOffer().holder("H-1").grant("G-1", 900, ["expires": day])
        .tender("F-1", [Line("G-1", 900)]).run(asOf: "2003-04-01").determinations()
    }
    #expect(try await expiring("2003-04-01") == ["F-1,G-1,H-1,900,rejected,0,tender.shares"])
    #expect(try await expiring("2003-04-02") == ["F-1,G-1,H-1,900,accepted,900,"])
  }

  @Test func `C1: a missing expiration follows the option's term`() async throws {
    // Granted 1993-04-01 for ten years: expired on the cancellation date; a day later it has not.
    func granted(_ day: String) async throws -> String {
      try await TestOffer().holder("H-1", ["service_start": "1990-01-02"])
        .grant("G-1", 900, on: day).run(asOf: "2003-04-01")
        .summary("shares_kept")
    }
    #expect(try await granted("1993-04-01") == "0")
    #expect(try await granted("1993-04-02") == "900")
  }

  @Test func `D9: several rules refuse, the first in their order is named, all are found`()
    async throws
  {
    let run =
      try await offer
      .tender("F-1", [Line("G-1", 900, ["exercise_price": "5"])]).run(asOf: "2003-04-01")
    #expect(try run.determinations() == ["F-1,G-1,H-1,900,rejected,0,tender.agrees"])
    #expect(run.findings("tender.shares").count == 1)
  }
}
