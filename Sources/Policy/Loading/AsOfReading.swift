/// Rules that decide about a row may not read how far the offer has come on the as-of day: a form
/// would be good in April and bad in October (`days.md`).
enum AsOfReading {
  /// The first of a rule's inputs and conditions that tells of the as-of day; nil if none does, or
  /// if the rule is about the offer as a whole.
  static func input(
    _ inputs: [RuleInput],
    _ when: [Condition],
    _ scope: ScopeDescription
  ) -> String? {
    guard scope.name != "offer" else { return nil }
    let read = inputs.compactMap { if case .field(let index) = $0.source { index } else { nil } }
    return (read + when.map(\.index)).first { scope.fields[$0].followsAsOf }
      .map { scope.fields[$0].name }
  }

  /// What is said of a rule of a kind that reads it.
  static func problem(
    _ kind: String,
    _ input: String,
    _ scope: String
  ) -> (message: String, repair: String) {
    (
      "\(kind) of the scope \(scope) cannot read \(input): its outcome would change as time passes.",
      "Compare with a date of the row or of the offer, such as expiration_date; an advisory check may "
        + "read \(input)."
    )
  }
}

extension RuleReading {
  /// Notes that a rule of a kind reads what it may not.
  mutating func checkAsOf(_ heading: RuleHeading, _ path: String, _ kind: String) {
    guard let input = heading.inputOfAsOf else { return }
    let (message, repair) = AsOfReading.problem(kind, input, heading.scope)
    problem(path, message, repair)
  }
}
