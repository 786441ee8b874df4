import CSV
import Findings
import Offering
import Policy
import TestSupport
import Testing

/// Tests of rules in sheets, `rules/tests/NAME.csv`.
@Suite struct RuleFixturesTests {
  private static let rule = """
    return {
      id = "a", title = "A title", citation = "Section 1", scope = "grant", level = "soft",
      params = { minimum = { type = "usd", default = usd "1.00" } },
      check = function(exercise_price, minimum) return exercise_price >= minimum end,
      message = "{exercise_price}",
    }
    """

  private func fixtures(_ sheet: String, id: String = "a") throws -> (RuleFixtures, RuleSet) {
    let source = RuleSource(file: "rules/a.lua", bytes: Array(Self.rule.utf8))
    let (loaded, _) = RuleSet.load(
      folders: [RuleFolder(rules: [source], libraries: [])],
      scopes: RuleInspection.scopes,
      hooks: RuleInspection.hooks,
      vocabulary: Vocabulary(),
      isPartial: true
    )
    let rules = try #require(loaded)
    var fixtures = RuleFixtures(rules)
    fixtures.read(id, file: "tests/\(id).csv", Bytes(Array(sheet.utf8)))
    return (fixtures, rules)
  }

  @Test(arguments: [
    "name,exercise_price,minimum,expect\nabove,1.50,,pass\nunder,0.99,,fail\nlower,0.99,0.50,yes\n",
    "Name;Exercise_Price;minimum;expect\r\nabove;$1.50;;pass\r\n\r\nunder;0.99;;no\r\nlower;0.99;0.50;pass\r\n",
  ])
  func `a row is a test, and a blank parameter is at its default`(sheet: String) throws {
    let (fixtures, rules) = try fixtures(sheet)
    #expect(fixtures.findings.map(\.message) == [])
    let report = try RuleTesting(rules, fixtures: fixtures.tests).run()
    #expect(report.isGood && report.passedCount == 3)
    #expect(report.results.map(\.name) == ["above", "under", "lower"])
    #expect(report.results.hasOnly { $0.file == "tests/a.csv" })
  }

  @Test func `a wrong expectation is told with the sheet and row`() throws {
    let (fixtures, rules) = try fixtures("exercise_price,expect\n1.50,pass\n1.50,fail\n0.50,fail\n")
    let report = try RuleTesting(rules, fixtures: fixtures.tests).run()
    let failed = try #require(report.results.first { !$0.passed })
    #expect(failed.file == "tests/a.csv" && failed.line == 3 && failed.name == "row 3")
    #expect(failed.message == "expected fail, but it is pass")
  }

  @Test(arguments: [
    ("exercise_price,expect\nx,pass\n", "tests/a.csv!A2", "exercise_price is x, not "),
    (
      "exercise_price,expect\n1.00,perhaps\n", "tests/a.csv!B2",
      "expect is \"perhaps\", which a never"
    ),
    (
      "exercise_pric,expect\n1.00,pass\n", "tests/a.csv!A2",
      "a knows no exercise_pric. Did you mean"
    ),
    ("exercise_price\n1.00\n", "tests/a.csv!1", "There is no column expect."),
  ])
  func `what cannot be read is named with its cell`(
    _ row: (sheet: String, at: String, says: String)
  ) throws {
    let (fixtures, _) = try fixtures(row.sheet)
    let finding = try #require(fixtures.findings.first)
    #expect(fixtures.findings.count == 1)
    #expect(finding.place?.address == row.at)
    #expect(finding.message.hasPrefix(row.says))
  }

  @Test func `a sheet of no rule is told`() throws {
    let (fixtures, _) = try fixtures("expect\npass\n", id: "b")
    #expect(fixtures.findings.map(\.message) == ["No rule has the id b."])
  }
}
