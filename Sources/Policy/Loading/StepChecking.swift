internal import Findings

extension RuleLoading {
  /// Notes rules that read facts that are made only when they are asked, or later: these would be
  /// blank (`computation.md`, "The sixteen steps").
  mutating func checkSteps() {
    for rule in rules {
      guard let scope = scopes.first(where: { $0.identity == rule.heading.scopeIdentity }) else {
        continue
      }
      let read = rule.heading.fieldsRead.compactMap(scope.index).map { scope.fields[$0] }
      switch rule {
      case .decision(let decision):
        for field in read { check(decision, field) }
      case .check:
        for field in read where !scope.checksCanRead(field) { note(rule, field, in: scope) }
      case .settings, .column: break
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

  /// A check reads what is made by the time its scope is asked.
  private mutating func note(_ rule: Rule, _ field: Field, in scope: ScopeDescription) {
    guard let asked = scope.askedIn else { return }
    note(
      rule.heading,
      "scope",
      "Checks of the scope \(scope.name) are asked in \(asked.inWords) at the latest and cannot "
        + "read \(field.name), which is made in \(field.madeIn.inWords).",
      repair: "Read what is known by then, or write the check for a scope that is asked later."
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
