/// One input of a rule: a parameter of its function, bound when the file is read.
public struct RuleInput: Sendable {
  /// Where its value comes from.
  public enum Source: Hashable, Sendable {
    /// The field of the scope at that position.
    case field(Int)
    /// The rule's own parameter at that position.
    case parameter(Int)
  }

  /// The name in the function's parentheses.
  public var name: String
  /// What its value means.
  public var kind: ValueKind
  /// Where its value comes from.
  public var source: Source
  /// Whether the rule is called although it is blank.
  public var isOptional: Bool
}

/// A name with the value that a rule saw under it.
public struct NamedFact: Hashable, Sendable {
  /// The input's or further value's name.
  public var name: String
  /// What the value means.
  public var kind: ValueKind
  /// The value.
  public var fact: Fact

  /// Makes a named value.
  public init(_ name: String, _ kind: ValueKind, _ fact: Fact) {
    self.name = name
    self.kind = kind
    self.fact = fact
  }
}
