/// Runs the rules of a set: a Lua state with every rule loaded.
///
/// One a thread; it must not outlive a run.
public final class RuleRunner {
  private let rules: RuleSet

  /// Makes a state and loads every rule into it.
  public init(_ rules: RuleSet, vocabulary: Vocabulary) throws(RuleFault) {
    self.rules = rules
  }

  /// Asks a check about one row.
  ///
  /// - Parameters:
  ///   - rule: a check of the runner's set.
  ///   - fact: the value of the scope's field at a position; asked only for what the rule reads.
  /// - Returns: how it ended; an ordinary error of the rule is the outcome `error`.
  /// - Throws: if the run must end (exit 2): a budget used up, a shared value changed.
  public func evaluate(
    _ rule: CheckRule,
    _ fact: (Int) -> Fact
  ) throws(RuleFault) -> Evaluation {
    Evaluation(rule.id, .pass)
  }

  /// Asks a hook about one row.
  ///
  /// - Throws: if the run must end (exit 2): no rule answers, two do, the answer is not of the
  ///   hook's kind, or the rule fails.
  public func decide(_ hook: Hook, _ fact: (Int) -> Fact) throws(RuleFault) -> Decision {
    .notEvaluated(rule: "", blank: "")
  }

  /// Computes a further column's value for one row; blank if the rule is not about it or an input
  /// is blank.
  ///
  /// - Throws: if the run must end (exit 2): the rule fails or the value is not of the column's
  ///   kind.
  public func value(_ rule: ColumnRule, _ fact: (Int) -> Fact) throws(RuleFault) -> Fact {
    .blank
  }
}
