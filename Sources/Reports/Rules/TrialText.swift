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
      // What a rule may leave out, and does, is no part of its answer.
      let given = values.lastIndex { $0 != .blank }.map { values[...$0] } ?? []
      return "\(rule.id): \(zip(given, due).map { $1.words($0) }.joined(separator: ", "))\n"
    case .decision(.notEvaluated(_, let blank)):
      return "\(rule.id): not evaluated, \(blank) is blank\n"
    case .value(let value, let kind): return "\(rule.id): \(value.text(as: kind))\n"
    case .notEvaluated(let blank): return "\(rule.id): not evaluated, \(blank) is blank\n"
    case .notApplicable: return "\(rule.id): not about such a row\n"
    case .nothing: return "\(rule.id): settings only, it answers nothing\n"
    }
  }

  private var due: [HookDescription.Answer] {
    guard case .decision(let decision) = rule else { return [] }
    return rules.hook(decision.hook)?.description.answers ?? []
  }
}
