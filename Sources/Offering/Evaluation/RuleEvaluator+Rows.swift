internal import Policy

// Checks asked about several rows at once.
extension RuleEvaluator {
  /// Asks the checks of a scope about several rows in one call each, where nobody asks to be told of it.
  ///
  /// - Returns: which rows pass every check, all of them counted; the others are asked by `check`.
  ///
  /// - Throws: if the run must end (exit 2).
  func passing<Subject>(
    _ scope: Scope<Subject>,
    _ subjects: [Subject]
  ) throws(RuleFault) -> [Bool] {
    rows.begin(subjects.count)
    if try !judge(scope, subjects) { rows.giveUp() }
    return rows.passes
  }

  private func judge<Subject>(
    _ scope: Scope<Subject>,
    _ subjects: [Subject]
  ) throws(RuleFault) -> Bool {
    let period = runner.period(of: days.policy(of: scope.occasion))
    let checks = checks(of: scope, period)
    // The first row of a scope notes that there is one.
    guard checks.isMet, period.withoutReachingBack.isEmpty, !(recorder?.wants(.pass) ?? false)
    else {
      return false
    }
    for check in checks.checks {
      guard !check.isWaived,
        try period.runner.judge(
          check.rule,
          in: scope.identity,
          factsOf: days.facts(of: scope.occasion),
          &rows,
          { scope.fact($1, of: subjects[$0]) }
        )
      else { return false }
    }
    let passed = rows.passes.count { $0 }
    for check in checks.checks { ruleUse.addPasses(passed, at: check.rule.index) }
    return true
  }
}
