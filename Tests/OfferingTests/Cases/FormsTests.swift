import Findings
import Offering
import TestSupport
import Testing

/// Forms against forms, and notices against forms.
@Suite struct FormsTests {
  private let offer = TestOffer().holder("H-1").grant("G-1", 900).grant("G-2", 600)

  private func replaced(dated: String) -> TestOffer {
    offer.tender("F-1", [Line("G-1", 900)], received: "2003-03-10 09:00")
      .tender(
        "F-2",
        [Line("G-1", 100), Line("G-2", 600)],
        received: "2003-03-12 09:00",
        ["signature_date": dated]
      )
  }

  @Test func `D4, D9: a form dated later replaces the earlier one whole`() async throws {
    let run = try await replaced(dated: "2003-03-11").run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == [
        "F-1,G-1,H-1,900,superseded,0,", "F-2,G-1,H-1,100,accepted,100,",
        "F-2,G-2,H-1,600,accepted,600,",
      ]
    )
    #expect(try run.summary("forms_accepted") == "2")
    // The form that it replaces names it.
    #expect(try run.outcome.received.map(\.endedBy) == [1, nil])
  }

  @Test(arguments: [
    ("2003-03-31 23:59", "accepted"), ("2003-03-31 24:00", "rejected"),
    ("2003-04-01 00:00", "rejected"),
  ])
  func `A1, D2: an offer that expires at 24:00 is open to the last minute of its day`(
    received: String,
    status: String
  ) async throws {
    let run = try await offer.term("expiration", "2003-03-31 24:00")
      .tender("F-1", [Line("G-1", 900)], received: received).run(asOf: "2003-04-01")
    #expect(try run.determinations().map { $0.split(separator: ",")[4] } == [status[...]])
    #expect(try run.rows("cancellations").allSatisfy { $0.contains("2003-04-01") })
  }

  @Test(
    "A1, A6: an expiration at 00:00 is 24:00 of the day before",
    arguments: ["2003-03-28 00:00", "3/28/2003 12:00 AM", "2003-03-27 24:00"]
  )
  func midnight(expiration: String) async throws {
    let tendering = offer.tender("F-1", [Line("G-1", 900)], received: "2003-03-27 23:59")
      .tender("F-2", [Line("G-1", 100)], received: "2003-03-28 00:00")
    for run in [
      try await tendering.term("expiration", expiration).run(asOf: "2003-04-02"),
      try await tendering.term("expiration", "2003-03-24 17:00").amendment(
        "2003-03-24 09:00",
        "extension",
        ["new_expiration": expiration]
      ).run(asOf: "2003-04-02"),
    ] {
      #expect(try run.summary("expiration") == "2003-03-27 24:00")
      #expect(try run.summary("business_days_open") == "20")
      #expect(try run.summary("cancellation_date") == "2003-03-28")
      #expect(
        try run.determinations().map { $0.split(separator: ",")[4] } == ["accepted", "rejected"]
      )
    }
  }

  @Test(arguments: ["2003-03-10", "2003-03-09"])
  func `D4: a form not dated later is rejected and the earlier one stays`(dated: String)
    async throws
  {
    let run = try await replaced(dated: dated).run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == [
        "F-1,G-1,H-1,900,accepted,900,", "F-2,G-1,H-1,100,rejected,0,supersede",
        "F-2,G-2,H-1,600,rejected,0,supersede",
      ]
    )
    #expect(try run.finding("supersede").place?.address == "forms.csv!G3")
    #expect(try run.summary("forms_accepted") == "1")
  }

  @Test func `D3, D4: an undated form is refused; its defect waived, it replaces no dated one`()
    async throws
  {
    let refused = try await replaced(dated: "").run(asOf: "2003-04-01")
    #expect(try refused.determinations().last == "F-2,G-2,H-1,600,rejected,0,tender.signed")
    let waived = try await replaced(dated: "").waiver("tender.signed", "F-2").run(
      asOf: "2003-04-01"
    )
    #expect(try waived.determinations().last == "F-2,G-2,H-1,600,rejected,0,supersede")
    #expect(try waived.determinations().first == "F-1,G-1,H-1,900,accepted,900,")
  }

  @Test(arguments: [
    ("unsigned", ["name_signed": ""], "tender.signed"),
    ("another name", ["name_signed": "holder H-1"], "tender.name"),
    ("by mail", ["delivery": "mail"], "tender.delivery"),
    ("late", ["received": "2003-03-31 17:00"], "tender.timely"),
    ("a title without evidence", ["name_signed": "X", "signer_title": "Executor"], "tender.name"),
  ])
  func `D2, D3, D4: an improper form replaces nothing`(
    defect: String,
    cells: [String: String],
    rule: String
  ) async throws {
    let run = try await offer.tender("F-1", [Line("G-1", 900)], received: "2003-03-10 09:00")
      .tender("F-2", [Line("G-2", 600)], received: "2003-03-12 09:00", cells)
      .run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == [
        "F-1,G-1,H-1,900,accepted,900,", "F-2,G-2,H-1,600,rejected,0,\(rule)",
      ],
      "\(defect)"
    )
  }

  @Test func `D3: a representative signs with title and evidence`() async throws {
    let run = try await offer.tender(
      "F-1",
      [Line("G-1", 900)],
      ["name_signed": "X", "signer_title": "Executor", "authority_evidence": "letters"]
    ).run(asOf: "2003-04-01")
    #expect(try run.summary("shares_accepted") == "900")
  }

  @Test func `D3: the name is that of the agreements the form lists`() async throws {
    let married = TestOffer().holder("H-1").grant("G-1", 900)
      .grant("G-2", 600, ["name_on_agreement": "Maiden Name"])
    let run = try await married.tender("F-1", [Line("G-2", 600)], ["name_signed": "Maiden Name"])
      .run(asOf: "2003-04-01")
    #expect(try run.summary("shares_accepted") == "600")
    let both =
      try await married
      .tender("F-1", [Line("G-1", 900), Line("G-2", 600)], ["name_signed": "Maiden Name"])
      .run(asOf: "2003-04-01")
    #expect(try both.determinations().hasOnly { $0.hasSuffix("rejected,0,tender.name") })
    #expect(try both.finding("tender.name").message.contains("the option agreement of G-"))
  }

  @Test(arguments: [
    ("2003-03-31 16:59", "accepted,900,"), ("2003-03-31 17:00", "rejected,0,tender.timely"),
  ])
  func `D2: at 17:00 exactly a form is late`(received: String, fate: String) async throws {
    let run = try await offer.tender("F-1", [Line("G-1", 900)], received: received)
      .run(asOf: "2003-04-01")
    #expect(try run.determinations() == ["F-1,G-1,H-1,900,\(fate)"])
  }

  @Test func `D5: a notice that lists nothing withdraws all`() async throws {
    let run = try await offer.tender("F-1", [Line("G-1", 900), Line("G-2", 600)])
      .notice("F-2").run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == [
        "F-1,G-1,H-1,900,withdrawn,0,", "F-1,G-2,H-1,600,withdrawn,0,",
      ]
    )
    #expect(try run.summary("shares_tendered") == "0")
  }

  @Test func `D5: a notice withdraws the lines it lists`() async throws {
    let run = try await offer.tender("F-1", [Line("G-1", 900), Line("G-2", 600)])
      .notice("F-2", ["G-1"]).run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == [
        "F-1,G-1,H-1,900,withdrawn,0,", "F-1,G-2,H-1,600,accepted,600,",
      ]
    )
  }

  @Test func `D5: what is withdrawn can be tendered again, by a form of any date`() async throws {
    // All of F-1 is withdrawn, so nothing is in force and F-3 need not be dated after F-1.
    let run = try await offer.tender("F-1", [Line("G-1", 900)]).notice("F-2")
      .tender(
        "F-3",
        [Line("G-1", 300)],
        received: "2003-03-25 10:00",
        ["signature_date": "2003-03-01"]
      ).run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == [
        "F-1,G-1,H-1,900,withdrawn,0,", "F-3,G-1,H-1,300,accepted,300,",
      ]
    )
  }

  @Test func `D5, D9: withdrawn lines stay so when the form is superseded`() async throws {
    let run = try await offer.tender("F-1", [Line("G-1", 900), Line("G-2", 600)])
      .notice("F-2", ["G-1"])
      .tender("F-3", [Line("G-1", 300)], received: "2003-03-25 10:00").run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == [
        "F-1,G-1,H-1,900,withdrawn,0,", "F-1,G-2,H-1,600,superseded,0,",
        "F-3,G-1,H-1,300,accepted,300,",
      ]
    )
  }

  @Test func `D5: a notice with no form in force withdraws nothing, and that is noted`()
    async throws
  {
    let run = try await offer.notice("F-1").tender(
      "F-2",
      [Line("G-1", 900)],
      received: "2003-03-25 10:00"
    )
    .run(asOf: "2003-04-01")
    #expect(try run.finding("notice.idle").subject == "F-1")
    #expect(try run.determinations() == ["F-2,G-1,H-1,900,accepted,900,"])
    #expect(try run.summary("forms_accepted") == "2")
  }

  @Test(arguments: [("2003-03-31 16:59", "withdrawn,0,"), ("2003-03-31 17:00", "accepted,900,")])
  func `D5: at 17:00 exactly a notice is late`(received: String, fate: String) async throws {
    let run = try await offer.tender("F-1", [Line("G-1", 900)])
      .notice("F-2", received: received).run(asOf: "2003-04-01")
    #expect(try run.determinations() == ["F-1,G-1,H-1,900,\(fate)"])
    #expect(run.findings("withdrawal.timely").count == (fate.hasPrefix("w") ? 0 : 1))
  }

  @Test func `A10: a confirmation is due on the fifth business day after receipt`() async throws {
    // Received Monday March 10: Monday March 17 is the fifth business day after it.
    func sent(_ time: String, asOf: String = "2003-04-01") async throws -> Int {
      try await offer.tender(
        "F-1",
        [Line("G-1", 900)],
        received: "2003-03-10 09:00",
        ["confirmation_sent": time]
      ).run(asOf: asOf).findings("form.confirmation").count
    }
    #expect(try await sent("2003-03-17 23:59") == 0)
    #expect(try await sent("2003-03-18 00:00") == 1)
    #expect(try await sent("", asOf: "2003-03-17") == 0)
    #expect(try await sent("", asOf: "2003-03-18") == 1)
  }
}

