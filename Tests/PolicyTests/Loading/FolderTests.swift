import Findings
import Policy
import Testing

struct FolderTests {
  private func source(_ text: String, _ file: String = "rules/a.lua") -> RuleSource {
    RuleSource(file: file, bytes: Array(text.utf8))
  }

  private func load(_ folders: [RuleFolder]) -> (rules: RuleSet?, findings: [String]) {
    let (rules, findings) = RuleSet.load(
      folders: folders,
      scopes: Scopes.all,
      hooks: Hooks.all,
      vocabulary: Vocabulary(),
      isPartial: true
    )
    return (rules, findings.map(\.message))
  }

  @Test func aLaterFolderReplacesById() {
    let (rules, findings) = load([
      RuleFolder(rules: [source(Loading.check("note = \"first\","))]),
      RuleFolder(rules: [source(Loading.check("note = \"second\","), "offer/rules/a.lua")]),
    ])
    #expect(findings == ["offer/rules/a.lua takes the place of rules/a.lua."])
    #expect(rules?.rules.map(\.heading.note) == ["second"])
    #expect(rules?.rules.first?.heading.file == "offer/rules/a.lua")
  }

  @Test func twoFilesOfOneFolderCannotBeOneRule() {
    let (rules, findings) = load([
      RuleFolder(rules: [source(Loading.check("")), source(Loading.check(""), "rules/x/a.lua")])
    ])
    #expect(rules == nil)
    #expect(findings == ["rules/x/a.lua and rules/a.lua are both the rule a."])
  }

  @Test func aBrokenFileThatIsReplacedDoesNoHarm() {
    let (rules, findings) = load([
      RuleFolder(rules: [source("return {")]), RuleFolder(rules: [source(Loading.check(""))]),
    ])
    #expect(rules != nil && findings == [])
  }

  @Test func aLibraryIsReached() throws {
    let rule =
      "local lists = require \"lists\"\n"
      + Loading.check("", body: "return lists.one == outstanding")
    let (rules, findings) = Loading.load(rule, libraries: ["lists": "return { one = 1 }"])
    #expect(findings == [])
    let set = try #require(rules)
    let runner = try RuleRunner(set, vocabulary: Vocabulary())
    let row = Row("grant", ["outstanding": .number(1)])
    #expect(try runner.evaluate(set.checks[0], row).outcome == .pass)
  }

  @Test(arguments: [
    ("return { one = oen }", "no word, input or local name oen", 1),
    ("return {\none = 1", "A } is missing: the { of line 1 is still open", 1),
    ("return {\none = nil + 1 }", "blank", 2),
  ])
  func aBrokenLibraryIsNamed(_ library: (source: String, says: String, line: Int)) throws {
    let (rules, findings) = Loading.load(
      "local l = require \"l\"\n" + Loading.check(""),
      libraries: ["l": library.source]
    )
    #expect(rules == nil)
    let finding = try #require(findings.first)
    #expect(finding.message.contains(library.says), "\(finding.message)")
    #expect(finding.place?.sheet == "rules/lib/l.lua")
    #expect(finding.place?.line == library.line)
  }
}
