import Findings
import TestSupport
import Testing

/// Declared totals against the computed ones.
///
/// H-1 holds 520,000 of 1,592,376 shares.
@Suite struct TieOutTests {
  private let offer = TestOffer().holder("H-1", ["group": "officers"]).holder("H-2")
    .grant("G-1", 520_000).grant("G-2", 1_072_376, of: "H-2")

  private func declaring(_ measure: String, _ subject: String, _ value: String) async throws
    -> TestRun
  {
    try await offer.row(
      "tieouts",
      [
        "label": "declared", "measure": measure, "subject": subject, "value": value,
        "source": "Schedule A",
      ]
    ).run(asOf: "2003-03-01")
  }

  @Test(arguments: [
    ("outstanding", "all", "1592376"), ("outstanding", "H-1", "520,000"),
    ("outstanding", "group:officers", "520000"), ("holders", "all", "2"), ("grants", "all", "2"),
    // 520,000 / 1,592,376 = 32.6556...%: rounded as far as it is declared.
    ("percent", "H-1", "32.66%"), ("percent", "H-1", "32.7%"), ("percent", "H-1", "33%"),
    ("percent", "all", "100%"),
  ])
  func `C5: what ties out is not reported`(measure: String, subject: String, value: String)
    async throws
  {
    #expect(try await declaring(measure, subject, value).spoken == [])
  }

  @Test(arguments: [
    ("outstanding", "all", "1592377", "1,592,376"), ("outstanding", "H-2", "520000", "1,072,376"),
    ("holders", "all", "3", "2"), ("grants", "H-1", "2", "1"),
    ("percent", "H-1", "32.6%", "32.66%"),
  ])
  func `C5: a difference is reported with both numbers and the source`(
    measure: String,
    subject: String,
    declared: String,
    computed: String
  ) async throws {
    let run = try await declaring(measure, subject, declared)
    let finding = try #require(run.allFindings.first, "nothing is reported")
    #expect(finding.severity == .warning && finding.findingClass == .tieout)
    #expect(finding.place?.address == "tieouts.csv!D2")
    #expect(finding.value == declared)
    let digits = computed.filter { $0 != "," }
    #expect(finding.message.filter { $0 != "," }.contains(digits), "\(finding.message)")
    #expect(finding.message.contains("Schedule A"), "\(finding.message)")
  }

  @Test func `C5: an award of before the offer is outstanding when it commences, like a grant`()
    async throws
  {
    let award = offer.row(
      "awards",
      [
        "award_id": "W-1", "holder_id": "H-1", "award_date": "2003-02-20", "shares": "500",
        "kind": "option", "exercise_price": "5.00", "type": "NQSO", "expires": "2013-02-20",
      ]
    ).close("2003-02-20", "5.00").row(
      "tieouts",
      ["label": "L", "measure": "outstanding", "subject": "H-1", "value": "520500", "source": "S"]
    ).row("tieouts", ["label": "M", "measure": "grants", "subject": "all", "value": "3"])
      .row(
        "tieouts",
        ["label": "N", "measure": "outstanding", "subject": "all", "value": "1592876"]
      )
    let run = try await award.run(asOf: "2003-03-01")
    #expect(run.allFindings.filter { $0.findingClass == .tieout } == [], "\(run.complaints)")
    #expect(try run.summary("shares_outstanding_options") == "1592876")
    #expect(try run.summary("grants") == "3")
    #expect(try run.rows("options", holding: "W-1").hasOnly { $0.contains(",500,") })
    #expect(try run.rows("pool").first?.contains("1592876") == true)
  }

  @Test func `a declared fraction that is wrong too is told as what it counts as`() async throws {
    let finding = try #require(try await declaring("percent", "H-1", "0.313").allFindings.first)
    #expect(finding.message.contains("Without a percent sign it counts as 0.313%."))
  }

  @Test func `a point between the thousands of a count is told`() async throws {
    let finding = try #require(
      try await TestOffer().holder("H-1").grant("G-1", 62_387)
        .row(
          "tieouts",
          ["label": "all", "measure": "outstanding", "subject": "all", "value": "62.387"]
        )
        .run(asOf: "2003-03-01").allFindings.first
    )
    #expect(finding.repair == "Write 62387.")
  }

  @Test func `a line that a form lost shows in the shares accepted of its holder`() async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 900).grant("G-2", 300)
      .tender("F-1", [Line("G-1", 900)])
      .row(
        "tieouts",
        ["label": "forms", "measure": "accepted", "subject": "H-1", "value": "1200"]
      )
      .run(asOf: "2003-04-01")
    #expect(try run.finding("tieout.accepted").message.contains("300 fewer"))
  }

  @Test(arguments: [
    ("0.3266", "Write 32.66%."), ("0,3266", "Write 32,66%."), (".327", "Write 32.7%."),
  ])
  func `C5: a part declared as a fraction is told as a percentage, with the sheet's mark`(
    declared: String,
    repair: String
  ) async throws {
    let run = try await offer.row(
      "tieouts",
      ["label": "declared", "measure": "percent", "subject": "H-1", "value": declared]
    ).run(asOf: "2003-03-01")
    #expect(run.allFindings.first?.repair == repair)
  }

  @Test(arguments: [
    ("accepted", "2003-03-31", "2003-04-01"), ("cancelled", "2003-03-31", "2003-04-01"),
    ("promised", "2003-10-02", "2003-10-03"), ("granted", "2003-10-02", "2003-10-03"),
  ])
  func `C5: a figure of the end differs from its day on, and is noted before`(
    measure: String,
    before: String,
    day: String
  ) async throws {
    let tendering = offer.tender("F-1", [Line("G-1", 520_000)]).close("2003-10-02", "5.00")
      .close("2003-10-03", "5.00")
      .row(
        "tieouts",
        ["label": "final", "measure": measure, "subject": "all", "value": "1,000,000"]
      )
    let early = try await tendering.run(asOf: before).finding("tieout.\(measure)")
    #expect(early.severity == .note)
    #expect(early.message.hasPrefix("final: 1,000,000 is declared, a figure of \(day); "))
    let late = try await tendering.run(asOf: day).finding("tieout.\(measure)")
    #expect(late.severity == .warning && late.message.contains("480,000 fewer"))
    let ended = try await tendering.amendment("2003-03-27 09:00", "termination").run(asOf: before)
    #expect(try ended.finding("tieout.\(measure)").severity == .warning)
  }

  @Test(arguments: ["400,000", "600,000"])
  func
    `C5: promises still change until the grant, so that neither more nor fewer differ from them yet`(
      declared: String
    ) async throws
  {
    let promising = offer.tender("F-1", [Line("G-1", 520_000)]).close("2003-10-03", "5.00")
      .row(
        "tieouts",
        ["label": "final", "measure": "promised", "subject": "all", "value": declared]
      )
    let gap = try await promising.run(asOf: "2003-06-02").finding("tieout.promised")
    #expect(gap.severity == .note && gap.message.contains("a figure of 2003-10-03"))
    #expect(
      try await promising.run(asOf: "2003-10-03").finding("tieout.promised").severity == .warning
    )
  }
}