/// `eligible_unlisted`: what a form leaves out of what could be tendered.
@Suite struct UnlistedOptionTests {
  private static let marked = """
    return { id = "form.marked", title = "Every option is marked", citation = "Election Form",
      scope = "form", level = "soft", message = "no mark for {eligible_unlisted}",
      when = { kind = "election" },
      check = function(eligible_unlisted) return #eligible_unlisted == 0 end,
      tests = { { name = "all", eligible_unlisted = {}, expect = true },
                { name = "one left out", eligible_unlisted = { "G-2" }, expect = false } } }
    """
  private static let floor = """
    return { id = "grant_class", title = "Options of $2.00 or more", citation = "Offer", scope = "grant",
      hook = "grant_class",
      value = function(exercise_price)
        if exercise_price < usd "2.00" then return "not_eligible" end
        return "eligible"
      end,
      tests = { { name = "at it", exercise_price = usd "2.00", expect = "eligible" } } }
    """

  @Test(arguments: [
    ([Line("G-1", 900), Line("G-2", 0)], 0), ([Line("G-1", 900)], 1), ([], 1),
  ])
  func `a form marks every option that can be tendered`(lines: [Line], refused: Int) async throws {
    let run = try await TestOffer().rule("form.marked", Self.marked).rule("grant_class", Self.floor)
      .holder("H-1").holder("H-2").grant("G-1", 900).grant("G-2", 600)
      .grant("G-3", 300, at: "1.99").grant("G-4", 300, ["shares_exercised": "300"])
      .grant("G-5", 100, of: "H-2").tender("F-1", lines).close("2003-10-03", "1.25").run()
    let findings = run.findings("form.marked")
    #expect(findings.count == refused)
    let left = lines.isEmpty ? "no mark for G-1, G-2" : "no mark for G-2"
    #expect(findings.allSatisfy { $0.message == left && $0.place?.address == "forms.csv!A2" })
  }
}
