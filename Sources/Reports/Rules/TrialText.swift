public import Policy

/// What `rules try` prints.
public struct TrialText {
  private let rules: RuleSet
  private let rule: Rule

  /// The text for one rule of a set.
  public init(_ rules: RuleSet, _ rule: Rule) {
    self.rules = rules
    self.rule = rule
  }

  /// How the rule answered, with what it saw.
  public func text(_ answer: RuleTrial.Answer) -> String {
    switch answer {
    case .check(let evaluation):
      let message = evaluation.message.isEmpty ? "" : "\n  " + evaluation.message
      return "\(rule.id): \(evaluation.outcome.rawValue)\(message)\n"
    case .decision(.answered(let values, _)):
      return "\(rule.id): \(rules.description(of: rule)?.text(of: values) ?? "")\n"
    case .decision(.notEvaluated(_, let blank)):
      return "\(rule.id): not evaluated, \(blank) is blank\n"
    case .value(let value, let kind): return "\(rule.id): \(value.text(as: kind))\n"
    case .notEvaluated(let blank): return "\(rule.id): not evaluated, \(blank) is blank\n"
    case .notApplicable: return "\(rule.id): not about such a row\n"
    case .nothing: return "\(rule.id): settings only, it answers nothing\n"
    }
  }
}
