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
}
