import Findings
import Offering
import Reports
import TestSupport
import Testing

/// What is dated after today is told where nobody gave an as-of date (`date.future`).
@Suite struct FutureDateTests {
  private static let offer = TestOffer().holder("H-1").grant("G-1", 900)
    .tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25")

  /// An offer with a row of each kind, all of them dated after a day.
  private static let later = offer.holder(
    "H-2",
    ["service_end": "2004-06-30", "end_reason": "quit"]
  )
  .grant("G-2", 500, of: "H-2")
  .tender("F-2", by: "H-2", [Line("G-2", 500)], received: "2004-03-14 11:20")
  .close("2004-10-04", "1.30").adopt("exchange_ratio", "old", "3", on: "2004-02-02")
  .row(
    "events",
    ["effective_date": "2004-07-01", "kind": "split", "new_shares": "2", "old_shares": "1"]
  )

  private func run(_ offer: TestOffer, today: Bool) async throws -> TestRun {
    var request = try offer.request(asOf: "2003-10-03")
    if today { request.today = request.asOf }
    return try TestRun(await request.carryOut())
  }

  @Test(arguments: [
    (
      "forms.csv!D3", Severity.warning,
      "received 2004-03-14 11:20 is after today, 2003-10-03: the form is"
    ),
    ("policy.csv!D2", .warning, "adopted_on 2004-02-02 is after today, 2003-10-03: the setting is"),
    ("prices.csv!A3", .warning, "date 2004-10-04 is after today, 2003-10-03: the price is"),
    ("events.csv!A2", .note, "effective_date 2004-07-01 is after today, 2003-10-03: the event is"),
    (
      "holders.csv!E3", .note,
      "service_end 2004-06-30 is after today, 2003-10-03: the end of service"
    ),
  ])
  func `a date in the future is told at its cell, gravely unless it may be planned`(
    _ row: (cell: String, severity: Severity, says: String)
  ) async throws {
    let found = try await run(Self.later, today: true).findings("date.future")
    let finding = try #require(
      found.first { $0.place?.address == row.cell },
      "\(found)"
    )
    #expect(finding.severity == row.severity && finding.message.hasPrefix(row.says), "\(finding)")
    #expect(found.count == 5)
  }

  @Test func `where a day is given, what comes after it is left out in silence`() async throws {
    #expect(try await run(Self.later, today: false).findings("date.future").isEmpty)
    #expect(try await run(Self.offer, today: true).findings("date.future").isEmpty)
  }

  @Test(arguments: [("2003-03-14 11:20", 0), ("2004-03-14 11:20", 1)])
  func `that a chosen day leaves out every form of an offer that has ended is told`(
    received: String,
    count: Int
  ) async throws {
    let offer = TestOffer().holder("H-1").grant("G-1", 900)
      .tender(
        "F-1",
        [Line("G-1", 900)],
        received: received,
        ["signature_date": "", "name_signed": "", "confirmation_sent": ""]
      )
    let found = try await run(offer, today: false).findings("date.after_as_of")
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.place?.address == "forms.csv!D2" && $0.severity == .warning })
  }

  @Test
  func `a column that is a year off is one cause, with the days of other columns of its rows`()
    async throws
  {
    let offer = (3...6).reduce(Self.offer) { offer, number in
      offer.holder("H-\(number)").grant("G-\(number)", 100, of: "H-\(number)")
        .tender(
          "F-\(number)",
          by: "H-\(number)",
          [Line("G-\(number)", 100)],
          received: "2004-03-14 11:2\(number)",
          ["signature_date": "2004-03-13", "confirmation_sent": "2004-03-15 09:00"]
        )
    }
    let finding = try await run(offer, today: true).finding("date.future")
    #expect(finding.message.hasPrefix("received is after today, 2003-10-03, in 4 rows ("))
    #expect(finding.repair == "Correct the dates.")
  }

  @Test func `a repair has the year that has come`() async throws {
    let offer = Self.offer.adopt("exchange_ratio", "old", "3", on: "2004-02-20")
    #expect(
      try await run(offer, today: true).finding("date.future").repair
        == "Write 2003-02-20 if that is meant."
    )
  }

  @Test func `the summary counts the rows that are not counted`() async throws {
    let outcome = try await run(Self.later, today: false).outcome
    #expect(
      FutureDateTests.summary(outcome)
        == "Dated after October 3, 2003, and not counted: 1 row of forms.csv, 1 of policy.csv, "
        + "1 of prices.csv, 1 of events.csv, 1 of holders.csv."
    )
    let none = try await run(Self.offer, today: false).outcome
    #expect(FutureDateTests.summary(none) == nil)
  }

  private static func summary(_ outcome: OfferOutcome) -> String? {
    SummaryText(outcome: outcome, findings: [], colour: false).text(folder: "out")
      .split(separator: "\n").first { $0.hasPrefix("Dated after") }.map(String.init)
  }
}
