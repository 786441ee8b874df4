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
  public var heading: RuleHeading {
    switch self {
    case .check(let rule): rule.heading
    case .decision(let rule): rule.heading
    case .settings(let rule): rule.heading
    case .column(let rule): rule.heading
    }
  }

  /// The rule's id.
  public var id: String { heading.id }
}
