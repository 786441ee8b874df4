public import Exchange

/// An example that a rule file gives of itself.
public struct RuleTest: Sendable {
  /// What is expected.
  public enum Expectation: Hashable, Sendable {
    /// How a check ends.
    case outcome(Outcome)
    /// What a decision answers.
    case answer([Fact])
  }

  /// What the example shows.
  public var name: String
  /// The inputs given; the others are blank, parameters at their default.
  public var inputs: [String: Fact]
  /// What a share costs in the example; nil if the test says nothing of it.
  public var prices: MarketPrices?
  /// What is expected.
  public var expectation: Expectation
  /// The line in the file, if it is known.
  public var line: Int?
  /// The file that it stands in, if that is not the rule's.
  public var file: String?

  /// Makes a test.
  public init(
    name: String,
    inputs: [String: Fact],
    expectation: Expectation,
    line: Int? = nil
  ) {
    self.name = name
    self.inputs = inputs
    self.expectation = expectation
    self.line = line
  }
}
