public import Exchange

/// One rule asked about values that a person typed (`rules try ID name=value ...`).
public struct RuleTrial {
  /// What the rule answered.
  public enum Answer: Sendable {
    /// How a check ended.
    case check(Evaluation)
    /// What a hook was answered.
    case decision(Decision)
    /// A column's value.
    case value(Fact, ValueKind)
    /// The rule is not about such a row: its `when`, `effective` or level says so.
    case notApplicable
    /// Whether it is cannot be said: the field of that name, which its `when` asks for, is blank.
    case notEvaluated(blank: String)
    /// The rule is settings only, and answers nothing.
    case nothing
  }

  private let rules: RuleSet
  private let runner: RuleRunner

  /// Makes ready to try the rules of a set.
  ///
  /// - Throws: if a rule file that was loaded before cannot be loaded again.
  public init(_ rules: RuleSet, vocabulary: Vocabulary) throws(RuleFault) {
    self.rules = rules
    runner = try RuleRunner(rules, vocabulary: vocabulary)
  }

  /// Asks a rule; fields not given are blank, parameters not given are as in force.
  ///
  /// - Parameters:
  ///   - rule: a rule of the set.
  ///   - inputs: values by name of field or parameter, as `RuleSet.read` gives them.
  ///   - day: the day whose policy answers; nil if the field `as_of` says.
  ///   - level: the level of a check, where it is not as in force.
  /// - Returns: what it answered.
  /// - Throws: if the rule has to be stopped or answers a hook badly.
  public func ask(
    _ rule: Rule,
    _ inputs: [String: Fact],
    on day: Day? = nil,
    level: Level? = nil
  ) throws(RuleFault) -> Answer {
    let fields = rules.scope(of: rule.heading)?.fields ?? []
    let fact: (Int) -> Fact = { index in
      fields.indices.contains(index) ? inputs[fields[index].name] ?? .blank : .blank
    }
    var heading = rule.heading
    for index in heading.parameters.indices {
      if let given = inputs[heading.parameters[index].name] {
        heading.parameters[index].value = given
      }
    }
    switch BoundRule(heading, nil, on: day).concern(fact) {
    case .concerned: break
    case .notConcerned: return .notApplicable
    case .blank(let name): return .notEvaluated(blank: name)
    }
    guard case .check(var check) = rule else { return try runner.ask(rule, as: heading, fact) }
    check.level = level ?? check.level
    guard check.level != .off else { return .notApplicable }
    return try runner.ask(.check(check), as: heading, fact)
  }
}
