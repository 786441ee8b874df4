internal import Findings

/// What the rule files say, parsed once; it holds no Lua state, so threads may share it.
public struct RuleSet: Sendable {
  /// Every rule, in the order in which a refusal names them: the default set's, then by id.
  public let rules: [Rule]
  /// The hooks asked, each with the rules that answer it.
  public let hooks: [HookRules]
  /// The scopes that the rules are bound to.
  public let scopes: [ScopeDescription]
  /// The libraries that rules reach with `require`, by name.
  public let libraries: [String: RuleSource]

  /// The checks, in order.
  public let checks: [CheckRule]
  private let checksByScope: [String: [CheckRule]]
  private let indexByID: [String: Int]

  init(
    rules: [Rule],
    hooks: [HookRules],
    scopes: [ScopeDescription],
    libraries: [String: RuleSource]
  ) {
    self.rules = rules
    self.hooks = hooks
    self.scopes = scopes
    self.libraries = libraries
    let checks: [CheckRule] = rules.compactMap {
      if case .check(let rule) = $0 { rule } else { nil }
    }
    self.checks = checks
    checksByScope = Dictionary(grouping: checks, by: \.scope)
    indexByID = Dictionary(
      zip(rules.map(\.id), rules.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The set with the same rules otherwise set.
  func replacing(_ rules: [Rule]) -> RuleSet {
    RuleSet(
      rules: rules,
      hooks: hooks.map { RuleLoading.hook($0.description, rules) },
      scopes: scopes,
      libraries: libraries
    )
  }

  /// The checks of a scope, in order.
  public func checks(scope: String) -> [CheckRule] { checksByScope[scope] ?? [] }

  /// The hook of that name, or nil if it was not among those given to `load`.
  public func hook(_ name: String) -> HookRules? { hooks.first { $0.name == name } }

  /// The rule of that id.
  public func rule(_ id: String) -> Rule? { indexByID[id].map { rules[$0] } }

  /// The id of a rule that a mistyped one is most likely meant to be; nil if none is near.
  public func nearestID(to id: String) -> String? { Nearest.name(to: id, among: rules.map(\.id)) }

  /// Where a rule stands in `rules`; nil if there is none of that id.
  public func index(of id: String) -> Int? { indexByID[id] }

  /// The minute of the day that a rule's parameter such as 08:00 names; nil if there is none.
  public func clock(_ rule: String, _ name: String) -> Int? {
    if case .text(let text) = parameter(rule, name) { FactReading.clock(text) } else { nil }
  }

  /// The value in force of a rule's parameter; blank if there is no such rule or parameter.
  public func parameter(_ rule: String, _ name: String) -> Fact {
    self.rule(rule)?.heading.parameters.first { $0.name == name }?.value ?? .blank
  }

  /// The rules that add columns to result sheets, in order of column name.
  public var columns: [ColumnRule] {
    rules.compactMap { if case .column(let rule) = $0 { rule } else { nil } }
      .sorted { $0.column < $1.column }
  }
}
