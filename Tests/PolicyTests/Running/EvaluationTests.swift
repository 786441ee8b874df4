import Findings
import Policy
import Testing

struct EvaluationTests {
  private func evaluate(
    _ source: String,
    _ facts: [String: Fact],
    scope: String = "grant"
  ) throws -> Evaluation {
    let (rules, findings) = Loading.load(source)
    #expect(findings.map(\.message) == [])
    let set = try #require(rules)
    let runner = try RuleRunner(set, vocabulary: Vocabulary())
    return try runner.evaluate(try #require(set.checks.first), Row(scope, facts))
  }

  static let answers: [(body: String, outcome: Outcome, says: String)] = [
    ("return outstanding == 5", .pass, ""),
    ("return outstanding == 6", .fail, "5 outstanding"),
    ("return false, { x = 1 }", .fail, "5 outstanding"),
    ("return false, { outstanding = 7 }", .fail, "7 outstanding"),
    ("return false, nil", .fail, "5 outstanding"),
    ("return true, nil", .pass, ""),
    ("local x = outstanding", .error, "is a return missing?"),
    ("return nil", .error, "is a return missing?"),
    ("return outstanding", .error, "answered 5"),
    ("return \"yes\"", .error, "answered \"yes\""),
    ("return {}", .error, "answered a table"),
    ("return true, {}", .error, "answered true and something more"),
    ("return false, 5", .error, "not a table of names"),
    ("return false, { 5 }", .error, "not a table of names"),
    ("return true, nil, 5", .error, "values"),
    ("return outstanding / 2", .error, "2.5, a number with a fraction"),
    ("return outstanding > nil", .error, "line 6: A value that is blank is compared"),
    ("local t = { \"a\" } return outstanding < t[1]", .error, "different kinds are compared"),
    ("local x = nil return x.y", .error, "x is blank, and is used as a table"),
    ("return outstanding // 0 == 1", .error, "divided by 0"),
    (
      "local t = { \"x\" } return add_months(t[1], 1) > t[1]", .error,
      "the first value must be a date, not \"x\""
    ),
    ("return mul_div(1, 1, 0, \"up\") > 1", .error, "nothing can be divided by 0"),
    ("return mul_div(1, 1, 1, \"upp\") > 1", .error, "\"up\", \"down\" or \"half\", not \"upp\""),
    ("error \"the Board must decide\"", .error, "The Board must decide."),
    ("local t = { \"x\" } return t[1]:rep(3) == \"\"", .error, "no `rep`"),
  ]

  @Test(arguments: answers)
  func endsAsItAnswers(_ row: (body: String, outcome: Outcome, says: String)) throws {
    let source = Loading.check("", body: row.body)
    let evaluation = try evaluate(source, ["outstanding": .number(5)])
    #expect(evaluation.outcome == row.outcome, "\(evaluation.message)")
    #expect(evaluation.message.contains(row.says), "\(evaluation.message)")
    if row.outcome == .error {
      #expect(evaluation.message.hasPrefix("rules/a.lua"))
      #expect(evaluation.file == "rules/a.lua")
    }
    if row.outcome != .pass {
      #expect(evaluation.inputs == [NamedFact("outstanding", .count, .number(5))])
    }
  }

  @Test(arguments: answers)
  func `ends alike where nobody puts a failure into words`(
    _ row: (body: String, outcome: Outcome, says: String)
  ) throws {
    let set = try #require(Loading.load(Loading.check("", body: row.body)).rules)
    let runner = try RuleRunner(set, vocabulary: Vocabulary())
    let facts = Row("grant", ["outstanding": .number(5)])
    let evaluation = try runner.evaluate(
      try #require(set.checks.first),
      in: facts.scope.identity,
      tells: false,
      facts.fact
    )
    #expect(evaluation.outcome == row.outcome)
    if row.outcome == .fail { #expect(evaluation.message == "") }
  }

  @Test func aRuntimeErrorShowsItsLine() throws {
    let source = Loading.check("", body: "return outstanding > nil")
    let evaluation = try evaluate(source, ["outstanding": .number(5)])
    #expect(evaluation.line == 6)
    #expect(evaluation.excerpt == "return outstanding > nil")
  }

  @Test func aBlankIsNotEvaluated() throws {
    let evaluation = try evaluate(Loading.check(""), [:])
    #expect(evaluation.outcome == .notEvaluated)
    #expect(evaluation.message == "not evaluated: outstanding is blank")
  }

  @Test func anOptionalBlankIsNil() throws {
    let source = Loading.check("optional = { \"outstanding\" },", body: "return outstanding == nil")
    #expect(try evaluate(source, [:]).outcome == .pass)
  }

  @Test func furtherValuesAreTold() throws {
    let source = Loading.check("", body: "return false, { b = true, a = \"x\", c = 3 }")
    let further = try evaluate(source, ["outstanding": .number(5)]).furtherValues
    #expect(
      further == [
        NamedFact("a", .text, .text("x")), NamedFact("b", .yesNo, .flag(true)),
        NamedFact("c", .number, .number(3)),
      ]
    )
  }

  static let stopped: [(body: String, says: String)] = [
    ("while true do end", "did not come to an end"),
    ("local function f() return f() end return f()", "did not come to an end"),
    ("local t = {} for i = 1, 1000000000 do t[i] = { i } end return true", ""),
  ]

  @Test(arguments: stopped)
  func aRuleThatMustBeStoppedIsAFault(_ row: (body: String, says: String)) throws {
    let (rules, _) = Loading.load(Loading.check("", body: row.body))
    let set = try #require(rules)
    let runner = try RuleRunner(set, vocabulary: Vocabulary())
    let fault = try #require(throws: RuleFault.self) {
      try runner.evaluate(set.checks[0], Row("grant", ["outstanding": .number(5)]))
    }
    #expect(fault.message.contains(row.says))
    #expect(fault.rule == "a" && fault.line == 6)
    #expect(fault.finding.place?.sheet == "rules/a.lua")
  }

  @Test func aRuleOfAnotherSetIsRefused() throws {
    let one = try #require(Loading.load(Loading.check("")).rules)
    let other = try #require(
      Loading.load(
        Loading.check("").replacing("id = \"a\"", with: "id = \"b\""),
        name: "b"
      ).rules
    )
    let runner = try RuleRunner(one, vocabulary: Vocabulary())
    #expect(throws: RuleFault.self) {
      try runner.evaluate(other.checks[0], Row("grant", ["outstanding": .number(5)]))
    }
  }
}

extension String {
  /// The text with every occurrence of the one put as the other.
  func replacing(_ one: String, with other: String) -> String {
    split(separator: one, omittingEmptySubsequences: false).joined(separator: other)
  }
}
