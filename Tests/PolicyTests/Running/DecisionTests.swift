import Exchange
import Findings
import Policy
import TestSupport
import Testing

struct DecisionTests {
  static func decision(_ hook: String, _ scope: String, _ rest: String, id: String = "a") -> String
  {
    "return { id = \"\(id)\", title = \"T\", citation = \"S\", scope = \"\(scope)\",\nhook = \"\(hook)\",\n\(rest)\n}"
  }

  static func decide(_ hook: String, _ set: RuleSet, _ row: Row) throws -> Decision {
    let runner = try RuleRunner(set, vocabulary: Vocabulary())
    return try runner.decide(try #require(set.hook(hook)), row)
  }

  static let answers: [(hook: String, scope: String, body: String, answer: [Fact])] = [
    ("grant_date", "offer", "return date \"1970-01-02\"", [.number(1), .blank]),
    ("supersede", "form", "return 1 > 2", [.flag(false)]),
    ("partial_tender", "election", "return \"vested_first\"", [.text("vested_first"), .blank]),
    ("partial_tender", "election", "return 50, 25", [.number(50), .number(25)]),
    ("exchange_ratio", "grant", "return 3, 2", [.number(3), .number(2)]),
    ("exercise_price", "new_grant", "return usd \"1.25\"", [.number(12_500)]),
    ("new_schedule", "new_grant", "return \"\"", [.text(""), .blank]),
    ("accept_payment", "payment", "return true", [.flag(true), .blank]),
    ("accept_payment", "payment", "return false, \"why\"", [.flag(false), .text("why")]),
  ]

  @Test(arguments: answers)
  func answersTheHook(_ row: (hook: String, scope: String, body: String, answer: [Fact])) throws {
    let source = DecisionTests.decision(row.hook, row.scope, "value = function() \(row.body) end,")
    let set = try #require(Loading.load(source).rules)
    let found = try DecisionTests.decide(row.hook, set, Row(row.scope, [:]))
    #expect(found == .answered(row.answer, rule: "a"))
  }

  static let bad: [(hook: String, scope: String, body: String, says: String)] = [
    ("grant_date", "offer", "local x = 1", "is nothing, but a date"),
    ("grant_date", "offer", "return \"2003-10-03\"", "has \"2003-10-03\" as date, but a date"),
    ("grant_date", "offer", "return 99999999", "but a date"),
    ("cancellation_date", "offer", "return 1, 2", "has 2 values, but a date"),
    ("grant_date", "offer", "return 1, 2, 3", "has 3 values, but a date"),
    ("supersede", "form", "return 1", "is 1, but true or false is due"),
    ("partial_tender", "election", "return \"prorata\"", "one of \"pro_rata\", \"vested_first\""),
    ("exchange_ratio", "grant", "return 3", "has nothing (nil) as new"),
    ("exchange_ratio", "grant", "return 3, 1.5", "has 1.5, a number with a fraction as new"),
    ("exchange_ratio", "grant", "return 3, 0/0", "a number with a fraction as new"),
    ("exchange_ratio", "grant", "return 3 / 1, 1", "as old, but a whole number is due"),
    ("option_term", "new_grant", "return {}", "is a table, but a whole number"),
    ("accept_payment", "payment", "return nil, \"why\"", "has nothing (nil) as answer"),
    ("grant_date", "offer", "return nil + 1", "is blank"),
    ("grant_date", "offer", "while true do end", "did not come to an end"),
  ]

  @Test(arguments: bad)
  func aBadAnswerEndsTheRun(_ row: (hook: String, scope: String, body: String, says: String)) throws
  {
    let source = DecisionTests.decision(
      row.hook,
      row.scope,
      "value = function(commencement) \(row.body) end,"
    )
    let set = try #require(Loading.load(source).rules)
    let fault = try #require(throws: RuleFault.self) {
      try DecisionTests.decide(row.hook, set, Row(row.scope, ["commencement": .number(1)]))
    }
    #expect(fault.message.contains(row.says), "\(fault.message)")
    #expect(fault.file == "rules/a.lua" && fault.line == 3)
  }

  @Test func aBlankInputIsNotEvaluated() throws {
    let source = DecisionTests.decision(
      "grant_date",
      "offer",
      "value = function(cancellation) return cancellation end,"
    )
    let set = try #require(Loading.load(source).rules)
    let found = try DecisionTests.decide("grant_date", set, Row("offer", [:]))
    #expect(found == .notEvaluated(rule: "a", blank: "cancellation"))
  }

  private func ratio(_ id: String, _ when: String, new: Int) -> String {
    DecisionTests.decision(
      "exchange_ratio",
      "grant",
      "\(when)value = function() return 1, \(new) end,",
      id: id
    )
  }

