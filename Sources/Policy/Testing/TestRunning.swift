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
      return TestAnswer(try ask(rule, as: heading, fact))
    } catch { return .fault("\(error.message) \(error.repair)".trimmed) }
  }

  /// What a rule answers with another heading, as tests and trials make one; a check is asked at any level.
  func ask(
    _ rule: Rule,
    as heading: RuleHeading,
    _ fact: (Int) -> Fact
  ) throws(RuleFault) -> RuleTrial.Answer {
    switch rule {
    case .check(var check):
      check.heading = heading
      let (_, call, calls) = try apart(heading, check.index)
      return .check(try evaluate(check, call, in: calls, tells: true, fact))
    case .decision(var decision):
      decision.heading = heading
      let answers = rules.hook(decision.hook)?.description.answers ?? []
      let (bound, call, calls) = try apart(heading, decision.index)
      return .decision(try decide(decision, answers, bound, call, in: calls, fact))
    case .column(var column):
      column.heading = heading
      let (bound, call, calls) = try apart(heading, column.index)
      return .value(try value(column, bound, call, in: calls, fact), column.kind)
    case .settings: return .nothing
    }
  }

  /// The rule at that place of the set with another heading.
  private func apart(
    _ heading: RuleHeading,
    _ index: Int
  ) throws(RuleFault) -> (bound: BoundRule, call: RuleCall, calls: RuleCalls) {
    let function = function(index)
    let calls = RuleCalls([heading], [function])
    guard let call = calls[0] else { throw RuleFault(notLoaded: heading) }
    return (BoundRule(heading, function), call, calls)
  }
}

extension TestAnswer {
  fileprivate init(_ answer: RuleTrial.Answer) {
    switch answer {
    case .check(let evaluation): self = .outcome(evaluation.outcome, evaluation.message)
    case .decision(.answered(let facts, _)): self = .answer(facts)
    case .decision(.notEvaluated(_, let blank)), .notEvaluated(let blank):
      self = .outcome(.notEvaluated, "\(blank) is blank")
    case .value(let fact, _): self = .answer([fact])
    case .notApplicable, .nothing: self = .outcome(.notApplicable, "")
    }
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
