internal import Findings

extension RuleLoading {
  /// Notes rules that answer a hook from facts that are made only when it is asked, or later: these
  /// would be blank (`computation.md`, "The sixteen steps").
  mutating func checkSteps() {
    for rule in rules {
      guard case .decision(let decision) = rule,
        let hook = hooks.first(where: { $0.name == decision.hook }), let asked = hook.askedIn,
        let scope = scopes.first(where: { $0.identity == decision.heading.scopeIdentity })
      else { continue }
      for name in decision.heading.fieldsRead {
        guard let index = scope.index(of: name) else { continue }
        check(decision, scope.fields[index], asked: asked)
      }
    }
  }

  private mutating func check(_ rule: DecisionRule, _ field: Field, asked: StepPlace) {
    guard field.madeIn >= asked else { return }
    let when =
      field.madeIn.step == asked.step
      ? "is decided in the same step, but not before it"
      : "is made in \(field.madeIn.inWords)"
    findings.append(
      Finding(
        .error,
        .rule,
        of: rule.heading,
        at: Place(sheet: rule.heading.file, line: rule.heading.outline.line("hook")),
        "The hook \(rule.hook) is asked in \(asked.inWords) and cannot read \(field.name), which "
          + "\(when).",
        repair: "Read what is known by then, such as the columns of the sheets."
      )
    )
  }
}
