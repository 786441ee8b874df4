/// A rule of any kind.
public enum Rule: Sendable {
  /// A check.
  case check(CheckRule)
  /// An answer to a hook.
  case decision(DecisionRule)
  /// Parameters only.
  case settings(SettingsRule)
  /// A further column of a result sheet.
  case column(ColumnRule)

  /// What the file says of itself.
  public internal(set) var heading: RuleHeading {
    get {
      switch self {
      case .check(let rule): rule.heading
      case .decision(let rule): rule.heading
      case .settings(let rule): rule.heading
      case .column(let rule): rule.heading
      }
    }
    set {
      switch self {
      case .check(var rule):
        rule.heading = newValue
        self = .check(rule)
      case .decision(var rule):
        rule.heading = newValue
        self = .decision(rule)
      case .settings(var rule):
        rule.heading = newValue
        self = .settings(rule)
      case .column(var rule):
        rule.heading = newValue
        self = .column(rule)
      }
    }
  }

  /// The rule's id.
  public var id: String { heading.id }
}

extension Rule {
  /// Whether it is asked at all: no level `off` says otherwise.
  public var isInForce: Bool {
    switch self {
    case .check(let rule): rule.level != .off
    case .decision(let rule): !rule.isOff
    case .settings, .column: true
    }
  }

  /// Whether policy.csv or `--set` switched it off.
  public var isSwitchedOff: Bool {
    switch self {
    case .check(let rule): rule.level == .off && rule.defaultLevel != .off
    case .decision(let rule): rule.isOff
    case .settings, .column: false
    }
  }

  /// The level and the parameters that have other values than in the same rule at another time, as
  /// `name = value`.
  public func differences(from other: Rule) -> [String] {
    var differences: [String] = []
    if let level, level != other.level { differences.append("level = \(level.rawValue)") }
    let values = Dictionary(
      other.heading.parameters.map { ($0.name, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    for parameter in heading.parameters where values[parameter.name] != parameter.value {
      let text = parameter.value.text(as: parameter.type.kind)
      differences.append("\(parameter.name) = \(text)")
    }
    return differences
  }

  /// The level of a check; nil of other rules.
  private var level: Level? { if case .check(let rule) = self { rule.level } else { nil } }
}
