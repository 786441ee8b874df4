/// A decision written as a table over one input.
public struct Bands: Sendable {
  /// One row of the table.
  public struct Band: Sendable {
    /// The least value in it; nil for no lower end.
    public var from: Int64?
    /// The first value past it; nil for no upper end.
    public var below: Int64?
    /// What the hook is answered.
    public var answer: [Fact]
  }

  /// The position among the rule's inputs; it has no other.
  public var input: RuleInput
  /// The rows, in order of their lower ends.
  public var rows: [Band]

  /// The row that a value falls in, or nil if it lies outside of all.
  public func row(for value: Int64) -> Band? {
    rows.first { value >= $0.from ?? .min && value < $0.below ?? .max }
  }
}
