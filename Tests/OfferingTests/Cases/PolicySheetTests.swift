import Exchange
import Findings
import Offering
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
    ("accept_payment", "methods", "pigeon", "which is none of"),
    ("tender.delivery", "level", "sort", "sort is not a level"),
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
    #expect(finding.message == "There is no rule tender.names; the nearest is tender.name.")
    #expect(run.sheets.isEmpty)
  }
}
