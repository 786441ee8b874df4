import Findings
import Policy
import Testing

struct RuleTemplateTests {
  @Test(arguments: Scopes.all.map(\.name))
  func aFreshRuleLoadsAndPassesItsTests(_ name: String) throws {
    let scope = try #require(Scopes.all.first { $0.name == name })
    let text = try #require(RuleTemplate(id: "a", scope: scope).text())
    let (rules, findings) = Loading.load(text)
    #expect(findings.map(\.message) == [])
    let set = try #require(rules)
    let report = try RuleTesting(set).run()
    #expect(report.isGood && report.passedCount == 2)
    #expect(Lint(set).findings() == [])
  }

  @Test(arguments: [ValueKind.count, .money, .date, .yesNo])
  func itBeginsWithAnyKindOfField(_ kind: ValueKind) throws {
    let scope = ScopeDescription("s", fields: [Field("field", kind, "")])
    let text = try #require(RuleTemplate(id: "a", scope: scope).text())
    let (rules, findings) = RuleSet.load(
      folders: [RuleFolder(rules: [RuleSource(file: "rules/a.lua", bytes: Array(text.utf8))])],
      scopes: [scope],
      hooks: Hooks.all,
      vocabulary: Vocabulary(),
      isPartial: true
    )
    #expect(findings.map(\.message) == [])
    #expect(try RuleTesting(try #require(rules)).run().isGood)
  }

  @Test func aScopeWithoutSuchAFieldHasNone() {
    #expect(RuleTemplate(id: "a", scope: ScopeDescription("s", fields: [])).text() == nil)
  }

  @Test(arguments: [
    ("a.b_c-1", true), ("", false), (".a", false), ("a b", false), ("../a", false), ("é", false),
  ])
  func anIdIsAFileName(_ row: (id: String, isPossible: Bool)) {
    #expect(RuleTemplate.isPossible(id: row.id) == row.isPossible)
  }
}
