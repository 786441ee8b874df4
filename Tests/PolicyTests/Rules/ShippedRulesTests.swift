import Policy
import TestSupport
import Testing

struct ShippedRulesTests {
  @Test func everyFileLoads() {
    let (rules, findings) = RuleSet.load(
      folders: [ShippedRules.folder],
      scopes: Scopes.all,
      hooks: Hooks.all,
      vocabulary: Vocabulary()
    )
    #expect(findings == [])
    #expect(rules?.rules.count == ShippedRules.folder.rules.count)
    let isAnswered = rules?.hooks.allSatisfy {
      $0.rules.count == 1 || ($0.rules.isEmpty && $0.description.mayBeUnanswered)
    }
    #expect(isAnswered == true)
  }

  @Test func everyRulePassesItsOwnTests() throws {
    let rules = try #require(ShippedRules.load())
    let report = try RuleTesting(rules).run()
    #expect(report.results.filter { !$0.passed } == [])
    #expect(report.problems == [])
    #expect(report.missedLines == [])
    #expect(report.passedCount > 100)
  }

  @Test func theOrderIsTheContracts() throws {
    let rules = try #require(ShippedRules.load())
    let contract = [
      "tender.timely", "withdrawal.timely", "tender.delivery", "tender.signed", "tender.agrees",
      "eligibility.commencement", "service.through_grant", "plan.share_limit", "exercise.paid",
      "accounting.replacement",
    ]
    // A rule that is added stands among these, or after them.
    #expect(rules.checks.map(\.id).filter(contract.contains) == contract)
    #expect(rules.checks.first?.id == contract.first)
  }
}
