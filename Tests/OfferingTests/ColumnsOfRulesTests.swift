import Policy
import Reports
import TestSupport
import Testing

/// Columns that rules add to result sheets.
struct ColumnsOfRulesTests {
  @Test(arguments: ResultSheets.extensible.map(\.name))
  func `a rule adds a column to each sheet whose rows are things of a scope`(_ name: String)
    async throws
  {
    let sheet = try #require(ResultSheets.extensible.first { $0.name == name })
    let rule = """
      return { id = "own.column", title = "T", citation = "C", scope = "\(sheet.scope)",
        sheet = "\(name)", column = "added", type = "text",
        value = function(company) return "by rule for " .. company end, }
      """
    let offer = EveryRowTests.offer.term("company", "Alpha").rule("own.column", rule)
      .setting("exercise.paid", "level", "advisory")
      .setting("exercise.exercisable", "level", "advisory")
    let run = try await offer.run(asOf: "2004-01-31")
    let rows = try run.rows(name)
    #expect(!rows.isEmpty && rows.allSatisfy { $0.hasSuffix(",by rule for Alpha") }, "\(rows)")
    #expect(run.sheets[name + ".csv"]?.split(separator: "\n").first?.hasSuffix(",added") == true)
  }

  @Test(
    arguments: [("promises", "promise"), ("new_grants", "new_grant"), ("vesting", "tranche")]
  )
  func `a column knows what the checks of its scope know of the holder`(
    _ name: String,
    _ scope: String
  ) async throws {
    let rule = """
      return { id = "own.column", title = "T", citation = "C", scope = "\(scope)",
        sheet = "\(name)", column = "broke", type = "date",
        value = function(service_break) return service_break end, }
      """
    let run = try await TestOffer.ofAnn
      .service(
        "H-1",
        ["service_start": "1999-05-03", "service_end": "2003-06-30", "end_reason": "other"]
      )
      .service("H-1", ["service_start": "2003-08-01"])
      .setting("service.through_grant", "level", "advisory")
      .rule("own.column", rule).run(asOf: "2003-10-03")
    try #require(run.sheets[name + ".csv"] != nil, "\(run.complaints)")
    let rows = try run.rows(name)
    #expect(rows.hasOnly { $0.hasSuffix(",2003-06-30") }, "\(rows)")
  }
}
