/// A rule that a row passes or fails.
public struct CheckRule: Sendable {
  /// What the file says of itself.
  public var heading: RuleHeading
  /// What its failure does, as policy.csv and `--set` leave it.
  public var level: Level
  /// What its failure did before anything was set.
  public var defaultLevel: Level
  /// What a failure says.
  public var message: MessageTemplate
  /// Which rule of its set it is.
  public internal(set) var index: Int

  /// The rule's id.
  public var id: String { heading.id }
  /// What one row is.
  public var scope: String { heading.scope }
}
