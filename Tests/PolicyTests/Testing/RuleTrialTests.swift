import Findings
import Policy
import TestSupport
import Testing

struct RuleTrialTests {
  private func ask(_ id: String, _ texts: [String: String]) throws -> RuleTrial.Answer {
    let rules = try #require(ShippedRules.load())
    let rule = try #require(rules.rule(id))
    let inputs = rules.read(texts, for: rule)
    #expect(inputs.problems.map(\.message) == [])
    return try RuleTrial(rules, vocabulary: Vocabulary()).ask(rule, inputs.facts)
  }

  @Test func aCheckIsAsked() throws {
    let texts = [
      "kind": "election", "received": "2003-03-31 17:00", "expiration": "2003-03-31 17:00",
    ]
    guard case .check(let evaluation) = try ask("tender.timely", texts) else {
      Issue.record("no evaluation")
      return
    }
    #expect(evaluation.outcome == .fail)
    #expect(
      evaluation.message == "received 2003-03-31 17:00, and the offer expired 2003-03-31 17:00: "
        + "a form received at that very minute is late"
    )
  }

  @Test func aHookIsAskedWithAParameterOfOnesOwn() throws {
    let texts = [
      "close": "1.00", "type": "ISO", "owns_over_10pct": "yes", "iso_owner_price": "120%",
    ]
    guard case .decision(let decision) = try ask("exercise_price", texts) else {
      Issue.record("no decision")
      return
    }
    #expect(decision == .answered([.number(12_000)], rule: "exercise_price"))
  }

  @Test func aRowItIsNotAboutIsNotAsked() throws {
    guard case .notApplicable = try ask("tender.timely", ["kind": "notice"]) else {
      Issue.record("it was asked")
      return
    }
    guard case .nothing = try ask("iso_limit", [:]) else {
      Issue.record("settings answered")
      return
    }
  }
}
