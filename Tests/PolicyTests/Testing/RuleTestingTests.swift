import Findings
import Policy
import Testing

struct RuleTestingTests {
  private func report(_ tests: String, body: String = "return outstanding > 0") throws -> TestReport
  {
    let (rules, findings) = Loading.load(Loading.check("tests = { \(tests) },", body: body))
    #expect(findings.map(\.message) == [])
    return try RuleTesting(try #require(rules)).run()
  }

  private static let both =
    "{ name = \"one\", outstanding = 1, expect = true }, { name = \"none\", outstanding = 0, expect = false }"

  @Test func bothOutcomesAreGood() throws {
    let report = try report(RuleTestingTests.both)
    #expect(report.isGood)
    #expect(report.passedCount == 2 && report.failedCount == 0)
    #expect(report.results.map(\.line) == [4, 4])
    #expect(report.missedLines == [])
  }

  @Test(arguments: [
    ("{ outstanding = 1, expect = false }", "expected fail, but it is pass"),
    ("{ outstanding = 0, expect = true }", "expected pass, but it is fail: 0 outstanding"),
    (
      "{ expect = true }",
      "expected pass, but it is not_evaluated: not evaluated: outstanding is blank"
    ),
    ("{ outstanding = 1, expect = \"not_evaluated\" }", "expected not_evaluated, but it is pass"),
  ])
  func aWrongAnswerIsTold(_ row: (test: String, says: String)) throws {
    let report = try report("\(RuleTestingTests.both), \(row.test)")
    #expect(report.failedCount == 1 && !report.isGood)
    #expect(report.results.last?.message == row.says)
    #expect(report.results.last?.name == "test 3")
  }

  @Test func bothOutcomesAreDue() throws {
    let passing = try report("{ outstanding = 1, expect = true }")
    #expect(passing.problems.map(\.message) == ["The rule has no test that fails."])
    let failing = try report("{ outstanding = 0, expect = false }")
    #expect(failing.problems.map(\.message) == ["The rule has no test that passes."])
    #expect(try report("").problems.count == 2)
  }

  @Test func linesThatNoTestReachesAreListed() throws {
    let body = "if outstanding > 1000 then\nreturn false\nend\nreturn outstanding > 0"
    let report = try report(RuleTestingTests.both, body: body)
    #expect(report.missedLines.map(\.file) == ["rules/a.lua"])
    #expect(report.missedLines.map(\.lines) == [[7]])
  }

  @Test func aRuleThatMustBeStoppedFailsItsTest() throws {
    let body = "while outstanding > 5 do end return outstanding > 0"
    let report = try report(
      "\(RuleTestingTests.both), { outstanding = 6, expect = true }",
      body: body
    )
    #expect(report.failedCount == 1)
    #expect(report.results.last?.message.contains("did not come to an end") == true)
  }

  @Test func conditionsCountWhereATestSpeaksOfThem() throws {
    let source = Loading.check(
      """
      when = { type = "ISO" },
      params = { least = { type = "whole number", default = 5 } },
      tests = {
        { outstanding = 5, expect = true },
        { outstanding = 5, type = "NQSO", expect = "not_applicable" },
        { outstanding = 5, least = 6, expect = false },
      },
      """
    ).replacing("function(outstanding)", with: "function(outstanding, least)")
      .replacing("return outstanding > 0", with: "return outstanding >= least")
    let settings = [PolicySetting(rule: "a", parameter: "least", value: "9")]
    let rules = try #require(Loading.load(source, settings: settings).rules)
    #expect(try RuleTesting(rules).run().results.map(\.message) == ["", "", ""])
  }

  @Test func aFieldThatIsCalledNameIsGivenAmongTheInputs() throws {
    let source = """
      return { id = "a", title = "T", citation = "S", scope = "holder", level = "soft", message = "m",
        check = function(name) return name == "A" end,
        tests = { { name = "first", inputs = { name = "A" }, expect = true },
                  { name = "second", inputs = { name = "B" }, expect = false } } }
      """
    let rules = try #require(Loading.load(source).rules)
    let report = try RuleTesting(rules).run()
    #expect(report.isGood && report.results.map(\.name) == ["first", "second"])
  }

  @Test func fixturesAreFurtherTests() throws {
    let rules = try #require(Loading.load(Loading.check("")).rules)
    let rule = try #require(rules.rule("a"))
    let good = rules.readTest(["outstanding": "1,000", "expect": "true"], for: rule, line: 2)
    let bad = rules.readTest(
      ["outstanding": "0", "expect": "no", "name": "none"],
      for: rule,
      line: 3
    )
    let fixtures = ["a": [try #require(good.test), try #require(bad.test)]]
    let report = try RuleTesting(rules, fixtures: fixtures).run()
    #expect(report.isGood && report.results.map(\.name) == ["row 2", "none"])
  }

  @Test(arguments: [
    (["outstandng": "1", "expect": "true"], "a knows no outstandng. Did you mean outstanding?"),
    (["outstanding": "x", "expect": "true"], "outstanding is x, not a whole number such as 20."),
    (["outstanding": "1", "expect": "perhaps"], "expect is \"perhaps\", which a never answers."),
    (["outstanding": "1"], "expect is nothing, which a never answers."),
  ])
  func aBrokenFixtureIsTold(_ row: (cells: [String: String], says: String)) throws {
    let rules = try #require(Loading.load(Loading.check("")).rules)
    let rule = try #require(rules.rule("a"))
    #expect(rules.readTest(row.cells, for: rule, line: 2).problems.map(\.message) == [row.says])
  }
}
