import Findings
import TestSupport
import Testing

/// Who leaves when: cancellation is 2003-04-01, the new grant date 2003-10-03, and the last day of
/// service is a day in service.
@Suite struct ServiceTests {
  private func leaving(_ day: String, _ reason: String = "quit") -> TestOffer {
    TestOffer().holder("H-1", ["service_end": day, "end_reason": reason]).grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25")
  }

  @Test(arguments: [("2002-12-31", false), ("2010-01-03", true)])
  func
    `B5: a last day without a reason matters as long as an award of the holder's can be exercised`(
      expires: String,
      matters: Bool
    ) async throws
  {
    let award = [
      "award_id": "A-1", "holder_id": "H-1", "award_date": "2000-01-03", "shares": "100",
      "type": "NQSO", "exercise_price": "4.00", "expires": expires,
    ]
    let run = try await TestOffer().holder("H-1", ["service_end": "2003-03-10"]).holder("H-2")
      .grant("G-1", 900, of: "H-2").row("awards", award).run(asOf: "2003-03-14")
    let finding = try #require(
      run.allFindings.first { $0.place?.sheet == "holders.csv" },
      "\(run.complaints)"
    )
    #expect((finding.severity == .error) == matters, "\(run.complaints)")
  }

  @Test func `B3: who leaves the day before cancellation tenders nothing, the option runs off`()
    async throws
  {
    let run = try await leaving("2003-03-31").run()
    #expect(
      try run.determinations() == ["F-1,G-1,H-1,900,rejected,0,eligibility.cancellation"]
    )
    #expect(try run.rows("cancellations") == [])
    #expect(try run.finding("eligibility.cancellation").place?.address == "holders.csv!E2")
    #expect(
      try run.rows("pool") == [
        // Who quits has no time to exercise: everything lapses on the day after.
        "2003-02-28,commencement,0,900,0,0,2399100", "2003-04-01,lapse,900,0,0,0,2400000",
        "2003-04-01,cancellation,0,0,0,0,2400000", "2003-10-03,grant,0,0,0,0,2400000",
      ]
    )
  }

  @Test(arguments: ["quit", "cause", "other", "death", "disability"])
  func `B2: who leaves before the grant gets nothing, whatever the reason`(reason: String)
    async throws
  {
    let run = try await leaving("2003-10-02", reason).run()
    #expect(try run.determinations() == ["F-1,G-1,H-1,900,accepted,900,"])
    #expect(try run.rows("new_grants") == [])
    let promise = try #require(try run.rows("promises").first)
    #expect(promise.hasPrefix("G-1,H-1,900,2003-10-03,forfeited,"))
    // The 900 leave the pool's promised on the last day of service.
    #expect(
      try run.rows("pool") == [
        "2003-02-28,commencement,0,900,0,0,2399100",
        "2003-04-01,cancellation,900,0,900,0,2399100",
        "2003-10-02,forfeiture,900,0,0,0,2400000", "2003-10-03,grant,0,0,0,0,2400000",
      ]
    )
  }

  @Test func `B2: a forfeiture on the cancellation date itself follows the cancellation`()
    async throws
  {
    let run = try await leaving("2003-04-01").run()
    #expect(
      try run.rows("pool", holding: "2003-04-01") == [
        "2003-04-01,cancellation,900,0,900,0,2399100",
        "2003-04-01,forfeiture,900,0,0,0,2400000",
      ]
    )
  }

  @Test func `B2: the new grant date is the first day on which one may leave`() async throws {
    let run = try await leaving("2003-10-03").run()
    #expect(
      try run.rows("promises") == [
        "G-1,H-1,900,2003-10-03,granted,Granted on 2003-10-03.,option"
      ]
    )
    #expect(try run.summary("shares_granted") == "900")
  }

  @Test func `B2: a service_end after as-of is not known yet`() async throws {
    let run = try await leaving("2003-08-29").run(asOf: "2003-08-28")
    let promise = try #require(try run.rows("promises").first)
    #expect(promise.hasPrefix("G-1,H-1,900,2003-10-03,open,"))
  }

  @Test func `B2: a gap in service.csv is a break; periods that touch are none`() async throws {
    func rehired(_ day: String) -> TestOffer {
      TestOffer().holder("H-1").grant("G-1", 900).tender("F-1", [Line("G-1", 900)])
        .close("2003-10-03", "1.25")
        .row(
          "service",
          [
            "holder_id": "H-1", "service_start": "1995-01-02", "service_end": "2003-06-30",
            "end_reason": "quit",
          ]
        )
        .row("service", ["holder_id": "H-1", "service_start": day])
    }
    #expect(try await rehired("2003-07-01").run().summary("shares_granted") == "900")
    let broken = try await rehired("2003-07-02").run()
    #expect(try broken.summary("shares_granted") == "0")
    #expect(
      try broken.rows("pool", holding: "forfeiture") == [
        "2003-06-30,forfeiture,900,0,0,0,2400000"
      ]
    )
  }

  @Test(arguments: [
    ("2003-02-28", true), ("2003-03-03", false),
  ])
  func `B1: in service at commencement`(start: String, isEligible: Bool) async throws {
    let run = try await TestOffer().holder("H-1", ["service_start": start])
      .grant("G-1", 900).tender("F-1", [Line("G-1", 900)]).run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == [
        isEligible
          ? "F-1,G-1,H-1,900,accepted,900,"
          : "F-1,G-1,H-1,900,rejected,0,eligibility.commencement"
      ]
    )
  }

  @Test func `B4: no tender from where the offer is not lawful`() async throws {
    let offer = TestOffer().term("excluded_jurisdictions", "FR; DE")
      .holder("H-1", ["jurisdiction": "DE"]).holder("H-2", ["jurisdiction": "US-MA"])
      .holder("H-3")
    let run = try await [1, 2, 3].reduce(offer) { offer, number in
      offer.grant("G-\(number)", 90, of: "H-\(number)")
        .tender("F-\(number)", by: "H-\(number)", [Line("G-\(number)", 90)])
    }.run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == [
        "F-1,G-1,H-1,90,rejected,0,eligibility.jurisdiction", "F-2,G-2,H-2,90,accepted,90,",
        "F-3,G-3,H-3,90,accepted,90,",
      ]
    )
  }
}
