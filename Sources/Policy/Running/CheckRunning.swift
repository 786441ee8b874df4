internal import Lua

extension RuleRunner {
  /// Asks a check that is known to be about the row; a failure is put into words only if `tells` says so.
  @inline(__always)
  func evaluate(
    _ rule: CheckRule,
    _ call: RuleCall,
    in calls: RuleCalls,
    tells: Bool,
    _ fact: (Int) -> Fact
  ) throws(RuleFault) -> Evaluation {
    if let blank = calls.fill(arguments, call, fact) {
      return notEvaluated(rule, rule.heading.inputs[blank].name, fact)
    }
    guard let entry = call.entry else { throw RuleFault(notLoaded: rule.heading) }
    do throws(LuaFault) {
      switch try state.callForFlag(entry, arguments, results: 2) {
      case .flag(true): return Evaluation(.pass)
      case .flag(false): return tells ? failed(rule, [], fact) : Evaluation(.fail)
      case .values(let answers): return outcome(of: answers, rule, tells: tells, fact)
      }
    } catch {
      return try told(error, rule, fact)
    }
  }

  /// An error of the rule's own is an outcome; what is not, ends the run.
  @inline(never)
  private func told(
    _ fault: LuaFault,
    _ rule: CheckRule,
    _ fact: (Int) -> Fact
  ) throws(RuleFault) -> Evaluation {
    guard fault.kind == .runtime || fault.kind == .answer else {
      throw RuleFault(fault, rule: rule.id, rule.heading.source)
    }
    let words = FaultInWords(fault, rule.heading.source)
    return failedItself(rule, words.message + words.advice, at: words, fact)
  }

  @inline(never)
  func notEvaluated(
    _ rule: CheckRule,
    _ blank: String,
    _ fact: (Int) -> Fact
  ) -> Evaluation {
    let details = Evaluation.Details(
      "not evaluated: \(blank) is blank",
      inputs: rule.heading.inputFacts(fact),
      blank: blank
    )
    return Evaluation(.notEvaluated, details)
  }

  /// A failure, or an answer that a check may not give.
  @inline(never)
  private func outcome(
    of answers: [LuaValue],
    _ rule: CheckRule,
    tells: Bool,
    _ fact: (Int) -> Fact
  ) -> Evaluation {
    let further = answers.count > 1 ? answers[1] : .none
    switch (answers.first, further) {
    case (.flag(true), .none): return Evaluation(.pass)
    case (.flag(false), .none): return tells ? failed(rule, [], fact) : Evaluation(.fail)
    case (.flag(false), .table(let table)) where table.elements.isEmpty:
      return tells
        ? failed(rule, CheckRunning.furtherValues(table), fact) : Evaluation(.fail)
    default: return failedItself(rule, CheckRunning.objection(answers), at: nil, fact)
    }
  }

  @inline(never)
  private func failed(
    _ rule: CheckRule,
    _ further: [NamedFact],
    _ fact: (Int) -> Fact
  ) -> Evaluation {
    let heading = rule.heading
    let message = rule.message.rendered { name in
      further.first { $0.name == name } ?? named(name, heading, rule.index, fact)
    }
    let inputs = heading.inputFacts(fact)
    let details = Evaluation.Details(message, inputs: inputs, furtherValues: further)
    return Evaluation(.fail, details)
  }

  /// The value of a parameter or of any field of the scope, by name.
  private func named(
    _ name: String,
    _ heading: RuleHeading,
    _ index: Int,
    _ fact: (Int) -> Fact
  ) -> NamedFact? {
    if let parameter = heading.parameters.first(where: { $0.name == name }) {
      return NamedFact(name, parameter.type.kind, parameter.value)
    }
    return scopeFields(of: index)[name].map { NamedFact(name, $0.kind, fact($0.index)) }
  }

  @inline(never)
  private func failedItself(
    _ rule: CheckRule,
    _ message: String,
    at words: FaultInWords?,
    _ fact: (Int) -> Fact
  ) -> Evaluation {
    let file = words?.file ?? rule.heading.file
    let line = words?.line ?? rule.heading.outline.line("check")
    let details = Evaluation.Details(
      line.map { "\(file) line \($0): \(message)" } ?? "\(file): \(message)",
      inputs: rule.heading.inputFacts(fact),
      file: file,
      line: line,
      excerpt: words?.excerpt ?? ""
    )
    return Evaluation(.error, details)
  }
}

/// What a check may answer, told where it answered otherwise.
enum CheckRunning {
  /// Why the answers are none that a check may give.
  static func objection(_ answers: [LuaValue]) -> String {
    let due = "a check answers true, or false with an optional table of further values"
    switch answers.first ?? .none {
    case .none: return "The check answered nothing: is a return missing? (\(due))"
    case .flag(true): return "The check answered true and something more; \(due)."
    case .flag(false): return "The check answered false and something that is not a table of names."
    case let other: return "The check answered \(other.words); \(due)."
    }
  }

  /// The further values of a failing check, in order of name.
  static func furtherValues(_ table: LuaTable) -> [NamedFact] {
    table.fields.sorted { $0.key < $1.key }.map { name, value in
      let (kind, fact) = Fact.unnamed(value)
      return NamedFact(name, kind, fact)
    }
  }
}
