import Findings
import TestSupport
import Testing

/// Each question is answered by the policy of its own day.
///
/// The offer expires 2003-03-31, cancels 2003-04-01 and grants 2003-10-03.
@Suite struct PolicyDayTests {
  /// F-1 comes by mail, which the rule as shipped refuses.
  private let mailed = TestOffer().holder("H-1").grant("G-1", 900)
    .tender("F-1", [Line("G-1", 900)], ["delivery": "mail"]).close("2003-10-03", "1.25")
  private let proper = TestOffer().holder("H-1").grant("G-1", 900)
    .tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25").close("2003-10-02", "1.00")

  @Test(arguments: [("2003-03-31", true), ("2003-04-01", false), ("2003-09-10", false)])
  func `a form is answered by the policy of the expiration date`(
    adopted: String,
    counts: Bool
  ) async throws {
    let run = try await mailed.adopt("tender.delivery", "methods", "fax; mail", on: adopted).run()
    #expect(try run.summary("shares_accepted") == (counts ? "900" : "0"))
    #expect(run.findings("policy.too_late").count == (counts ? 0 : 1))
    #expect(
      run.findings("policy.too_late").allSatisfy {
        // The form was refused by what it would have changed.
        $0.place?.address == "policy.csv!A2" && $0.severity == .warning
      }
    )
  }

  @Test func `what a rule says is what it said when it was asked, whatever was adopted since`()
    async throws
  {
    let offer = TestOffer().holder("H-1").grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900)], received: "2003-03-12 09:00")
      .tender(
        "F-2",
        [Line("G-1", 300)],
        received: "2003-03-13 09:00",
        ["signature_date": "2003-03-01"]
      )
      .close("2003-10-03", "1.25")
    let before = try await offer.run(asOf: "2003-10-03")
    let after = try await offer.adopt("supersede", "compares", "received", on: "2003-04-15").run()
    #expect(try before.rows("determinations").contains { $0.contains("it is dated after it") })
    #expect(try after.rows("determinations") == before.rows("determinations"))
  }

  @Test(arguments: [("2003-04-01", "300"), ("2003-04-02", "900"), ("2003-10-03", "900")])
  func `the ratio is that of the cancellation date`(adopted: String, shares: String) async throws {
    let run = try await proper.adopt("exchange_ratio", "old", "3", on: adopted).run()
    #expect(try run.summary("shares_granted") == shares)
    #expect(run.findings("policy.too_late").count == (shares == "300" ? 0 : 1))
  }

  @Test(arguments: [
    // What was answered follows another value: the date may be wrong.
    ("exchange_ratio", "old", "3", "2003-09-10", Severity.warning),
    ("exercise_price", "level", "off", "2003-09-10", .warning),
    ("exchange_ratio", "old", "1", "2003-09-10", .note),
    // No line is divided, so that nothing was asked.
    ("partial_tender", "method", "vested_first", "2003-09-10", .note),
    // After the as-of date, and after all that could be asked.
    ("exchange_ratio", "old", "3", "2003-12-23", .warning),
    ("grant_date", "months", "12", "2003-12-23", .warning),
    // Nothing was refused by the other value.
    ("tender.delivery", "methods", "fax; mail", "2003-09-10", .note),
  ])
  func `a row that came too late is a warning where it would have answered otherwise`(
    _ row: (rule: String, name: String, value: String, adopted: String, severity: Severity)
  ) async throws {
    let run = try await proper.adopt(row.rule, row.name, row.value, on: row.adopted).run()
    let finding = try run.finding("policy.too_late")
    #expect(finding.severity == row.severity, "\(finding)")
    #expect(finding.repair.hasPrefix("Do nothing") == (row.severity == .note))
  }

  @Test(arguments: [("2003-04-15", 0), ("2003-10-02", 0), ("2003-10-03", 1)])
  func `a row adopted after as-of is told only where nothing is left that it could answer`(
    asOf: String,
    told: Int
  ) async throws {
    let run = try await proper.adopt("exercise_price", "level", "off", on: "2003-12-01")
      .adopt("grant_date", "months", "12", on: "2003-12-01").run(asOf: asOf)
    #expect(
      run.findings("policy.too_late").filter { $0.subject == "grant_date" }.count == told,
      "\(run.complaints)"
    )
  }

  @Test(arguments: [("2003-03-31", 0), ("2003-04-01", 1), ("2003-04-02", 0)])
  func `a ratio adopted after the expiration counts, and is told`(adopted: String, told: Int)
    async throws
  {
    let run = try await proper.adopt("exchange_ratio", "old", "3", on: adopted).run()
    #expect(run.findings("policy.after_expiration").count == told)
    let message = run.findings("policy.after_expiration").first?.message ?? ""
    #expect(told == 0 || message.contains("Holders tendered while old was 1;"), "\(message)")
  }

  @Test func `a rule switched off later does not grant again`() async throws {
    let before = try await proper.run(asOf: "2003-10-03")
    let after = try await proper.adopt("exercise_price", "level", "off", on: "2003-12-01")
      .run(asOf: "2003-12-31")
    #expect(try after.rows("new_grants") == before.rows("new_grants"))
    #expect(after.findings("policy.too_late").count == 1)
  }

  @Test(arguments: [
    ("effective = { from = date \"2003-03-31\" }", "0"),
    ("effective = { from = date \"2003-04-01\" }", "900"),
    ("effective = { to = date \"2003-03-31\" }", "0"),
    ("effective = { to = date \"2003-03-30\" }", "900"),
  ])
  func `a rule answers on its own days`(effective: String, accepted: String) async throws {
    let run = try await proper.rule(
      "own.refusal",
      """
      return { id = "own.refusal", title = "None", citation = "Resolution", scope = "election",
        level = "hard", message = "none", \(effective), check = function() return false end }
      """
    ).run()
    #expect(try run.summary("shares_accepted") == accepted)
  }

  @Test(arguments: [
    // Adopted before the grant, with it and without it.
    ("2003-09-01", "same_day", "6", "2003-10-02"),
    // By then the grant with it has gone by.
    ("2003-10-03", "same_day", "6", "2003-10-03"),
    ("2003-07-01", "following_day", "1", "2003-10-03"),
    // Adopted when nothing is left to be moved.
    ("2003-10-06", "following_day", "12", "2003-10-03"),
    ("2003-10-03", "following_day", "7", "2003-11-03"),
  ])
  func `the grant date follows later adoptions only in time`(
    _ row: (adopted: String, counting: String, months: String, date: String)
  ) async throws {
    let run = try await proper.adopt("grant_date", "counting", row.counting, on: row.adopted)
      .adopt("grant_date", "months", row.months, on: row.adopted).run(asOf: "2003-10-10")
    #expect(try run.summary("new_grant_date") == row.date)
  }

  @Test func `a version that came too late does not spoil the next`() async throws {
    let run = try await proper.adopt("grant_date", "months", "1", on: "2003-08-01")
      .adopt("grant_date", "counting", "same_day", on: "2003-09-01").run()
    #expect(try run.summary("new_grant_date") == "2003-10-02")
    #expect(run.findings("policy.too_late").map(\.value) == ["1"])
  }

  @Test(arguments: [
    // In time for another row, but not for what it would have done.
    ("2003-08-01", "1", "It would have moved the grant to 2003-05-05, before its adoption"),
    ("2003-10-06", "12", "The grant date had come by then, on 2003-10-03"),
  ])
  func `a version of the grant date that comes too late says why`(
    _ row: (adopted: String, months: String, why: String)
  ) async throws {
    let run = try await proper.adopt("grant_date", "months", row.months, on: row.adopted)
      .run(asOf: "2003-10-10")
    let message = try run.finding("policy.too_late").message
    #expect(message.contains(row.why), "\(message)")
  }

  @Test(arguments: [
    ("months", "12", "2003-10-10", "2003-10-02", "undoes the grant of 2003-10-03"),
    ("months", "12", "2003-10-10", "2003-03-01", "undoes the grant of 2003-10-03"),
    ("months", "7", "2003-07-10", "2003-03-01", "moves the grant from 2003-10-03 to"),
  ])
  func `a version of the grant date that reaches back says what it does to the grant`(
    _ row: (name: String, value: String, adopted: String, from: String, says: String)
  ) async throws {
    let run = try await proper.adopt(
      "grant_date",
      row.name,
      row.value,
      on: row.adopted,
      ["effective_as_of": row.from]
    ).run(asOf: "2003-10-10")
    let message = try run.finding("policy.retroactive").message
    #expect(message.contains("it changed 1 answer given"), "\(message)")
    #expect(message.contains(row.says), "\(message)")
  }

  @Test func `a row that reaches back behind a grant says that options had been granted`()
    async throws
  {
    let run = try await proper.rule(
      "own.price",
      """
      return { id = "own.price", title = "T", citation = "C", scope = "election", level = "soft",
        message = "M", params = { least = { type = "whole number", default = 0 } },
        check = function(shares_tendered, least) return shares_tendered >= least end }
      """
    ).adopt("own.price", "least", "901", on: "2003-12-01", ["effective_as_of": "2003-03-01"])
      .run(asOf: "2003-12-31")
    let found = run.findings("policy.retroactive").first { $0.subject == "own.price" }
    #expect(found?.message.contains("had been granted by then, on 2003-10-03") == true)
  }

  @Test func `a row that reaches back says how many answers it changed`() async throws {
    let run = try await mailed.adopt(
      "tender.delivery",
      "methods",
      "fax; mail",
      on: "2003-09-10",
      ["effective_as_of": "2003-03-31"]
    ).run()
    #expect(try run.summary("shares_accepted") == "900")
    let finding = try run.finding("policy.retroactive")
    #expect(finding.severity == .warning)
    #expect(finding.message.contains("adopted on 2003-09-10"))
    #expect(finding.message.contains("back to 2003-03-31: it changed 1 answer "))
    // Not known before its adoption.
    #expect(try await mailed.run(asOf: "2003-09-09").summary("shares_accepted") == "0")
  }

  @Test func `a row that reaches back too little changes nothing, and says so`() async throws {
    let run = try await mailed.adopt(
      "tender.delivery",
      "methods",
      "fax; mail",
      on: "2003-09-10",
      ["effective_as_of": "2003-04-01"]
    ).run()
    #expect(try run.summary("shares_accepted") == "0")
    #expect(try run.finding("policy.retroactive").message.contains("it changed no answer"))
  }

  @Test func `effective_as_of is not after the adoption`() async throws {
    let run = try await mailed.adopt(
      "tender.delivery",
      "methods",
      "fax; mail",
      on: "2003-03-10",
      ["effective_as_of": "2003-03-11"]
    ).run()
    #expect(run.sheets.isEmpty)
    #expect(try run.finding("policy_setting").value == "2003-03-11")
  }

  @Test func `a set parameter counts as adopted before everything`() async throws {
    let offer = proper.setting("exchange_ratio", "old", "3")
    #expect(try await offer.run().summary("shares_granted") == "300")
    let later = offer.adopt("exchange_ratio", "old", "2", on: "2003-03-01")
    let run = try await later.run()
    #expect(try run.summary("shares_granted") == "450")
    let finding = try run.finding("policy.set_replaced")
    #expect(finding.severity == .warning && finding.value == "3")
    #expect(finding.message.contains("answers only for days before 2003-03-01"))
    #expect(finding.message.contains("sets the parameter to 2"))
  }

  @Test func `a bad value is an error whatever its day`() async throws {
    let run = try await proper.adopt("exchange_ratio", "old", "many", on: "2010-01-04").run()
    #expect(run.findings("policy_setting").count == 1)
    #expect(run.sheets.isEmpty)
  }

  @Test(arguments: [("2003-06-30", "900"), ("2003-07-01", "0")])
  func `a break in service is judged by the policy of its day`(adopted: String, granted: String)
    async throws
  {
    let run = try await TestOffer().holder(
      "H-1",
      ["service_end": "2003-06-30", "end_reason": "other"]
    )
    .grant("G-1", 900).tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25")
    .adopt("service.through_grant", "level", "off", on: adopted).run()
    #expect(try run.summary("shares_granted") == granted)
  }

  @Test func `an end of service after the determination changes no form`() async throws {
    let rule = """
      return { id = "own.staying", title = "No leavers", citation = "Resolution", scope = "form",
        level = "hard", message = "leaves {service_end}", optional = { "service_end" },
        check = function(service_end) return service_end == nil end }
      """
    func run(_ end: String) async throws -> TestRun {
      try await TestOffer().holder("H-1", ["service_end": end, "end_reason": "other"])
        .grant("G-1", 900).tender("F-1", [Line("G-1", 900)]).rule("own.staying", rule)
        .close("2003-10-03", "1.25").run()
    }
    #expect(try await run("2003-04-01").summary("shares_accepted") == "0")
    #expect(try await run("2003-04-02").summary("shares_accepted") == "900")
  }
}
