import Exchange
import Findings
import Policy

/// Loads rules that a test writes itself.
enum Loading {
  /// Loads one rule, the other hooks unanswered.
  static func load(
    _ source: String,
    name: String = "a",
    settings: [PolicySetting] = [],
    libraries: [String: String] = [:]
  ) -> (rules: RuleSet?, findings: [Finding]) {
    load([name: source], settings: settings, libraries: libraries)
  }

  /// Loads rules by name.
  static func load(
    _ sources: [String: String],
    settings: [PolicySetting] = [],
    libraries: [String: String] = [:]
  ) -> (rules: RuleSet?, findings: [Finding]) {
    load(bytes: sources.mapValues { Array($0.utf8) }, settings: settings, libraries: libraries)
  }

  /// Loads rules by name, byte by byte.
  static func load(
    bytes: [String: [UInt8]],
    settings: [PolicySetting] = [],
    libraries: [String: String] = [:]
  ) -> (rules: RuleSet?, findings: [Finding]) {
    RuleSet.load(
      folders: [
        RuleFolder(
          rules: bytes.sorted { $0.key < $1.key }
            .map { RuleSource(file: "rules/\($0.key).lua", bytes: $0.value) },
          libraries: libraries.map {
            RuleSource(file: "rules/lib/\($0.key).lua", bytes: Array($0.value.utf8))
          }
        )
      ],
      scopes: Scopes.all,
      hooks: Hooks.all,
      sheets: [
        ResultSheetDescription(
          name: "new_grants",
          scope: "new_grant",
          columns: ["new_grant_id", "shares"]
        ),
        ResultSheetDescription(name: "promises", scope: "promise", columns: ["grant_id"]),
      ],
      settings: settings,
      vocabulary: Vocabulary(),
      isPartial: true
    )
  }

  /// A check over the grant scope with these lines of table besides what every rule has.
  static func check(_ lines: String, body: String = "return outstanding > 0") -> String {
    """
    return {
      id = "a", title = "A title", citation = "Section 1", scope = "grant", level = "soft",
      message = "{outstanding} outstanding",
      \(lines)
      check = function(outstanding)
        \(body)
      end,
    }
    """
  }
}

/// The facts of a row by name.
struct Row {
  let scope: ScopeDescription
  let facts: [String: Fact]

  init(_ scope: String, _ facts: [String: Fact]) {
    self.scope = Scopes.all.first { $0.name == scope } ?? ScopeDescription(scope, fields: [])
    self.facts = facts
  }

  func fact(_ index: Int) -> Fact {
    scope.fields.indices.contains(index) ? facts[scope.fields[index].name] ?? .blank : .blank
  }
}

extension RuleRunner {
  /// Asks a check about a row of a scope.
  func evaluate(_ rule: CheckRule, _ row: Row) throws -> Evaluation {
    try evaluate(rule, in: row.scope.identity, row.fact)
  }

  /// Asks a hook about a row of a scope.
  func decide(_ hook: HookRules, _ row: Row) throws -> Decision {
    try decide(hook, in: row.scope.identity, row.fact)
  }
}
