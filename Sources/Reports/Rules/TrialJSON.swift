public import Policy

/// What `rules try --format json` prints.
public struct TrialJSON {
  private let rules: RuleSet
  private let rule: Rule

  /// The document for one rule of a set.
  public init(_ rules: RuleSet, _ rule: Rule) {
    self.rules = rules
    self.rule = rule
  }

  /// How the rule answered, as UTF-8 that ends in a line break.
  public func bytes(of answer: RuleTrial.Answer) -> [UInt8] { value(answer).bytes }

  private func value(_ answer: RuleTrial.Answer) -> JSONValue {
    switch answer {
    case .check(let evaluation):
      let message = evaluation.message.isEmpty ? nil : evaluation.message
      return value(evaluation.outcome.rawValue, message: message)
    case .decision(.answered(let values, _)):
      return value("answered", answer: rules.description(of: rule)?.text(of: values) ?? "")
    case .decision(.notEvaluated(_, let blank)), .notEvaluated(let blank):
      return value(Outcome.notEvaluated.rawValue, blank: blank)
    case .value(let fact, let kind): return value("answered", answer: fact.text(as: kind))
    case .notApplicable: return value(Outcome.notApplicable.rawValue)
    case .nothing: return value("settings")
    }
  }

  private func value(
    _ outcome: String,
    message: String? = nil,
    answer: String? = nil,
    blank: String? = nil
  ) -> JSONValue {
    .object([
      "rule": .text(rule.id),
      "outcome": .text(outcome),
      "message": message.map(JSONValue.text),
      "answer": answer.map(JSONValue.text),
      "blank": blank.map(JSONValue.text),
    ])
  }
}

extension RuleSet {
  /// What is said of the hook that a rule answers; nil if it answers none.
  func description(of rule: Rule) -> HookDescription? {
    guard case .decision(let decision) = rule else { return nil }
    return hook(decision.hook)?.description
  }
}
