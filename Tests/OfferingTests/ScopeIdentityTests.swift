import Findings
import Policy
import Testing

@testable import Offering

/// A rule reads the fields of the scope that it names, and of no other.
struct ScopeIdentityTests {
  static let scopes = RuleInspection.scopes

  private func load(_ scope: ScopeDescription, reading field: Field) throws -> RuleRunner {
    let source = """
      return { id = "a", title = "T", citation = "C", scope = "\(scope.name)", level = "advisory",
        message = "read {\(field.name)}", optional = { "\(field.name)" },
        check = function(\(field.name)) return false, { seen = \(field.name) } end, }
      """
    let (rules, findings) = RuleSet.load(
      folders: [RuleFolder(rules: [RuleSource(file: "rules/a.lua", bytes: Array(source.utf8))])],
      scopes: Self.scopes,
      hooks: [],
      vocabulary: Vocabulary(),
      isPartial: true
    )
    let loaded = try #require(rules, "\(findings.map(\.message))")
    return try RuleRunner(loaded, vocabulary: Vocabulary())
  }

  @Test(arguments: scopes)
  func `a rule reads the field that it names, in its own scope`(_ scope: ScopeDescription) throws {
    for (index, field) in scope.fields.enumerated() where field.kind.isOrdered {
      let runner = try load(scope, reading: field)
      let rule = try #require(runner.rules.checks(scope: scope.name).first)
      let evaluation = try runner.evaluate(rule, in: scope.identity) { .number(Int64($0)) }
      #expect(rule.scope == scope.name)
      #expect(evaluation.furtherValues.map(\.fact) == [.number(Int64(index))])
    }
  }

  @Test(arguments: scopes)
  func `asking it about a row of another scope is a fault`(_ scope: ScopeDescription) throws {
    let field = try #require(scope.fields.first { $0.kind.isOrdered })
    let runner = try load(scope, reading: field)
    let rule = try #require(runner.rules.checks.first)
    for other in Self.scopes where other.name != scope.name {
      let fault = #expect(throws: RuleFault.self) {
        try runner.evaluate(rule, in: other.identity) { _ in .number(1) }
      }
      #expect(fault?.message.contains("was loaded for the scope \(scope.name)") == true)
    }
  }

  @Test(arguments: scopes)
  func `asking a hook about a row of another scope is a fault`(_ scope: ScopeDescription) throws {
    let source = """
      return { id = "a", title = "T", citation = "C", scope = "\(scope.name)", hook = "a",
        value = function() return true end, }
      """
    let (rules, findings) = RuleSet.load(
      folders: [RuleFolder(rules: [RuleSource(file: "rules/a.lua", bytes: Array(source.utf8))])],
      scopes: Self.scopes,
      hooks: [HookDescription("a", scope: scope.name, "", answers: [.init("answer", .yesNo)])],
      vocabulary: Vocabulary(),
      isPartial: true
    )
    let loaded = try #require(rules, "\(findings.map(\.message))")
    let runner = try RuleRunner(loaded, vocabulary: Vocabulary())
    #expect(throws: Never.self) { try runner.decide(hookAt: 0, in: scope.identity) { _ in .blank } }
    for other in Self.scopes where other.name != scope.name {
      let fault = #expect(throws: RuleFault.self) {
        try runner.decide(hookAt: 0, in: other.identity) { _ in .blank }
      }
      #expect(fault?.message.contains("was loaded for the scope \(scope.name)") == true)
    }
  }

  @Test func `scopes differ by name, by fields and by their order`() {
    let one = Field("one", .count, ""), two = Field("two", .count, "")
    let all = [
      ScopeDescription("a", fields: [one, two]), ScopeDescription("a", fields: [two, one]),
      ScopeDescription("b", fields: [one, two]), ScopeDescription("a", fields: [one]),
      ScopeDescription("a", fields: [one, Field("two", .money, "")]),
    ]
    #expect(Set(all.map(\.identity)).count == all.count)
    let again = ScopeDescription("a", "meaning", fields: [one, Field("two", .count, "x")])
    #expect(again.identity == all[0].identity)
  }
}
