internal import Lua

extension RuleRunner {
  /// Asks a rule that is known to be about the row.
  func decide(
    _ rule: DecisionRule,
    _ answers: [HookDescription.Answer],
    _ bound: BoundRule,
    _ call: RuleCall,
    in calls: RuleCalls,
    _ fact: (Int) -> Fact
  ) throws(RuleFault) -> Decision {
    if let blank = calls.fill(arguments, call, fact) {
      return .notEvaluated(rule: rule.id, blank: rule.heading.inputs[blank].name)
    }
    if let bands = rule.bands { return try decide(rule, bands, fact) }
    return .answered(try answer(rule.heading, answers, bound, fact), rule: rule.id)
  }

  private func decide(
    _ rule: DecisionRule,
    _ bands: Bands,
    _ fact: (Int) -> Fact
  ) throws(RuleFault) -> Decision {
    let value = if case .field(let index) = bands.input.source { fact(index) } else { Fact.blank }
    guard case .number(let number) = value, let row = bands.row(for: number) else {
      var fault = RuleFault(
        rule: rule.id,
        file: rule.heading.file,
        line: rule.heading.outline.line("bands"),
        message: "No band covers \(bands.input.name) = \(value.text(as: bands.input.kind)).",
        repair: "Leave out from in the lowest band and below in the highest."
      )
      fault.isOfRow = true
      throw fault
    }
    return .answered(row.answer, rule: rule.id)
  }

  /// Computes a column of a row that the rule is known to be about.
  func value(
    _ rule: ColumnRule,
    _ bound: BoundRule,
    _ call: RuleCall,
    in calls: RuleCalls,
    _ fact: (Int) -> Fact
  ) throws(RuleFault) -> Fact {
    guard calls.fill(arguments, call, fact) == nil else { return .blank }
    let answers = [HookDescription.Answer(rule.column, rule.kind, mayBeLeftOut: true)]
    return try answer(rule.heading, answers, bound, fact).first ?? .blank
  }

  private func answer(
    _ heading: RuleHeading,
    _ answers: [HookDescription.Answer],
    _ bound: BoundRule,
    _ fact: (Int) -> Fact
  ) throws(RuleFault) -> [Fact] {
    guard let function = bound.function else { throw RuleFault(notLoaded: heading) }
    let given: [LuaValue]
    do throws(LuaFault) {
      // One more than is due, so that too many are told in our words.
      given = try state.call(function, arguments, results: answers.count + 1)
    } catch {
      var fault = RuleFault(error, rule: heading.id, heading.source)
      fault.message += RuleRunner.given(heading.inputFacts(fact))
      fault.isOfRow = error.kind == .runtime || error.kind == .answer
      throw fault
    }
    do throws(AnswerReading.Problem) {
      return try AnswerReading.read(given, answers)
    } catch {
      let message = "The answer of \(heading.id) \(error.message)."
      var fault = RuleFault(
        rule: heading.id,
        file: heading.file,
        line: heading.outline.line("value"),
        message: message + RuleRunner.given(heading.inputFacts(fact)),
        repair: ""
      )
      fault.isOfRow = true
      throw fault
    }
  }

  /// The inputs as a sentence to end a message with.
  private static func given(_ inputs: [NamedFact]) -> String {
    guard !inputs.isEmpty else { return "" }
    let texts = inputs.map { "\($0.name) = \($0.fact.text(as: $0.kind))" }
    return " The inputs were \(texts.joined(separator: ", "))."
  }
}
