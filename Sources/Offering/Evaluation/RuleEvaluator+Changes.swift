internal import Exchange
internal import Policy

// What policies other than the one that answers would have said.
extension RuleEvaluator {
  /// Counts an outcome that would have been another without a setting.
  func countChanges<Subject>(
    _ rule: CheckRule,
    _ evaluation: Evaluation,
    in period: PolicyRunner.Period,
    _ scope: Scope<Subject>,
    _ subject: Subject,
    factsOf facts: Day
  ) {
    for (setting, runner) in period.withoutReachingBack {
      guard case .check(let other) = runner.rules.rule(rule.id) else { continue }
      // A rule that fails without the setting would have said something else.
      let without = try? runner.evaluate(
        other,
        in: scope.identity,
        factsOf: facts,
        tells: false
      ) {
        scope.fact($0, of: subject)
      }
      let isSame =
        without?.outcome == evaluation.outcome
        && (other.level == rule.level || !evaluation.outcome.blocks)
      if !isSame { ruleUse.addChange(by: setting) }
    }
  }

  /// Counts an answer that would have been another without a setting.
  func countChanges<Asked: Hook>(
    _ hook: Asked.Type,
    _ subject: Asked.Subject,
    _ decision: Decision,
    in period: PolicyRunner.Period,
    factsOf facts: Day
  ) {
    guard let place = places[Asked.number] else { return }
    let scope = Asked.scope(of: scopes)
    for (setting, runner) in period.withoutReachingBack {
      let without = try? runner.decide(hookAt: place, in: scope.identity, factsOf: facts) {
        scope.fact($0, of: subject)
      }
      if without != decision { ruleUse.addChange(by: setting) }
    }
  }

  /// Notes a rule that refuses by a policy of days on which tenders could be made what it let pass by that of the
  /// commencement (13e-4(f)(1)(ii)).
  func noteStricter<Subject>(
    _ rule: CheckRule,
    _ evaluation: Evaluation,
    on day: Day,
    _ scope: Scope<Subject>,
    _ subject: Subject,
    factsOf facts: Day
  ) {
    guard evaluation.outcome == .fail, rule.level != .advisory,
      [.sought, .consideration].contains(scope.occasion.term),
      runner.policy.place(of: day) > runner.policy.place(of: days.commencement)
    else { return }
    let before = runner.period(of: days.commencement).runner
    guard case .check(let other)? = before.rules.rule(rule.id) else { return }
    let then = try? before.evaluate(other, in: scope.identity, factsOf: facts, tells: false) {
      scope.fact($0, of: subject)
    }
    if other.level == .advisory || !(then?.outcome.blocks ?? true) {
      ruleUse.addStricter(rule.id)
    }
  }
}
