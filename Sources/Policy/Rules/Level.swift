/// What a check's failure does (`rules.md`, "Levels and outcomes").
public enum Level: String, Sendable, CaseIterable {
  /// A warning only.
  case advisory
  /// Blocks unless it is waived.
  case soft
  /// Blocks, and cannot be waived.
  case hard
  /// The rule does not speak.
  case off
}
