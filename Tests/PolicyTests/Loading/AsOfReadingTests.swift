import Findings
import Policy
import Testing

/// A rule that decides about a row cannot read how far the offer has come on the as-of day.
struct AsOfReadingTests {
  private static let scopes = ["offer", "form"].map { name in
    ScopeDescription(
      name,
      fields: [
        Field("as_of", .date, "", followsAsOf: true), Field("received", .date, ""),
      ]
    )
  }

  private func load(_ source: String, set level: String? = nil) -> [Finding] {
    RuleSet.load(
      folders: [RuleFolder(rules: [RuleSource(file: "rules/a.lua", bytes: Array(source.utf8))])],
      scopes: Self.scopes,
      hooks: [
        HookDescription("late", scope: "form", "", answers: [.init("answer", .yesNo)]),
        HookDescription("day", scope: "offer", "", answers: [.init("answer", .yesNo)]),
      ],
      settings: level.map { [PolicySetting(rule: "a", parameter: "level", value: $0)] } ?? [],
      vocabulary: Vocabulary(),
      isPartial: true
    ).findings
  }

  private func check(_ scope: String, _ level: String, _ rest: String) -> String {
    """
    return { id = "a", title = "T", citation = "C", scope = "\(scope)", level = "\(level)",
      message = "m", \(rest) }
    """
  }

  private static let reads = "check = function(as_of) return as_of > 0 end,"
  private static let asks =
    "when = { as_of = date \"2003-01-01\" }, check = function(received) return received > 0 end,"

  static let checks: [(scope: String, level: String, rest: String, isRefused: Bool)] = [
    ("form", "soft", reads, true), ("form", "hard", reads, true), ("form", "soft", asks, true),
    ("form", "advisory", reads, false), ("form", "off", reads, false),
    ("offer", "soft", reads, false), ("offer", "hard", asks, false),
  ]

  @Test(arguments: checks)
  func `only advisory checks and those of the offer may`(
    _ row: (scope: String, level: String, rest: String, isRefused: Bool)
  ) {
    let messages = load(check(row.scope, row.level, row.rest)).map(\.message)
    #expect(messages.contains { $0.contains("cannot read as_of") } == row.isRefused, "\(messages)")
  }

  @Test(arguments: [("form", "late", true), ("offer", "day", false)])
  func `nor can the answer to a hook`(_ scope: String, _ hook: String, _ isRefused: Bool) {
    let findings = load(
      """
      return { id = "a", title = "T", citation = "C", scope = "\(scope)", hook = "\(hook)",
        value = function(as_of) return as_of > 0 end, }
      """
    )
    #expect(findings.contains { $0.message.contains("cannot read as_of") } == isRefused)
  }

  @Test(arguments: [("soft", true), ("hard", true), ("off", false), ("advisory", false)])
  func `policy.csv cannot make such a check block`(_ level: String, _ isRefused: Bool) {
    let findings = load(check("form", "advisory", Self.reads), set: level)
    #expect(findings.contains { $0.message.contains("cannot read as_of") } == isRefused)
  }
}
