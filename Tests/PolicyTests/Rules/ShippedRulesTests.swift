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
    #expect(rules?.hooks.allSatisfy { $0.rules.count == 1 } == true)
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
    let first = ["tender.timely", "withdrawal.timely", "tender.delivery", "tender.signed"]
    #expect(Array(rules.checks.map(\.id).prefix(4)) == first)
    #expect(rules.checks.last?.id == "accounting.replacement")
  }
}
