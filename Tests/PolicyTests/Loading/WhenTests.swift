import Exchange
import Findings
import Policy
import Testing

struct WhenTests {
  private func outcome(_ line: String, _ facts: [String: Fact]) throws -> Outcome {
    let (rules, findings) = Loading.load(Loading.check(line, body: "return true"))
    #expect(findings.map(\.message) == [])
    let set = try #require(rules)
    let runner = try RuleRunner(set, vocabulary: Vocabulary())
    let all = facts.merging(["outstanding": .number(1)]) { given, _ in given }
    return try runner.evaluate(set.checks[0], Row("grant", all)).outcome
  }

  static let conditions: [(line: String, field: String, fact: Fact, outcome: Outcome)] = [
    ("when = { type = \"ISO\" },", "type", .text("ISO"), .pass),
    ("when = { type = \"ISO\" },", "type", .text("NQSO"), .notApplicable),
    ("when = { type = \"ISO\" },", "type", .blank, .notEvaluated),
    (
      "when = { type = \"ISO\" }, optional = { \"type\" },", "type", .blank, .notApplicable
    ),
    ("when = { outstanding = { from = 0 } },", "outstanding", .blank, .notEvaluated),
    ("when = { type = { \"ISO\", \"NQSO\" } },", "type", .text("NQSO"), .pass),
    ("when = { in_lookback = true },", "in_lookback", .flag(true), .pass),
    ("when = { in_lookback = true },", "in_lookback", .flag(false), .notApplicable),
    ("when = { in_lookback = false },", "in_lookback", .flag(false), .pass),
    ("when = { outstanding = 5 },", "outstanding", .number(5), .pass),
    ("when = { outstanding = 5 },", "outstanding", .number(6), .notApplicable),
    (
      "when = { outstanding = { from = 5, below = 7 } },", "outstanding", .number(4), .notApplicable
    ),
    ("when = { outstanding = { from = 5, below = 7 } },", "outstanding", .number(5), .pass),
    ("when = { outstanding = { from = 5, below = 7 } },", "outstanding", .number(6), .pass),
    (
      "when = { outstanding = { from = 5, below = 7 } },", "outstanding", .number(7), .notApplicable
    ),
    (
      "when = { exercise_price = { below = usd \"1.00\" } },", "exercise_price", .number(9_999),
      .pass
    ),
    (
      "when = { exercise_price = { below = usd \"1.00\" } },", "exercise_price", .number(10_000),
      .notApplicable
    ),
    ("when = { grant_date = date \"1970-01-02\" },", "grant_date", .number(1), .pass),
    (
      "when = { grant_date = { from = date \"1970-01-02\" } },", "grant_date", .number(0),
      .notApplicable
    ),
  ]

  @Test(arguments: conditions)
  func rowsItIsNotAboutAreNeverPassed(
    _ row: (line: String, field: String, fact: Fact, outcome: Outcome)
  ) throws {
    #expect(try outcome(row.line, [row.field: row.fact]) == row.outcome)
  }

  @Test func allConditionsMustBeMet() throws {
    let line = "when = { type = \"ISO\", in_lookback = true },"
    #expect(try outcome(line, ["type": .text("ISO"), "in_lookback": .flag(true)]) == .pass)
    #expect(
      try outcome(line, ["type": .text("ISO"), "in_lookback": .flag(false)]) == .notApplicable
    )
  }

  @Test func aRowThatFailsOneConditionIsNotConcernedWhateverIsBlank() throws {
    let line = "when = { type = \"ISO\", in_lookback = true },"
    #expect(try outcome(line, ["type": .text("NQSO")]) == .notApplicable)
    #expect(try outcome(line, ["in_lookback": .flag(false)]) == .notApplicable)
    #expect(try outcome(line, ["type": .text("ISO")]) == .notEvaluated)
  }

  static let effective: [(line: String, day: Int64, outcome: Outcome)] = [
    ("{ from = date \"1970-01-11\" }", 9, .notApplicable),
    ("{ from = date \"1970-01-11\" }", 10, .pass),
    ("{ from = date \"1970-01-11\", to = date \"1970-01-12\" }", 11, .pass),
    ("{ from = date \"1970-01-11\", to = date \"1970-01-12\" }", 12, .notApplicable),
  ]

  @Test(arguments: effective)
  func holdsOnItsDays(_ row: (line: String, day: Int64, outcome: Outcome)) throws {
    let found = try outcome("effective = \(row.line),", ["as_of": .number(row.day)])
    #expect(found == row.outcome)
  }
}
