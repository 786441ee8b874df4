import Exchange
import Findings
import Offering
import TestSupport
import Testing

/// Incentive options are an employee's: on the grant date, on the new grant date, and at exercise.
@Suite struct EmployeeTests {
  @Test(
    "E8: an ISO granted to one who was no employee is none, and is replaced by none",
    arguments: ["non_employee_director", "consultant"]
  )
  func granted(_ role: String) async throws {
    let run = try await TestOffer.ofAnn.ann(role: role).run(asOf: "2003-10-03")
    #expect(run.messages("grant.iso_role", "G-1").count == 1)
    #expect(try run.rows("new_grants").hasOnly { $0.contains(",NQSO,") })
    #expect(try run.rows("iso_limit") == [])
  }

  @Test(
    "E8: an ISO granted to one who was not in service is none, whatever the role",
    arguments: [
      [["service_start": "2000-01-04"]],
      [
        ["service_start": "1999-05-03", "service_end": "1999-12-31", "end_reason": "other"],
        ["service_start": "2000-01-04"],
      ],
    ]
  )
  func notInService(_ periods: [[String: String]]) async throws {
    var offer = TestOffer.ofAnn
    for period in periods { offer = offer.service("H-1", period) }
    let run = try await offer.run(asOf: "2003-10-03")
    #expect(run.messages("grant.iso_role", "G-1").count == 1)
    #expect(try run.rows("new_grants").hasOnly { $0.contains(",NQSO,") })
    #expect(try run.rows("iso_limit") == [])
  }

  @Test("E8: who has left before the grant is granted no ISO where the rule about it is advisory")
  func leftBeforeTheGrant() async throws {
    let run = try await TestOffer.ofAnn.ann(end: "2003-08-01", reason: "quit")
      .setting("service.through_grant", "level", "advisory").run(asOf: "2003-10-03")
    #expect(try run.rows("new_grants").count == 2)
    #expect(try run.rows("new_grants").hasOnly { $0.contains(",NQSO,") })
    let said = run.allFindings.filter { $0.rule == "service.through_grant" }
    #expect(said.hasOnly { !$0.message.contains("nothing is granted") })
  }

  @Test(
    "E8: a rule that answers ISO for a consultant makes none, in any sheet, and a finding says so"
  )
  func answeredForConsultant() async throws {
    let run =
      try await consultantSince2002
      .answering("new_type", scope: "new_grant", "function() return \"ISO\" end")
      .exercise("X-1", "G-1-N", on: "2004-01-05", 10).run(asOf: "2004-02-02")
    #expect(try run.rows("new_grants").hasOnly { $0.contains(",NQSO,") })
    #expect(try run.rows("iso_limit").hasOnly { !$0.contains("-N") })
    #expect(try run.outcome.tax.map(\.amounts.kind.rawValue) == ["nqso_exercise"])
    let said = run.findings("new_grant.iso_employee")
    #expect(said.map(\.subject) == ["G-1-N", "G-3-N"])
    #expect(said.first?.place?.address == "grants.csv!A2")
  }

  @Test(
    "E8: an incentive option lasts ten years at most, five for a 10% owner",
    arguments: [
      ("no", "10", "ISO"), ("no", "12", "NQSO"), ("yes", "5", "ISO"), ("yes", "6", "NQSO"),
    ]
  )
  func term(_ owner: String, _ years: String, _ type: String) async throws {
    var offer = TestOffer.ofAnn
    offer.sheets["holders"]?.rows[0]["owns_over_10pct"] = owner
    let run = try await offer.answering(
      "option_term",
      scope: "new_grant",
      "function() return \(years) end"
    )
    .answering("exercise_price", scope: "new_grant", "function() return usd \"5.50\" end")
    .run(asOf: "2003-10-03")
    #expect(try run.rows("new_grants").hasOnly { $0.contains(",\(type),") })
    #expect(run.findings("new_grant.iso_term").isEmpty == (type == "ISO"))
  }

  @Test("E9: an ISO awarded later to one who was no employee is told like a grant of it")
  func awardedLater() async throws {
    let run =
      try await consultantSince2002
      .row(
        "awards",
        [
          "award_id": "W-1", "holder_id": "H-1", "award_date": "2003-11-04", "shares": "100",
          "kind": "option", "exercise_price": "5.00", "type": "ISO", "expires": "2013-11-04",
        ]
      ).run(asOf: "2004-02-02")
    #expect(try run.finding("grant.iso_role").place?.sheet == "awards.csv")
  }

