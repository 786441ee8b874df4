public import Findings

// What a finding about rules may come from: its name is a rule's id, or that of the file or hook that
// would have one.

extension Rule: FindingSource {
  /// The rule's id.
  public var findingName: String { id }
}

extension RuleHeading: FindingSource {
  /// The rule's id.
  public var findingName: String { id }
}

extension RuleSource: FindingSource {
  /// The file's name without its ending, which is the rule's id.
  public var findingName: String { name }
}

extension HookDescription: FindingSource {
  /// The hook's name, which is the id of the rule shipped for it.
  public var findingName: String { name }
}
