import Findings
import TestSupport
import Testing

/// Lookback: six months before 2003-02-28 is 2002-08-28.
///
/// OLD is from the day before, NEW from that very day, so that whoever tenders anything tenders all
/// of NEW.
@Suite struct LookbackTests {
  private let offer = TestOffer().holder("H-1").grant("OLD", 900, on: "2002-08-27")
    .grant("NEW", 300, on: "2002-08-28")

  @Test(arguments: [
    ("kept", [Line("OLD", 450), Line("NEW", 300)], true),
    ("left out", [Line("OLD", 450)], false),
    ("in part", [Line("OLD", 450), Line("NEW", 299)], false),
    ("alone", [Line("NEW", 300)], true),
    ("nothing at all", [Line("OLD", 0), Line("NEW", 0)], true),
  ])
  func `A5, D7: every share of the window or none`(name: String, lines: [Line], isKept: Bool)
    async throws
  {
    let run = try await offer.tender("F-1", lines).run(asOf: "2003-04-01")
    let expected = lines.sorted { $0.grant < $1.grant }.map { line in
      isKept
        ? "F-1,\(line.grant),H-1,\(line.tendered),accepted,\(line.tendered),"
        : "F-1,\(line.grant),H-1,\(line.tendered),rejected,0,tender.lookback"
    }
    #expect(try run.determinations() == expected, "\(name)")
  }

  @Test func `D7: a refused line of the window undoes the whole tender`() async throws {
    // The line of NEW names another price: refused by tender.agrees, and then 0 of 300 stand.
    let run =
      try await offer
      .tender("F-1", [Line("OLD", 450), Line("NEW", 300, ["exercise_price": "4.01"])])
      .run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == [
        "F-1,NEW,H-1,300,rejected,0,tender.agrees", "F-1,OLD,H-1,450,rejected,0,tender.lookback",
      ]
    )
    #expect(
      try run.finding("tender.lookback").message.contains(
        "has not properly tendered NEW (300 shares, granted "
      )
    )
  }

  @Test func `A5: the window ends before commencement`() async throws {
    let run = try await offer.grant("LATE", 50, on: "2003-02-28")
      .tender("F-1", [Line("OLD", 450), Line("NEW", 300)]).run(asOf: "2003-04-01")
    #expect(try run.summary("shares_accepted") == "750")
  }

  @Test func `A5: a declared start that differs is reported, and the computed one governs`()
    async throws
  {
    let run = try await offer.term("lookback_start", "2002-08-25").run(asOf: "2003-04-01")
    let finding = try run.finding("offer.lookback_declared")
    #expect(finding.severity == .warning)
    #expect(finding.message.contains("2002-08-25") && finding.message.contains("2002-08-28"))
    #expect(try run.summary("lookback_start") == "2002-08-28")
  }

  @Test func `D7: an expired option of the window need not be tendered`() async throws {
    let run = try await TestOffer().holder("H-1").grant("OLD", 900)
      .grant("NEW", 300, on: "2002-09-03", ["expires": "2003-03-31"])
      .tender("F-1", [Line("OLD", 900)]).run(asOf: "2003-04-01")
    #expect(try run.determinations() == ["F-1,OLD,H-1,900,accepted,900,"])
    // It was outstanding at commencement, and is not on the determination day.
    #expect(try run.summary("shares_outstanding_options") == "1200")
    #expect(try run.summary("shares_kept") == "0")
  }
}