  @Test("E8: the role of the day counts: an employee who becomes a consultant gets no new ISO")
  func becomesConsultant() async throws {
    let run = try await consultantSince2002.run(asOf: "2003-10-03")
    #expect(run.messages("grant.iso_role", "G-1") == [])
    #expect(try run.rows("new_grants").hasOnly { $0.contains(",NQSO,") })
  }

  @Test("E8: a leave over three months ends employment unless there is a right to return")
  func leave() async throws {
    for (right, type) in [("no", "NQSO"), ("yes", "ISO")] {
      let run = try await TestOffer.ofAnn
        .service("H-1", ["service_start": "1999-05-03", "service_end": "2003-03-31"])
        .service(
          "H-1",
          ["service_start": "2003-04-01", "kind": "leave", "right_to_return": right]
        ).run(asOf: "2003-10-03")
      #expect(try run.rows("new_grants").hasOnly { $0.contains(",\(type),") })
    }
  }

  @Test("F4: three months after employment an exercise is a nonqualified one, service or not")
  func exercisedAsConsultant() async throws {
    let run = try await consultantSince2002.exercise("X-1", "G-3", on: "2004-01-05", 10)
      .run(asOf: "2004-02-02")
    #expect(try run.outcome.tax.map(\.amounts.kind.rawValue) == ["nqso_exercise"])
  }

  @Test(
    "F4: an estate is free of the periods if the holder was employed at death or shortly before",
    arguments: [("2003-10-15", "iso_exercise"), ("2003-06-01", "nqso_exercise")]
  )
  func estate(_ employedThrough: String, _ kind: String) async throws {
    let run = try await TestOffer.ofAnn
      .service("H-1", ["service_start": "1999-05-03", "service_end": employedThrough])
      .service(
        "H-1",
        [
          "service_start": employedThrough == "2003-06-01" ? "2003-06-02" : "2003-10-16",
          "service_end": "2003-12-10", "end_reason": "death", "role": "consultant",
        ]
      ).exercise("X-1", "G-3", on: "2004-01-05", 10, by: "estate").run(asOf: "2004-02-02")
    #expect(try run.outcome.tax.map(\.amounts.kind.rawValue) == [kind])
  }

  @Test("F4: an exercise on a day without a close takes the last one before it, with a note")
  func withoutClose() async throws {
    let run = try await TestOffer.ofAnn.exercise("X-1", "G-3", on: "2004-01-07", 10)
      .run(asOf: "2004-02-02")
    #expect(try run.finding("tax.close_before").value == "2004-01-07")
    #expect(try run.outcome.tax.map { "\($0.amounts.minimumTaxPreference)" } == ["30.00"])
  }

  @Test("E2: a tranche dated before its option's grant date vests on the grant date")
  func vestedBeforeGrant() async throws {
    let run = try await TestOffer().holder("H-1")
      .grant("G-1", 300, on: "2002-05-01", ["vesting_start": "2000-05-01"])
      .tender("F-1", [Line("G-1", 150)]).close("2003-10-03", "5.00").run()
    #expect(
      try run.rows("vesting", holding: "G-1,H-1") == [
        "G-1,H-1,2002-05-01,100,yes", "G-1,H-1,2003-05-01,50,yes",
      ]
    )
  }

  @Test(
    "E5: a rule reads the role of the day of its question: a director at the grant, an employee at the tender"
  )
  func roleOfTheDay() async throws {
    let offer = TestOffer.ofAnn
      .service("H-1", ["service_start": "1999-05-03", "service_end": "2003-06-30"])
      .service("H-1", ["service_start": "2003-07-01", "role": "non_employee_director"])
    let run = try await offer.run(asOf: "2003-10-03")
    #expect(try run.outcome.newGrants.map { "\($0.expires)" } == ["2008-10-03", "2008-10-03"])
  }

  @Test("B5: what service leaves is asked of the role in that service, whatever came later")
  func roleThatEnded() async throws {
    let offer = TestOffer.ofAnn
      .service(
        "H-1",
        [
          "service_start": "1999-05-03", "service_end": "2004-03-31", "end_reason": "other",
          "role": "non_employee_director",
        ]
      )
      .service("H-1", ["service_start": "2004-04-05", "role": "employee"])
    let run = try await offer.run(asOf: "2004-05-01")
    // A director has 90 days for a new option; an employee would have a month.
    let words = run.messages("post_termination", "G-1-N")
    #expect(words.map { $0.contains("through 2004-06-29") } == [true])
  }

  private var consultantSince2002: TestOffer {
    TestOffer.ofAnn
      .service("H-1", ["service_start": "1999-05-03", "service_end": "2001-12-31"])
      .service("H-1", ["service_start": "2002-01-01", "role": "consultant"])
  }
}
