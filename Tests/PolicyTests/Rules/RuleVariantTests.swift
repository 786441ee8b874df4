import Findings
import Policy
import TestSupport
import Testing

/// A rule may be written in many ways that Lua takes for the same: none of them is a mistake.
struct RuleVariantTests {
  private func load(_ rules: [RuleSource]) -> (rules: RuleSet?, findings: [Finding]) {
    RuleSet.load(
      folders: [RuleFolder(rules: rules, libraries: ShippedRules.folder.libraries)],
      scopes: Scopes.all,
      hooks: Hooks.all,
      vocabulary: Vocabulary()
    )
  }

  @Test(arguments: RuleVariant.all)
  func `each shipped rule written otherwise loads, and answers the same`(
    _ variant: RuleVariant
  ) throws {
    let rewritten = ShippedRules.folder.rules.map { source in
      RuleSource(file: source.file, bytes: Array(variant.rewrite(RuleText(source)).utf8))
    }
    let (rules, findings) = load(rewritten)
    #expect(findings.map(\.message) == [])
    let loaded = try #require(rules)
    #expect(Lint(loaded).findings().map(\.message) == [])
    let report = try RuleTesting(loaded).run()
    #expect(report.results.filter { !$0.passed } == [])
    #expect(report.problems.map(\.message) == [])
    let shipped = try RuleTesting(try #require(ShippedRules.load())).run()
    #expect(report.passedCount == shipped.passedCount)
  }

  @Test func `each variant writes many rules otherwise`() {
    for variant in RuleVariant.all {
      let changed = ShippedRules.folder.rules.count { source in
        Array(variant.rewrite(RuleText(source)).utf8) != source.bytes
      }
      #expect(changed >= 10, "\(variant.name): \(changed)")
    }
  }

  /// Rules of one check, whose message prints a further value as a date or a number.
  private static let further = [
    "local function judge(outstanding)\n  return outstanding > 0, nil\nend",
    "local function judge(outstanding)\n  return false, { outstanding = date \"2003-04-01\" }\nend",
    "local judge = function(outstanding)\n  return false, { ['outstanding'] = 1 }\nend",
    "local function told(n)\n  local t = {}\n  t.outstanding = n\n  return t\nend\n"
      + "local function judge(outstanding)\n  return false, told(outstanding)\nend",
    "local judge\nfunction judge(outstanding)\n  return false, { outstanding = 1 }\nend",
  ]

  @Test(arguments: zip(further, [false, true, true, true, true]))
  func `a named function gives further values, as one in its place does`(
    function: String,
    gives: Bool
  ) {
    let rule = """
      \(function)
      return {
        id = "a", title = "T", citation = "S", scope = "grant", level = "soft",
        message = "due {outstanding:date}", check = judge,
      }
      """
    let messages = Loading.load(rule).findings.map(\.message)
    #expect(messages.contains { $0.contains("{outstanding:date} prints") } == !gives, "\(messages)")
  }
}
