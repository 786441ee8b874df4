/// What a rule that decides about a row may not read, since it is not settled when the rule is asked:
/// how far the offer has come on the as-of day, or what a later step makes.
///
/// A form would be good in April and bad in October (`days.md`, "Overview"; `computation.md`, "The
/// sixteen steps").
public struct UnsettledInput: Sendable {
  /// The field.
  public let name: String
  /// The last step in which the rule is asked, and the one that makes the field; nil of a field that
  /// follows the as-of day.
  let steps: (asked: StepPlace, made: StepPlace)?

  /// The first of a check's inputs and conditions that is not settled; nil if all are.
  init?(_ inputs: [RuleInput], _ when: [Condition], _ scope: ScopeDescription) {
    let read = inputs.compactMap { if case .field(let index) = $0.source { index } else { nil } }
    let fields = (read + when.map(\.index)).map { scope.fields[$0] }
    if scope.name != "offer", let field = fields.first(where: \.followsAsOf) {
      (name, steps) = (field.name, nil)
    } else if let asked = scope.askedIn,
      let later = fields.first(where: { !scope.checksCanRead($0) })
    {
      (name, steps) = (later.name, (asked, later.madeIn))
    } else {
      return nil
    }
  }

  /// What is said of a rule of a kind that reads it.
  func problem(_ kind: String, _ scope: String) -> (message: String, repair: String) {
    guard let steps else {
      return (
        "\(kind) of the scope \(scope) cannot read \(name): its outcome would change as time passes.",
        "Compare with a date of the row or of the offer, such as expiration_date; an advisory check "
          + "may read \(name)."
      )
    }
    return (
      "\(kind) of the scope \(scope) is asked in \(steps.asked.inWords) at the latest and cannot read "
        + "\(name), which is made in \(steps.made.inWords).",
      "Read what is known by then, or write the rule for a scope that is asked later; an advisory "
        + "check may read \(name)."
    )
  }
}

extension RuleReading {
  /// Notes that a check which blocks reads what it may not.
  mutating func checkSettled(_ heading: RuleHeading, _ path: String, _ kind: String) {
    guard let input = heading.unsettledInput else { return }
    let (message, repair) = input.problem(kind, heading.scope)
    problem(path, message, repair)
  }

  /// Notes that the answer to a hook follows the as-of day; which steps it may read from is checked
  /// with the hook's own step (`RuleLoading.checkSteps`).
  mutating func checkAnswerSettled(_ heading: RuleHeading, _ path: String) {
    guard heading.unsettledInput?.steps == nil else { return }
    checkSettled(heading, path, "The answer to a hook")
  }
}