  @Test func theAnswerFollowsTheInputsFromRowToRow() throws {
    let set = try #require(ShippedRules.load())
    let hook = try #require(set.hook("vest_date"))
    let runner = try RuleRunner(set, vocabulary: Vocabulary())
    for (vest, due) in [(5, 7), (5, 7), (9, 9), (5, 7), (8, 8)] as [(Int64, Int64)] {
      let row = Row("tranche", ["vest_date": .number(vest), "new_grant_date": .number(7)])
      #expect(try runner.decide(hook, row) == .answered([.number(due)], rule: "vest_date"))
    }
    let blank = Row("tranche", ["new_grant_date": .number(7)])
    #expect(
      try runner.decide(hook, blank) == .notEvaluated(rule: "vest_date", blank: "vest_date")
    )
  }

  @Test func `the same answer to the same inputs has one number, whatever the day of the facts`()
    throws
  {
    let source = DecisionTests.decision(
      "exchange_ratio",
      "grant",
      """
      value = function(exercise_price)
        if closing_price(date "2003-09-30") then return 2, 1 end
        return 1, 1
      end,
      """
    )
    let set = try #require(Loading.load(source).rules)
    let hook = try #require(set.hook("exchange_ratio"))
    let close = try day("2003-09-30")
    let runner = try RuleRunner(
      set,
      vocabulary: Vocabulary(
        prices: MarketPrices([.init(close, close: Money(tenThousandths: 12_500))])
      )
    )
    let row = Row("grant", ["exercise_price": .number(40_000)])
    let numbers = try ["2003-09-01", "2003-09-02", "2003-09-01", "2003-09-30"].map { asked in
      _ = try runner.decide(hook, in: row.scope.identity, factsOf: try day(asked), row.fact)
      return try #require(runner.answerNumber)
    }
    #expect(Set(numbers.prefix(3)).count == 1)
    #expect(numbers[3] != numbers[0])
  }

  @Test func twoUnconditionalRulesAreALoadErrorThatNamesBoth() throws {
    let (rules, findings) = Loading.load(["a": ratio("a", "", new: 1), "b": ratio("b", "", new: 2)])
    #expect(rules == nil)
    let finding = try #require(findings.first)
    #expect(finding.message == "rules/a.lua and rules/b.lua both answer the hook exchange_ratio.")
    #expect(finding.place == Place(sheet: "rules/b.lua", line: 2))
  }

  @Test func oneOfTwoMayBeSwitchedOff() throws {
    let (rules, findings) = Loading.load(
      ["a": ratio("a", "", new: 1), "b": ratio("b", "", new: 2)],
      settings: [PolicySetting(rule: "a", parameter: "level", value: "off")]
    )
    #expect(findings == [])
    let set = try #require(rules)
    let found = try DecisionTests.decide("exchange_ratio", set, Row("grant", [:]))
    #expect(found == .answered([.number(1), .number(2)], rule: "b"))
  }

  @Test func conditionsChooseTheRule() throws {
    let set = try #require(
      Loading.load([
        "a": ratio("a", "when = { type = \"ISO\" }, ", new: 1),
        "b": ratio("b", "when = { type = \"NQSO\" }, ", new: 2),
      ]).rules
    )
    let found = try DecisionTests.decide(
      "exchange_ratio",
      set,
      Row("grant", ["type": .text("NQSO")])
    )
    #expect(found == .answered([.number(1), .number(2)], rule: "b"))
    let blank = try DecisionTests.decide("exchange_ratio", set, Row("grant", [:]))
    #expect(blank == .notEvaluated(rule: "a", blank: "type"))
  }

  @Test func conditionsThatOverlapAtARowAreAFault() throws {
    let set = try #require(
      Loading.load([
        "a": ratio("a", "when = { outstanding = { from = 0 } }, ", new: 1),
        "b": ratio("b", "when = { outstanding = { from = 5 } }, ", new: 2),
      ]).rules
    )
    let four = try DecisionTests.decide(
      "exchange_ratio",
      set,
      Row("grant", ["outstanding": .number(4)])
    )
    #expect(four == .answered([.number(1), .number(1)], rule: "a"))
    let fault = try #require(throws: RuleFault.self) {
      try DecisionTests.decide("exchange_ratio", set, Row("grant", ["outstanding": .number(5)]))
    }
    #expect(fault.message.contains("rules/a.lua and rules/b.lua both answer"))
  }

  static let broken: [(rest: String, line: Int, says: String)] = [
    ("value = function() return 1, 1 end, bands = {},", 2, "either value or bands"),
    ("note = \"x\",", 2, "either value or bands"),
    (
      "level = \"soft\", value = function() return 1, 1 end,", 3,
      "level does not belong in a decision"
    ),
  ]

  @Test(arguments: broken)
  func aBrokenDecisionIsALoadError(_ row: (rest: String, line: Int, says: String)) throws {
    let source = DecisionTests.decision("exchange_ratio", "grant", row.rest)
    let findings = Loading.load(source).findings
    let finding = try #require(findings.first { $0.message.contains(row.says) })
    #expect(finding.place?.line == row.line)
  }

  @Test func theHookMustBeKnownAndOfTheScope() {
    let unknown = DecisionTests.decision("grant_dat", "offer", "value = function() return 1 end,")
    #expect(Loading.load(unknown).findings.first?.repair == "Did you mean grant_date?")
    let other = DecisionTests.decision("grant_date", "holder", "value = function() return 1 end,")
    #expect(
      Loading.load(other).findings.first?.message
        == "The hook grant_date is asked at scope offer, not holder."
    )
  }

  /// As when only one's own folder is given: one finding says so, not one for each hook.
  @Test func noRulesAtAllAreOneFinding() {
    let (rules, findings) = RuleSet.load(
      folders: [RuleFolder(rules: [])],
      scopes: Scopes.all,
      hooks: Hooks.all,
      vocabulary: Vocabulary()
    )
    #expect(rules == nil)
    let due = Hooks.all.filter { !$0.mayBeUnanswered }.map(\.name)
    #expect(findings.count == 1)
    #expect(
      findings.first?.message
        == "No rule answers \(due.count) of the hooks: \(due.joined(separator: ", "))."
    )
    #expect(findings.first?.repair.contains("--rules SHIPPED --rules YOURS") == true)
  }

  @Test func aHookWithoutARuleIsALoadError() {
    let hooks = Hooks.all.filter { $0.name == "grant_date" }
    let (rules, findings) = RuleSet.load(
      folders: [RuleFolder(rules: [])],
      scopes: Scopes.all,
      hooks: hooks,
      vocabulary: Vocabulary()
    )
    #expect(rules == nil)
    #expect(findings.count == 1)
    #expect(findings.first?.message.hasPrefix("No rule answers the hook grant_date") == true)
  }
}
