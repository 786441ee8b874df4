import Findings
import TestSupport
import Testing

/// Dates that the sheets give against those that the rules compute.
@Suite struct GivenDatesTests {
  private let offer = TestOffer().holder("H-1").grant("G-1", 900)
    .tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25")

  @Test func `A1, A3, A4: the Alpha offer's own dates`() async throws {
    let run = try await offer.run()
    for (measure, value) in [
      ("expiration", "2003-03-31 17:00"), ("cancellation_date", "2003-04-01"),
      ("new_grant_date", "2003-10-03"), ("lookback_start", "2002-08-28"),
      ("business_days_open", "22"), ("withdrawal_reopens", "2003-04-28 17:00"),
      ("status", "granted"),
    ] {
      #expect(try run.summary(measure) == value)
    }
  }

  @Test func `A4: counted from the cancellation itself it is a day earlier`() async throws {
    let run = try await offer.setting("grant_date", "counting", "same_day")
      .run(asOf: "2003-04-01")
    #expect(try run.summary("new_grant_date") == "2003-10-02")
  }

  @Test(arguments: ["2003-04-01", "2003-03-31", "2003-03-28"])
  func `A3: a given cancellation that is not later is ignored`(given: String) async throws {
    let run = try await offer.term("cancellation", given).run()
    #expect(try run.summary("cancellation_date") == "2003-04-01")
    // The default itself is no contradiction.
    let reported = run.findings("cancellation.ignored")
    #expect(reported.count == (given == "2003-04-01" ? 0 : 1))
    #expect(reported.allSatisfy { $0.severity == .warning && $0.value == given })
    #expect(reported.allSatisfy { $0.place?.address == "offer.csv!B9" })
  }

  @Test(arguments: [
    ("withdrawal_reopens", "2003-04-30 17:00", "2003-04-28 17:00", 1),
    ("withdrawal_reopens", "2003-04-28 17:00", "", 0),
    ("new_grant_date", "2003-10-06", "2003-10-03", 1), ("new_grant_date", "2003-10-03", "", 0),
  ])
  func `A4, A9, C5: a declared date that differs is reported with both`(
    term: String,
    declared: String,
    computed: String,
    count: Int
  ) async throws {
    let run = try await offer.term(term, declared).run(asOf: "2003-04-01")
    let reported = run.findings("tieout.date")
    #expect(reported.count == count)
    #expect(reported.allSatisfy { $0.message.contains(declared) && $0.message.contains(computed) })
    #expect(try run.summary(term) == declared)
  }

  @Test func `A3: a later given cancellation counts, and the grant follows it`() async throws {
    // April 10 plus a day and six months is October 11; a day more is Sunday the 12th, and Monday
    // the 13th is Columbus Day: Tuesday October 14.
    let run = try await offer.term("cancellation", "2003-04-10").run(asOf: "2003-04-10")
    #expect(try run.summary("cancellation_date") == "2003-04-10")
    #expect(try run.summary("new_grant_date") == "2003-10-14")
    #expect(run.spoken == [])
  }

  @Test func `A3: an extension past a given cancellation makes it void`() async throws {
    let run = try await offer.term("cancellation", "2003-04-10")
      .amendment("2003-03-28 12:00", "extension", ["new_expiration": "2003-04-15 17:00"])
      .run(asOf: "2003-04-16")
    #expect(try run.summary("cancellation_date") == "2003-04-16")
    #expect(run.findings("cancellation.ignored").count == 1)
  }

