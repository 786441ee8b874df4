public import Findings

/// A fault of a rule after which the run must end with exit code 2: it used up its budget or its
/// memory, changed a shared value, or answered a hook badly.
public struct RuleFault: Error, Hashable, Sendable {
  /// The rule's id.
  public var rule: String
  /// The rule's file.
  public var file: String
  /// The line in it, if it is known.
  public var line: Int?
  /// What happened, in one sentence.
  public var message: String
  /// What would help.
  public var repair: String

  /// The fault as a finding at its line.
  public var finding: Finding {
    Finding(
      .error,
      .rule,
      rule: rule,
      at: file.isEmpty ? nil : Place(sheet: file, line: line),
      message,
      repair: repair
    )
  }
}
