import Findings
import Policy
import Testing

/// What is said of folders that are given together.
struct FolderWarningsTests {
  private func file(_ name: String, _ text: String) -> RuleSource {
    RuleSource(file: name, bytes: Array(text.utf8))
  }

  private var shipped: RuleFolder {
    RuleFolder(
      rules: [file("rules/a.lua", "local lists = require \"lists\""), file("rules/b.lua", "")],
      libraries: [file("rules/lib/lists.lua", "return {}")]
    )
  }

  @Test func `a library that takes the place of another is told with the rules that use it`() {
    let own = RuleFolder(
      rules: [],
      libraries: [file("offer/rules/lib/lists.lua", "return { one = 1 }")]
    )
    let warnings = [shipped, own].warnings
    #expect(warnings.map(\.rule) == ["rules.library"])
    #expect(
      warnings.first?.message
        == "offer/rules/lib/lists.lua takes the place of rules/lib/lists.lua for a."
    )
    #expect(warnings.first?.severity == .warning)
    #expect([shipped, shipped].warnings.isEmpty)
  }

  @Test(arguments: [
    (
      "return { id = \"x\", title = \"T\", scope = \"offer\" }",
      "own/lib/x.lua is a rule, and stands in lib, so that it is never asked.",
      "Move it into the folder of rules."
    ),
    (
      "return { one = 1 }", "own/lib/x.lua changes nothing: no rule requires it.",
      "Write local x = require \"x\" in the rule that uses it, or take it out."
    ),
  ])
  func `a library that nobody requires is told`(
    _ row: (text: String, message: String, repair: String)
  ) {
    let library = file("own/lib/x.lua", row.text)
    let warnings = [shipped, RuleFolder(rules: [], libraries: [library])].warnings
    #expect(warnings.map(\.rule) == ["rules.ignored"])
    #expect(warnings.first?.message == row.message)
    #expect(warnings.first?.repair == row.repair)
    let user = file("own/d.lua", "local x = require \"x\"")
    #expect([shipped, RuleFolder(rules: [user], libraries: [library])].warnings.isEmpty)
  }

  @Test func `tests apart from their rule are told`() {
    let own = RuleFolder(
      rules: [file("own/c.lua", "")],
      tests: [file("own/tests/a.csv", "expect\n"), file("own/tests/c.csv", "expect\n")]
    )
    let warnings = [shipped, own].warnings
    #expect(warnings.map(\.rule) == ["rules.ignored"])
    #expect(warnings.first?.place?.sheet == "own/tests/a.csv")
    let copied = RuleFolder(rules: own.rules + [file("own/a.lua", "")], tests: own.tests)
    #expect([shipped, copied].warnings.isEmpty)
  }
}
