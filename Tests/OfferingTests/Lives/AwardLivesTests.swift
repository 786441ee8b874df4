import Findings
import Offering
import TestSupport
import Testing

/// Awards that live on as options, from their day.
///
/// The offer expires 2003-03-31, cancels 2003-04-01 and grants on 2003-10-03 at $1.25.
@Suite struct AwardLivesTests {
  private let offer = TestOffer().holder("H-1").grant("G-1", 900)
    .tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25")

  private func award(
    _ day: String,
    to offer: TestOffer,
    _ cells: [String: String] = [:]
  ) -> TestOffer {
    let usual = [
      "award_id": "A-1", "holder_id": "H-1", "award_date": day, "shares": "300",
      "exercise_price": "4.00", "type": "NQSO", "vesting_start": "2000-01-03",
      "expires": "2013-01-03",
    ]
    return offer.row("awards", usual.merging(cells) { $1 })
  }

  @Test(arguments: ["2003-04-02", "2003-06-02", "2003-11-03"])
  func `F1: an award is exercised from its own day on, whenever that is`(day: String) async throws {
    let offer = TestOffer().holder("H-1").grant("G-1", 900).close("2003-10-03", "1.25")
      .term("cancellation", "2003-04-10")
    let run = try await award(day, to: offer).exercise("X-1", "A-1", on: day, 10)
      .exercise("X-2", "A-1", on: "2003-12-01", 20).run(asOf: "2004-01-02")
    #expect(
      try run.rows("exercises").map { String($0.prefix(16)) } == [
        "X-1,A-1,accepted", "X-2,A-1,accepted",
      ]
    )
    #expect(try run.rows("options", holding: "A-1").first?.contains("270") == true)
  }

  @Test func `E9, E11: an award before commencement is an option like a grant, and in the opening`()
    async throws
  {
    let run = try await award("2003-01-06", to: offer).run()
    let pool = try run.rows("pool")
    #expect(pool.first?.hasPrefix("2003-02-28,commencement,0,1200,") == true, "\(pool)")
    #expect(pool.hasOnly { !$0.contains(",award,") })
    // It lies in the lookback: whoever tenders has to tender it.
    #expect(run.findings("tender.lookback").count == 1)
  }

  @Test(arguments: ["A-1-N", "A-2"])
  func `F1: an exercise of an option that never was is refused with a reason`(option: String)
    async throws
  {
    // The award of a participant in the gap is put off, and forfeited with the service.
    let run = try await TestOffer().holder(
      "H-1",
      ["service_end": "2003-07-01", "end_reason": "quit"]
    )
    .grant("G-1", 900).tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25")
    .row(
      "awards",
      ["award_id": "A-1", "holder_id": "H-1", "award_date": "2003-06-02", "shares": "300"]
    )
    .exercise("X-1", option, on: "2003-12-01", 10).run(asOf: "2004-01-02")
    if option == "A-1-N" {
      #expect(try run.rows("exercises").first?.hasPrefix("X-1,A-1-N,refused,10") == true)
      #expect(
        try run.finding("exercise.no_option").message == "there is no option A-1-N on 2003-12-01"
      )
    } else {
      #expect(run.findings("id.unknown").count == 1)
    }
  }

  @Test func `E9: an award after a rehire depends on the service in which it was made`()
    async throws
  {
    let offer = TestOffer().holder("H-1")
      .service(
        "H-1",
        ["service_start": "1999-05-03", "service_end": "2003-05-05", "end_reason": "quit"]
      )
      .service("H-1", ["service_start": "2003-05-20"])
      .grant("G-1", 900).tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25")
      .row(
        "awards",
        ["award_id": "A-1", "holder_id": "H-1", "award_date": "2003-06-02", "shares": "300"]
      )
    let run = try await offer.run()
    let statuses = try run.rows("promises").map { $0.split(separator: ",")[4] }
    #expect(statuses == ["granted", "forfeited"])
    #expect(try run.rows("new_grants").map { $0.split(separator: ",")[0] } == ["A-1-N"])
  }

  @Test func `E11: no line of a day takes out what comes on that day alone before it comes`()
    async throws
  {
    let leaver = TestOffer().holder("H-1", ["service_end": "2003-06-06", "end_reason": "quit"])
      .grant("G-1", 900).tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25")
      .row(
        "awards",
        ["award_id": "A-1", "holder_id": "H-1", "award_date": "2003-06-06", "shares": "300"]
      )
    let buyer = offer.exercise("X-1", "G-1-N", on: "2003-10-03", 300)
    for offer in [leaver, buyer] {
      for line in try await offer.run(asOf: "2003-12-01").rows("pool") {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        #expect(!cells[3].hasPrefix("-") && !cells[4].hasPrefix("-"), "\(line)")
      }
    }
  }
}
