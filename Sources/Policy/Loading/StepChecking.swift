internal import Findings

extension RuleLoading {
  /// Notes rules that answer a hook from facts that are made only when it is asked, or later: these
  /// would be blank (`computation.md`, "The sixteen steps").
  mutating func checkSteps() {
    for rule in rules {
      guard case .decision(let decision) = rule,
        let scope = scopes.scope(of: rule.heading)
      else { continue }
      for index in decision.heading.fieldsRead.compactMap(scope.index) {
        check(decision, scope.fields[index])
      }
    }
  }

  /// A hook reads what is made before it is asked.
  private mutating func check(_ rule: DecisionRule, _ field: Field) {
    guard let asked = hooks.first(where: { $0.name == rule.hook })?.askedIn, field.madeIn >= asked
    else { return }
    let when =
      field.madeIn.step == asked.step
      ? "is decided in the same step, but not before it"
      : "is made in \(field.madeIn.inWords)"
    note(
      rule.heading,
      "hook",
      "The hook \(rule.hook) is asked in \(asked.inWords) and cannot read \(field.name), which "
        + "\(when).",
      repair: "Read what is known by then, such as the columns of the sheets."
    )
  }

  private mutating func note(
    _ heading: RuleHeading,
    _ key: String,
    _ message: String,
    repair: String
  ) {
    let place = Place(sheet: heading.file, line: heading.outline.line(key))
    findings.append(Finding(.error, .rule, of: heading, at: place, message, repair: repair))
  }
}
