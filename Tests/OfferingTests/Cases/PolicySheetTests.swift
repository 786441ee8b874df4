import Exchange
import Findings
import Offering
import Policy
import TestSupport
import Testing

/// policy.csv and waivers.csv name what there is, whatever their dates.
struct PolicySheetTests {
  private func offer(_ rows: (rule: String, parameter: String, value: String, day: String)...)
    -> TestOffer
  {
    rows.reduce(TestOffer.ofAnn) { offer, row in
      offer.row(
        "policy",
        [
          "rule": row.rule, "parameter": row.parameter, "value": row.value, "adopted_on": row.day,
        ]
      )
    }
  }

  static let wrong: [(rule: String, parameter: String, value: String, says: String)] = [
    ("tender.delivry", "methods", "fax", "There is no rule named tender.delivry."),
    ("tender.delivery", "method", "fax", "has no parameter named method."),
    ("accept_payment", "methods", "pigeon", "which is not a choice"),
    ("tender.delivery", "level", "sort", "sort is not a level"),
    ("offer.extension_notice", "hour", "9 a.m.", "not a time of day such as 08:00"),
    ("offer.extension_notice", "hour", "25:00", "not a time of day such as 08:00"),
    ("grant_date", "counting", "", "blank"),
  ]

  @Test(arguments: wrong, ["2003-02-01", "2099-01-01"])
  func `a row that cannot be meant is an error whatever its date`(
    _ row: (rule: String, parameter: String, value: String, says: String),
    _ day: String
  ) async throws {
    let run = try await offer((row.rule, row.parameter, row.value, day)).run()
    guard row.value != "" else { return #expect(run.sheets.isEmpty) }
    let finding = try run.finding("policy_setting")
    #expect(finding.severity == .error && finding.place?.sheet == "policy.csv")
    #expect(finding.message.contains(row.says), "\(finding.message)")
    #expect(run.sheets.isEmpty)
  }

  @Test(arguments: ["hour = { type = \"text\", default = \"nine\" }", ""])
  func `an hour that the program cannot read is an error of the rule that has it`(_ hour: String)
    async throws
  {
    let rule = """
      return { id = "offer.extension_notice", title = "T", citation = "C", scope = "amendment",
        level = "advisory", message = "M", params = { \(hour) },
        check = function(announced) return announced == announced end }
      """
    let run = try await TestOffer.ofAnn.rule("offer.extension_notice", rule).run()
    let found = run.findings("offer.extension_notice").filter { $0.severity == .error }
    #expect(found.count == 1 && run.sheets.isEmpty, "\(run.complaints)")
    #expect(found.first?.message.contains("a time of day") == true)
  }

  @Test func `a text that the program or a rule takes apart has a form of its own`() throws {
    // Names of the offer's own, of which there is no list.
    let names = ["new_schedule.schedule", "tender.delivery.methods", "tender_group.group"]
    let open = ShippedRules.loaded.flatMap { rule in
      rule.heading.parameters.filter { parameter in
        (parameter.type == .text || parameter.type == .texts) && parameter.choices.isEmpty
      }.map { "\(rule.id).\($0.name)" }
    }
    #expect(open.sorted() == names)
  }

  @Test func `a row that holds from a later day changes nothing yet`() async throws {
    let run = try await offer(("exchange_ratio", "old", "2", "2003-10-04")).run()
    #expect(try run.outcome.newGrants.map(\.shares.count) == [1000, 100])
  }

  @Test(arguments: ["3", "4"])
  func `two rows for one parameter and day are an error that names both`(_ value: String)
    async throws
  {
    let run = try await offer(
      ("exchange_ratio", "old", "3", "2003-02-01"),
      ("exchange_ratio", "new", "2", "2003-02-01"),
      ("exchange_ratio", "old", value, "2003-02-01"),
      ("exchange_ratio", "old", "5", "2003-02-02")
    ).run()
    let finding = try run.finding("policy_setting")
    #expect(finding.place?.address == "policy.csv!C4")
    #expect(finding.message.contains("here to \(value), in policy.csv!C2 to 3."))
  }

  @Test(arguments: ["2003-03-01", "2099-01-01"])
  func `a waiver of a rule that there is not is an error with the nearest`(_ day: String)
    async throws
  {
    let run = try await TestOffer.ofAnn.row(
      "waivers",
      [
        "rule": "tender.names", "subject": "F-1", "approved_by": "Committee", "approved_on": day,
        "reason": "initials",
      ]
    )
    .run()
    let finding = try run.finding("id.unknown")
    #expect(finding.place?.address == "waivers.csv!A2")
    #expect(finding.message == "There is no rule tender.names; tender.name is close to it.")
    #expect(run.sheets.isEmpty)
  }
}