  @Test func `E10, A4: a given grant date that is too early is variable accounting`()
    async throws
  {
    let run = try await offer.term("new_grant_date", "2003-10-02").close("2003-10-02", "1.20")
      .run()
    let finding = try run.finding("accounting.grant_date")
    #expect(finding.severity == .warning)
    #expect(finding.message.contains("2003-10-02") && finding.message.contains("2003-10-03"))
    #expect(
      try run.rows("new_grants") == ["G-1-N,G-1,H-1,2003-10-02,NQSO,900,1.20,2013-10-02"]
    )
  }

  @Test func `A4: a later given grant date is the Committee's choice`() async throws {
    let run = try await offer.term("new_grant_date", "2003-11-03").run(asOf: "2003-10-03")
    #expect(try run.summary("status") == "cancelled")
    #expect(
      try #require(try run.rows("promises").first).hasPrefix("G-1,H-1,900,2003-11-03,open,")
    )
  }

  @Test func `A4: a grant date before the cancellation is an error`() async throws {
    let run = try await offer.term("new_grant_date", "2003-03-31").run()
    #expect(run.findings("grant_date.too_early").count == 1)
    #expect(run.sheets.isEmpty)
  }

  @Test func `E5: a missing close is an error that names the nearest dates`() async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900)]).close("2003-10-01", "1").close("2003-09-30", "1")
      .close("2003-10-06", "1").close("2003-10-07", "1").run(asOf: "2003-10-08")
    let finding = try run.finding("price.missing")
    #expect(finding.findingClass == .data && finding.severity == .error)
    #expect(finding.place?.sheet == "prices.csv")
    #expect(finding.value == "2003-10-03")
    #expect(finding.message.contains("2003-10-01 and 2003-10-06"))
    #expect(run.sheets.isEmpty)
  }

  @Test func `E5: a close is not missed before the grant, nor where nothing is granted`()
    async throws
  {
    let open = try await TestOffer().holder("H-1").grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900)]).run(asOf: "2003-10-02")
    #expect(open.spoken == [] && !open.sheets.isEmpty)
    let idle = try await TestOffer().holder("H-1").grant("G-1", 900).run()
    #expect(idle.spoken == [] && !idle.sheets.isEmpty)
  }

  @Test(arguments: [
    ("2003-02-27", "not_commenced"), ("2003-02-28", "open"), ("2003-03-30", "open"),
    ("2003-03-31", "expired"), ("2003-04-01", "cancelled"), ("2003-10-02", "cancelled"),
    ("2003-10-03", "granted"),
  ])
  func `A1: the status word on each side of each date`(asOf: String, status: String) async throws {
    #expect(try await offer.run(asOf: asOf).summary("status") == status)
  }

  @Test func `A2, A3, A4: a holiday of the offer's own is not a business day`() async throws {
    // Cancelled on April 2; the 3rd plus six months and a day is Saturday October 4: Monday the 6th.
    let run = try await offer.term("extra_holidays", "2003-04-01").run(asOf: "2003-04-02")
    #expect(try run.summary("cancellation_date") == "2003-04-02")
    #expect(try run.summary("new_grant_date") == "2003-10-06")
  }

  @Test(arguments: [
    ("business_days", "business_days = 1500", "counting = \"from_commencement\""),
    ("counting", "business_days = 40", "counting = \"from_comencement\""),
  ])
  func `A9: settings of the offer's own that cannot be obeyed are an error`(
    name: String,
    days: String,
    counting: String
  ) async throws {
    let types = ["business_days": "whole number", "counting": "text"]
    let params = [days, counting].map { setting in
      let parts = setting.split(separator: " = ").map(String.init)
      return
        "\(parts[0]) = { type = \"\(types[parts[0]] ?? "")\", default = \(parts[1]), note = \"n\" }"
    }
    let rule = """
      return { id = "withdrawal_reopens", title = "T", citation = "C", scope = "offer",
        params = { \(params.joined(separator: ", ")) }, }
      """
    let run = try await TestOffer.ofAnn.rule("withdrawal_reopens", rule).run(asOf: "2003-10-03")
    let told = run.findings("withdrawal_reopens").filter { $0.severity == .error }.map(\.message)
    #expect(
      told.hasOnly { $0.contains("reads the parameter \(name) of withdrawal_reopens") },
      "\(run.complaints)"
    )
  }
}
