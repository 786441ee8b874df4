import Findings
import Policy
import TestSupport
import Testing

struct LintTests {
  private func lint(_ source: String) throws -> [Finding] {
    let (rules, findings) = Loading.load(source)
    #expect(findings.map(\.message) == [])
    return Lint(try #require(rules)).findings()
  }

  static let cases: [(source: String, line: Int, says: String)] = [
    (Loading.check("", body: "return outstanding >= 1.00"), 6, "1.00 is a number with a fraction"),
    (Loading.check("").replacing("title = \"A title\", ", with: ""), 1, "no title"),
    (Loading.check("").replacing("citation = \"Section 1\", ", with: ""), 1, "no citation"),
    (
      Loading.check("params = {\nn = { type = \"days\", default = 1 } },"), 5,
      "The parameter n is used nowhere"
    ),
    (
      Loading.check("optional = { \"type\" },"), 4,
      "type is optional, but the rule does not read it"
    ),
    (Loading.check("", body: "return true"), 5, "The answer is the same for every row"),
    (
      Loading.check("", body: "if outstanding > 0 then return false end return false"), 5,
      "The answer is the same for every row"
    ),
    (
      Loading.check("").replacing("{outstanding} out", with: "{outstandin} out"), 3,
      "The message prints {outstandin}"
    ),
    (
      DecisionTests.decision(
        "exchange_ratio",
        "grant",
        "bands = { over = \"exercise_price\", { value = { 1, 1 }, below = 0 }, { from = 0, value = { 2, 1 } } },"
      ), 3, "No row falls in the band below 0.00"
    ),
    (
      DecisionTests.decision(
        "exchange_ratio",
        "grant",
        "bands = { over = \"exercise_price\", { value = { 1, 1 }, below = usd \"5\" }, { from = usd \"5\", value = { 1, 1 } } },"
      ), 3, "Every band has the same answer"
    ),
    (
      DecisionTests.decision("exchange_ratio", "grant", "value = function() return 1, 1 end,"), 3,
      "The answer is the same for every row"
    ),
  ]

  @Test(arguments: cases)
  func warns(_ row: (source: String, line: Int, says: String)) throws {
    let findings = try lint(row.source)
    let finding = try #require(findings.first, "nothing found")
    #expect(findings.count == 1)
    #expect(finding.message.contains(row.says), "\(finding.message)")
    #expect(finding.severity == .warning && finding.findingClass == .rule)
    #expect(finding.place?.line == row.line)
    #expect(!finding.repair.isEmpty)
  }

  @Test(arguments: [
    "return outstanding > 0", "if outstanding > 0 then return true end return false",
    "return false, { x = outstanding }", "return not (outstanding > 0)",
  ])
  func whatIsMeantIsLeftAlone(_ body: String) throws {
    #expect(try lint(Loading.check("", body: body)) == [])
  }

  @Test func aFurtherValueIsAKnownPlaceholder() throws {
    let source = Loading.check("", body: "return outstanding > 0, { due = 1 }")
      .replacing("{outstanding} out", with: "{due} out")
    #expect(try lint(source) == [])
  }

  @Test func theShippedRulesAreClean() throws {
    let rules = try #require(ShippedRules.load())
    #expect(Lint(rules).findings() == [])
  }
}
