internal import Lua

/// Runs the rules of a set: a Lua state with every rule loaded.
///
/// One a thread; it must not outlive a run.
public final class RuleRunner {
  /// The rules that it runs.
  public let rules: RuleSet
  let state: LuaState
  let arguments = LuaArguments()
  private let bound: ContiguousArray<BoundRule>
  /// The number of the last decision: the same only for the same answer of one rule to the same
  /// inputs; nil if the inputs are of a kind that is not compared.
  public internal(set) var answerNumber: Int?
  /// How many answers rules have computed; those remembered are not computed again.
  var answersMade = 0

  /// Makes a state and loads every rule into it.
  public convenience init(_ rules: RuleSet, vocabulary: Vocabulary) throws(RuleFault) {
    try self.init(rules, vocabulary: vocabulary, inOrder: Array(rules.rules.indices))
  }

  /// Makes a state and loads the rules into it in an order of one's own, as their tests do.
  init(
    _ rules: RuleSet,
    vocabulary: Vocabulary,
    inOrder order: [Int],
    recording: Bool = false
  ) throws(RuleFault) {
    self.rules = rules
    do throws(LuaFault) {
      state = try RuleState.open(rules.libraries, vocabulary)
    } catch { throw RuleFault(error, rule: "", nil) }
    if recording { state.recordLines(true) }
    var bound = ContiguousArray(rules.rules.map { BoundRule($0.heading, nil) })
    for index in order where rules.rules.indices.contains(index) {
      let heading = rules.rules[index].heading
      bound[index] = BoundRule(heading, try RuleRunner.function(heading, state))
    }
    self.bound = bound
  }

  /// Takes over the state in which the rules were loaded.
  init(_ rules: RuleSet, _ state: LuaState, _ functions: [LuaFunction?]) {
    self.rules = rules
    self.state = state
    bound = ContiguousArray(zip(rules.rules, functions).map { BoundRule($0.heading, $1) })
  }

  /// The function of the rule at that place of the set.
  func function(_ index: Int) -> LuaFunction? {
    bound.indices.contains(index) ? bound[index].function : nil
  }

  /// The lines of every file that did not run since the state was made, if it records them.
  func missedLines() -> [TestReport.MissedLines] {
    let libraries = rules.libraries.values.map(\.file).sorted()
    return (rules.rules.map(\.heading.file) + libraries).compactMap { file in
      guard let lines = state.coveredLines(of: file), !lines.missed.isEmpty else { return nil }
      return TestReport.MissedLines(file: file, lines: lines.missed)
    }
  }

  /// The function that the file's table has; nil for settings and bands.
  private static func function(
    _ heading: RuleHeading,
    _ state: LuaState
  ) throws(RuleFault) -> LuaFunction? {
    do throws(LuaFault) {
      let value = try state.run(heading.source.textBytes, file: heading.file)
      guard case .table(let table) = value else { return nil }
      return table.function
    } catch { throw RuleFault(error, rule: heading.id, heading.source) }
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
    let bound = try bound(rule.index, rule.heading)
    // By pattern: levels are texts, and `==` would compare these.
    if case .off = rule.level { return Evaluation(bound.id, .notApplicable) }
    guard bound.isAbout(fact) else { return Evaluation(bound.id, .notApplicable) }
    return try evaluate(rule, bound, fact)
  }

  /// The rule at a place of the set, if it is the one that the caller has.
  @inline(__always)
  private func bound(_ index: Int, _ heading: RuleHeading) throws(RuleFault) -> BoundRule {
    guard bound.indices.contains(index) else { throw RuleFault(stranger: heading) }
    let found = bound[index]
    guard found.isOf(heading) else { throw RuleFault(stranger: heading) }
    return found
  }

  /// Asks a hook about one row.
  ///
  /// - Parameters:
  ///   - hook: a hook of the runner's set.
  ///   - fact: the value of the scope's field at a position.
  /// - Returns: the answer, its values as many and of the kinds that the hook asks for; what they
  ///   must be besides (a business day, say) the caller checks.
  /// - Throws: if the run must end (exit 2): no rule answers, two do, the answer is not of the
  ///   hook's kind, or the rule fails.
  public func decide(_ hook: Hook, _ fact: (Int) -> Fact) throws(RuleFault) -> Decision {
    var found: BoundRule?
    var which = 0
    for number in hook.indices.indices {
      let index = hook.indices[number]
      guard bound.indices.contains(index), bound[index].isAbout(fact) else { continue }
      if found != nil { throw RuleFault(hook.rules[which], hook.rules[number], bothAnswer: hook) }
      (found, which) = (bound[index], number)
    }
    guard let found else { throw RuleFault(unanswered: hook) }
    // Before the rule is handed on: to copy what a rule says of itself costs more than to remember.
    if let kept = found.remembered(fact) {
      answerNumber = kept.number
      return kept.decision
    }
    return try decide(hook.rules[which], hook.description.answers, found, fact)
  }

  /// Computes a further column's value for one row.
  ///
  /// - Parameters:
  ///   - rule: a column of the runner's set.
  ///   - fact: the value of the scope's field at a position.
  /// - Returns: the value; blank if the rule is not about the row or an input is blank.
  /// - Throws: if the run must end (exit 2): the rule fails or the value is not of the column's
  ///   kind.
  public func value(_ rule: ColumnRule, _ fact: (Int) -> Fact) throws(RuleFault) -> Fact {
    let bound = try bound(rule.index, rule.heading)
    return bound.isAbout(fact) ? try value(rule, bound, fact) : .blank
  }
}

extension LuaTable {
  /// The function that a rule's table has; nil for settings and bands.
  var function: LuaFunction? {
    for key in ["check", "value"] {
      if case .function(let function)? = fields[key] { return function }
    }
    return nil
  }
}
