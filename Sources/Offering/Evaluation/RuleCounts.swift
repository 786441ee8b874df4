internal import Policy

/// How often one rule was asked, and how that ended.
public struct RuleTally: Hashable, Sendable {
  /// Rows that it was asked about, those included that it is not about.
  public private(set) var asked = 0
  /// Rows that passed its check.
  public private(set) var passed = 0
  /// Rows that failed it, and are not waived.
  public private(set) var failed = 0
  /// Rows that failed it or could not be evaluated, and are waived.
  public private(set) var waived = 0
  /// Rows that it is not about.
  public private(set) var notApplicable = 0
  /// Rows with a blank input.
  public private(set) var notEvaluated = 0
  /// Rows for which it failed itself or answered what it may not.
  public private(set) var errors = 0
  /// Rows for which it answered a hook, or gave a column its value.
  public private(set) var answered = 0

  mutating func add(_ outcome: Outcome) {
    asked &+= 1
    switch outcome {
    case .pass: passed &+= 1
    case .fail: failed &+= 1
    case .waived: waived &+= 1
    case .notApplicable: notApplicable &+= 1
    case .notEvaluated: notEvaluated &+= 1
    case .error: errors &+= 1
    }
  }

  mutating func addPasses(_ rows: Int) {
    asked &+= rows
    passed &+= rows
  }

  mutating func addAnswer() {
    asked &+= 1
    answered &+= 1
  }

  mutating func add(_ other: RuleTally) {
    asked &+= other.asked
    passed &+= other.passed
    failed &+= other.failed
    waived &+= other.waived
    notApplicable &+= other.notApplicable
    notEvaluated &+= other.notEvaluated
    errors &+= other.errors
    answered &+= other.answered
  }
}

/// How often each rule of a set was asked, in the order of the set.
///
/// Sums of what each holder's turn comes to, so that the number of threads cannot be seen.
struct RuleCounts: Sendable {
  /// A tally for each rule.
  private(set) var rules: ContiguousArray<RuleTally>
  /// The scopes of which a row was met.
  private(set) var scopes: Set<String> = []

  init(_ rules: RuleSet) {
    self.rules = ContiguousArray(repeating: RuleTally(), count: rules.rules.count)
  }

  /// Counts an evaluation of the rule at a place of the set.
  mutating func add(_ outcome: Outcome, at index: Int) {
    if rules.indices.contains(index) { rules[index].add(outcome) }
  }

  /// Counts rows that passed the rule at a place of the set.
  mutating func addPasses(_ passed: Int, at index: Int) {
    if rules.indices.contains(index) { rules[index].addPasses(passed) }
  }

  /// Counts an answer, or a column's value, of the rule at a place of the set.
  mutating func addAnswer(at index: Int) {
    if rules.indices.contains(index) { rules[index].addAnswer() }
  }

  /// Notes that a scope has a row.
  mutating func meet(_ scope: String) { scopes.insert(scope) }

  /// Adds what was counted elsewhere of the same rules.
  mutating func add(_ other: RuleCounts) {
    for index in rules.indices where other.rules.indices.contains(index) {
      rules[index].add(other.rules[index])
    }
    scopes.formUnion(other.scopes)
  }
}
