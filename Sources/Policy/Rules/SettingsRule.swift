/// A rule of parameters only, which the core computes with.
public struct SettingsRule: Sendable {
  /// What the file says of itself.
  public var heading: RuleHeading
  /// Which rule of its set it is.
  public internal(set) var index: Int

  /// The rule's id.
  public var id: String { heading.id }
}
