import Exchange
import Policy
import Testing

/// What is remembered is never told of other inputs, and never hides what a word would be heard saying.
struct RememberedTests {
  private func runner(
    _ source: String,
    _ vocabulary: Vocabulary = Vocabulary()
  ) throws -> (runner: RuleRunner, check: CheckRule?, rules: RuleSet) {
    let rules = try #require(Loading.load(source).rules)
    return (try RuleRunner(rules, vocabulary: vocabulary), rules.checks.first, rules)
  }

  /// A check that calls a word, so that its passes are kept.
  private func check(_ parameters: String, _ body: String) -> String {
    """
    return {
      id = "a", title = "T", citation = "S", scope = "holder", level = "soft", message = "failed",
      optional = { "jurisdiction" },
      check = function(\(parameters)) \(body) end,
    }
    """
  }

  @Test func `a check answers each row by its own inputs, however often they change`() throws {
    let body = "for _ = 1, 1 do if jurisdiction == \"X7\" then return false end end return true"
    let (runner, check, _) = try runner(self.check("jurisdiction", body))
    // More texts than a check or a hook keeps, those met before among them.
    for number in Array(0..<9) + Array(0..<6000) + Array(0..<9) {
      let row = Row("holder", ["jurisdiction": .text("X\(number)")])
      let outcome = try runner.evaluate(try #require(check), row).outcome
      #expect(outcome == (number == 7 ? .fail : .pass))
    }
    #expect(try runner.evaluate(try #require(check), Row("holder", [:])).outcome == .pass)
  }

  @Test func `a list is told from every other`() throws {
    let body =
      "for _, one in ipairs(excluded_jurisdictions) do if one == jurisdiction then return false end end "
      + "return true"
    let parameters = "jurisdiction, excluded_jurisdictions"
    let (runner, check, _) = try runner(self.check(parameters, body))
    let lists = [["A"], ["A", "B"], ["B"], ["B", "A"], [], ["C"], ["D"], ["A", "D"]]
    for list in lists + lists {
      for state in ["A", "B", "C", "D", "A"] {
        let row = Row(
          "holder",
          ["jurisdiction": .text(state), "excluded_jurisdictions": .texts(list)]
        )
        let outcome = try runner.evaluate(try #require(check), row).outcome
        #expect(outcome == (list.contains(state) ? .fail : .pass))
      }
    }
  }

  @Test func `a word about the calendar is heard of every row`() throws {
    var vocabulary = Vocabulary()
    let heard = HeardWords()
    vocabulary.heard = heard
    let (runner, check, _) = try runner(
      self.check("commencement", "return is_business_day(commencement)"),
      vocabulary
    )
    for _ in 0..<3 {
      let row = Row("holder", ["commencement": .number(try number("2003-04-01"))])
      #expect(try runner.evaluate(try #require(check), row).outcome == .pass)
      #expect(heard.take().map(\.call) == ["is_business_day(2003-04-01)"])
    }
  }

  @Test func `no two inputs have the same number, whatever was forgotten`() throws {
    let source = DecisionTests.decision(
      "new_plan",
      "promise",
      "optional = { \"plan\" }, value = function(plan, shares) return plan end,"
    )
    let (runner, _, rules) = try runner(source)
    let hook = try #require(rules.hook("new_plan"))
    var plans: [Int: String] = [:]
    for number in Array(0..<5000) + Array(4000..<5000) + Array(0..<5000) {
      let row = Row("promise", ["plan": .text("P\(number)"), "shares": .number(Int64(number % 3))])
      #expect(try runner.decide(hook, row) == .answered([.text("P\(number)")], rule: "a"))
      guard let answer = runner.answerNumber else { continue }
      #expect(plans.updateValue("P\(number)", forKey: answer) ?? "P\(number)" == "P\(number)")
    }
  }

  private func number(_ day: String) throws -> Int64 {
    Int64(try #require(Day(day)).number)
  }
}
