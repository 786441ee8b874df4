/// One condition of a rule's `when`: which rows it is about.
public struct Condition: Sendable {
  /// What the field must be.
  public enum Test: Sendable {
    /// One of these values.
    case oneOf([Fact])
    /// At least `from` and less than `below`; either may be missing.
    case range(from: Int64?, below: Int64?)
  }

  /// The field's name.
  public var field: String
  /// What its value means.
  public var kind: ValueKind
  /// Its position in the scope.
  public var index: Int
  /// What it must be.
  public var test: Test

  /// Whether the rule is about a row although the field is blank in it: then it is not; otherwise
  /// nobody can say, and the rule is not evaluated.
  public var isOptional: Bool

  /// Whether the fact meets it; a blank never does.
  public func isMet(by fact: Fact) -> Bool {
    switch test {
    case .oneOf(let values): return fact != .blank && values.contains(fact)
    case .range(let from, let below):
      guard case .number(let number) = fact else { return false }
      return number >= from ?? .min && number < below ?? .max
    }
  }
}
