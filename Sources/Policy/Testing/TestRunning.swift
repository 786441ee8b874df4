internal import Exchange
internal import Lua

/// What came of a test.
enum TestAnswer: Hashable {
  case outcome(Outcome, String)
  case answer([Fact])
  case fault(String)
}

extension RuleRunner {
  /// What a rule answers to one of its tests.
  ///
  /// Parameters are at their default unless the test gives them; a condition of `when`, and
  /// `effective`, count only where the test gives the field.
  func answer(to test: RuleTest, of rule: Rule) -> TestAnswer {
    (factsDay.prices, factsDay.day) = (test.prices, test.asOf)
    defer { (factsDay.prices, factsDay.day) = (nil, nil) }
    let fields = rules.scope(of: rule.heading)?.fields ?? []
    let fact: (Int) -> Fact = { index in
      fields.indices.contains(index) ? test.inputs[fields[index].name] ?? .blank : .blank
    }
    let heading = rule.heading.prepared(for: test)
    choices?.take(heading, fields, fact)
    switch BoundRule(heading, nil).concern(fact) {
    case .concerned: break
    case .notConcerned: return .outcome(.notApplicable, "")
    case .blank(let name): return .outcome(.notEvaluated, "\(name) is blank")
    }
    do throws(RuleFault) {
      return try answer(of: rule, heading, fact)
    } catch { return .fault("\(error.message) \(error.repair)".trimmed) }
  }

  private func answer(
    of rule: Rule,
    _ heading: RuleHeading,
    _ fact: (Int) -> Fact
  ) throws(RuleFault) -> TestAnswer {
    switch rule {
    case .check(var check):
      check.heading = heading
      let (_, call, calls) = try apart(heading, check.index)
      let evaluation = try evaluate(check, call, in: calls, fact)
      return .outcome(evaluation.outcome, evaluation.message)
    case .decision(var decision):
      decision.heading = heading
      let answers = rules.hook(decision.hook)?.description.answers ?? []
      let (bound, call, calls) = try apart(heading, decision.index)
      switch try decide(decision, answers, bound, call, in: calls, fact) {
      case .answered(let facts, _): return .answer(facts)
      case .notEvaluated(_, let blank): return .outcome(.notEvaluated, "\(blank) is blank")
      }
    case .column(var column):
      column.heading = heading
      let (bound, call, calls) = try apart(heading, column.index)
      return .answer([try value(column, bound, call, in: calls, fact)])
    case .settings: return .outcome(.notApplicable, "")
    }
  }

  /// The rule at that place of the set with another heading, as tests and trials make one.
  func apart(
    _ heading: RuleHeading,
    _ index: Int
  ) throws(RuleFault) -> (bound: BoundRule, call: RuleCall, calls: RuleCalls) {
    let function = function(index)
    let calls = RuleCalls([heading], [function])
    guard let call = calls[0] else { throw RuleFault(stranger: heading) }
    return (BoundRule(heading, function), call, calls)
  }
}

extension RuleTest {
  /// The last day whose prices are known, where the example gives one.
  fileprivate var asOf: Day? {
    if case .number(let day)? = inputs["as_of"] { Day(number: day) } else { nil }
  }
}

extension RuleHeading {
  /// The rule with the parameters that a test gives, the others at their default, and with the
  /// conditions that the test speaks of.
  func prepared(for test: RuleTest) -> RuleHeading {
    var heading = self
    for index in self.parameters.indices {
      let parameter = self.parameters[index]
      heading.parameters[index].value = test.inputs[parameter.name] ?? parameter.defaultValue
    }
    heading.when = self.when.filter { test.inputs[$0.field] != nil }
    if test.inputs["as_of"] == nil { heading.effective = nil }
    return heading
  }
}
