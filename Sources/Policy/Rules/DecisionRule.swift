/// A rule that answers a hook: a date, a ratio, a price that the core then computes with.
public struct DecisionRule: Sendable {
  /// What the file says of itself.
  public var heading: RuleHeading
  /// The hook it answers.
  public var hook: String
  /// Whether policy.csv or `--set` switched it off.
  public var isOff: Bool
  /// The answers by bands of one input; nil where a function answers.
  public var bands: Bands?
  /// Which rule of its set it is.
  public internal(set) var index: Int

  /// The rule's id.
  public var id: String { heading.id }

  /// Whether it is about every row, so that no second rule can answer the hook.
  var isUnconditional: Bool { heading.when.isEmpty && heading.effective == nil }
}
