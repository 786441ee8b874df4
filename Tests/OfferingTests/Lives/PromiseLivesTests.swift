import Exchange
import Findings
import Offering
import TestSupport
import Testing

/// What becomes of promises and of the options granted for them.
@Suite struct PromiseLivesTests {
  private func offer(_ shares: Int64, _ holder: [String: String] = [:]) -> TestOffer {
    TestOffer().holder("H-1", holder).grant("G-1", shares).tender("F-1", [Line("G-1", shares)])
      .close("2003-10-03", "1.25")
  }

  private func reverse(_ day: String, _ offer: TestOffer) -> TestOffer {
    offer.row(
      "events",
      ["effective_date": day, "kind": "reverse_split", "new_shares": "1", "old_shares": "10"]
    )
  }

  @Test(arguments: [("2003-06-02", "void"), ("2003-10-03", "void"), ("2003-10-06", "granted")])
  func
    `E14: a promise that a reverse split brings to nothing is void; what was granted stays granted`(
      day: String,
      status: String
    ) async throws
  {
    let run = try await reverse(day, offer(7)).run(asOf: "2004-07-01")
    #expect(try run.rows("promises").map { $0.split(separator: ",")[4] } == [Substring(status)])
    #expect(run.findings("promise.void").count == (status == "void" ? 1 : 0))
  }

  @Test func `E14: of a void promise a break in service takes nothing`() async throws {
    let run = try await reverse(
      "2003-05-01",
      offer(7, ["service_end": "2003-06-06", "end_reason": "quit"])
    ).run(asOf: "2004-01-02")
    #expect(try run.rows("promises").map { $0.split(separator: ",")[4] } == ["void"])
    #expect(try run.rows("options", holding: "G-1").first?.contains("cancelled") == true)
    #expect(run.findings("service.through_grant").isEmpty)
  }

  @Test func `F1, E8: an exercise of a divided new option buys of the incentive part first`()
    async throws
  {
    // 30,000 shares at $8.00 are worth $240,000, of which $100,000 a year stays incentive.
    let run = try await TestOffer().holder("H-1")
      .grant("G-1", 30_000, type: "ISO", on: "2000-02-01", at: "8.00")
      .tender("F-1", [Line("G-1", 30_000)]).close("2003-10-03", "8.00").close("2004-06-02", "9.00")
      .exercise("X-1", "G-1-N", on: "2004-06-02", 100).run(asOf: "2004-07-01")
    #expect(try run.rows("new_grants").count == 2)
    #expect(try run.rows("exercises").first?.hasPrefix("X-1,G-1-N,accepted,100") == true)
    let options = try run.rows("options", holding: "G-1-N-ISO")
    let whole = try run.rows("new_grants").filter { $0.contains("-ISO,") }
    let shares = try #require(whole.first?.split(separator: ",")[5]).description
    let left = try #require(Int(shares)) - 100
    #expect(options.first?.contains(",\(left),outstanding,") == true, "\(options)")
    #expect(try run.outcome.tax.map(\.amounts.kind.rawValue) == ["iso_exercise"])
  }

  @Test(arguments: [("2003-02-01", "lapsed"), ("2003-03-05", "lapsed"), ("2001-08-01", "expired")])
  func `C1, B5: an option that had lapsed is not one that expired later`(
    expires: String,
    status: String
  ) async throws {
    let run = try await TestOffer().holder("H-1")
      .service(
        "H-1",
        ["service_start": "1999-05-03", "service_end": "2002-05-01", "end_reason": "quit"]
      )
      .service("H-1", ["service_start": "2002-06-01"])
      .grant("G-1", 900, on: "2001-07-01", ["expires": expires]).run()
    let row = try run.rows("options", holding: "G-1").first
    #expect(row?.contains(",\(status),") == true, "\(row ?? "")")
    #expect(run.findings("grant.lapsed").count == (status == "lapsed" ? 1 : 0))
  }

  @Test func `F1: shares paid on a day without a close count at the last one before it`()
    async throws
  {
    let run = try await TestOffer().holder("H-1").grant("G-1", 900, on: "2000-02-01", at: "2.00")
      .close("2003-06-06", "3.00").row(
        "exercises",
        [
          "exercise_id": "X-1", "grant_id": "G-1", "exercise_date": "2003-06-08", "shares": "100",
          "notice_received": "2003-06-08",
        ]
      ).row("payments", ["exercise_id": "X-1", "method": "cash", "amount": "50.00"])
      .row(
        "payments",
        ["exercise_id": "X-1", "method": "shares", "shares": "50", "held_since": "2001-01-02"]
      ).run(asOf: "2003-07-01")
    #expect(
      try run.rows("exercises").first?.hasPrefix("X-1,G-1,accepted,100,200.00,200.00") == true
    )
    #expect(run.findings("tax.close_before").contains { $0.place?.sheet == "payments.csv" })
  }
}
