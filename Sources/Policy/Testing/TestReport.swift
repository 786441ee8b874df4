public import Findings

/// What `rules test` found.
public struct TestReport: Sendable {
  /// How one test ended.
  public struct Result: Hashable, Sendable {
    /// The rule's id.
    public var rule: String
    /// The rule's file.
    public var file: String
    /// What the test shows.
    public var name: String
    /// The line it stands on, if it is known.
    public var line: Int?
    /// Whether the rule answered as expected.
    public var passed: Bool
    /// What was expected and what came, where it did not pass.
    public var message: String
  }

  /// The lines of a file that no test reached.
  public struct MissedLines: Hashable, Sendable {
    /// The file, of a rule or a library.
    public var file: String
    /// Their numbers, in order.
    public var lines: [Int]
  }

  /// Every test, in the order of the rules and of their files.
  public var results: [Result]
  /// The rules without a test that passes or, for a check, one that fails; answers that depend on
  /// the order of the tests.
  public var problems: [Finding]
  /// The files with lines that no test reached, in order.
  public var missedLines: [MissedLines]
  /// Whether the rules loaded, so that they could be tested.
  public private(set) var isLoaded = true

  /// How many tests passed.
  public var passedCount: Int { results.count { $0.passed } }
  /// How many did not.
  public var failedCount: Int { results.count - passedCount }
  /// Whether all is well: every test passed, and none is lacking.
  public var isGood: Bool { failedCount == 0 && problems.isEmpty }
}

extension TestReport {
  /// The report of rules that do not load: what keeps them from it, and no test.
  public init(notLoaded findings: [Finding]) {
    self.init(results: [], problems: findings, missedLines: [])
    isLoaded = false
  }
}
