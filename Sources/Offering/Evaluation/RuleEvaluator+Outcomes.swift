internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

// What an outcome does, with the rule's level and the waivers for the row.
extension RuleEvaluator {
  func settle(
    _ rule: CheckRule,
    _ evaluation: Evaluation,
    _ subjects: [String],
    _ occasion: Occasion,
    _ own: Day?
  ) -> CheckOutcome {
    let covering = waivers.waivers(of: rule.id, for: subjects)
    guard evaluation.outcome.blocks else {
      if evaluation.outcome == .pass { mark(covering, .notNeeded) }
      return CheckOutcome(outcome: evaluation.outcome)
    }
    let isFault = evaluation.outcome == .error
    let refusal = Refusal(rule: rule.id, reason: evaluation.message, blank: evaluation.blank)
    switch rule.level {
    case .advisory where !isFault:
      mark(covering, .advisory)
      return CheckOutcome(outcome: evaluation.outcome, severity: .warning)
    case .soft where !isFault:
      let day = days.waiver(of: occasion, ownDay: own)
      if let waiver = use(covering, on: day) {
        let waived = WaivedDefect(rule: rule.id, by: waiver.approvedBy, on: waiver.approvedOn)
        return CheckOutcome(outcome: .waived, severity: .note, waived: waived)
      }
      return CheckOutcome(
        outcome: evaluation.outcome,
        severity: .error,
        refusal: refusal,
        waivedFrom: covering.first { $0.approvedOn > day && $0.holds(on: $0.approvedOn) }?
          .approvedOn
      )
    default:
      if rule.level == .hard { mark(covering, .hard) }
      return CheckOutcome(
        outcome: evaluation.outcome,
        severity: .error,
        refusal: rule.level == .advisory ? nil : refusal
      )
    }
  }

  /// The waiver that holds on a day; the others are marked with why they cover nothing.
  private func use(_ covering: [Waiver], on day: Day) -> Waiver? {
    let used = covering.first { $0.holds(on: day) }
    for waiver in covering {
      if waiver.row == used?.row {
        mark([waiver], .used)
      } else if waiver.approvedOn > day {
        mark([waiver], .late(day))
      } else {
        mark([waiver], waiver.hasExpired(on: day) ? .expired(day) : .second)
      }
    }
    return used
  }

  /// What checks of a scope would refuse a row for, whether or not there is something to refuse, or
  /// another refusal has taken it already; neither counted nor recorded, since it decides nothing.
  func defects<Subject>(
    _ scope: Scope<Subject>,
    _ subject: Subject,
    waivable subjects: [String],
    ownDay own: Day? = nil,
    by asked: Asked
  ) -> [Refusal] {
    let period = runner.period(of: days.policy(of: scope.occasion, ownDay: own))
    let day = days.waiver(of: scope.occasion, ownDay: own)
    let checks = checks(of: scope, period)
    return checks.checks.indices.compactMap { number in
      guard checks.includes(number, asked) else { return nil }
      let rule = checks.checks[number].rule
      guard rule.level == .soft || rule.level == .hard,
        let evaluation = try? period.runner.evaluate(
          rule,
          in: scope.identity,
          factsOf: days.facts(of: scope.occasion, ownDay: own),
          { scope.fact($0, of: subject) }
        ), evaluation.outcome.blocks, evaluation.outcome != .error
      else { return nil }
      let isWaived =
        rule.level == .soft
        && waivers.waivers(of: rule.id, for: subjects).contains { $0.holds(on: day) }
      return isWaived
        ? nil : Refusal(rule: rule.id, reason: evaluation.message, blank: evaluation.blank)
    }
  }

  private func mark(_ waivers: [Waiver], _ use: WaiverUse) {
    for waiver in waivers { note(use, ofWaiver: waiver.row) }
  }

  /// The cell of the input or condition of that name, where it has one; else of the first input that
  /// stands in one.
  ///
  /// An input by its name in the rule: that of a column of the offer's own is not its field's.
  func place<Subject>(
    of heading: RuleHeading,
    _ scope: Scope<Subject>,
    _ subject: Subject,
    blank: String? = nil
  ) -> CellReference? {
    if let blank, let index = heading.fieldIndex(of: blank),
      let cell = scope.fields[index].place(subject)
    {
      return cell
    }
    for input in heading.inputs {
      if case .field(let index) = input.source, let cell = scope.fields[index].place(subject) {
        return cell
      }
    }
    return nil
  }

  /// What a fault of a check comes to: what a rule cannot judge is refused (fail closed).
  private func unjudged(_ identity: String, _ refused: String) -> String {
    " \(identity) could not be judged"
      + (refused.isEmpty ? "; nothing is refused." : ", and so the \(refused) is refused.")
  }

  func finding(
    _ rule: CheckRule,
    _ evaluation: Evaluation,
    _ outcome: CheckOutcome,
    _ identity: String,
    _ cell: CellReference?,
    of effect: RefusalEffect,
    unpriced: String?
  ) -> Finding {
    let isFault = evaluation.outcome == .error
    let missing = unpriced.map(MissingPrice.init)
    let refused = outcome.refusal == nil ? "" : effect.thing
    return Finding(
      outcome.severity ?? .note,
      isFault ? .rule : .policy,
      of: rule.heading,
      at: isFault ? Place(sheet: rule.heading.file, line: evaluation.line) : cell?.place,
      subject: identity,
      value: cell?.text ?? "",
      (missing?.cause ?? "") + evaluation.message + (isFault ? unjudged(identity, refused) : ""),
      repair: missing?.repair ?? "",
      waivedBy: outcome.waived?.by ?? "",
      judgement: Judgement(refuses: refused)
    )
  }
}

extension RuleHeading {
  /// The position of the field behind an input, or a condition, of a name.
  fileprivate func fieldIndex(of name: String) -> Int? {
    for input in self.inputs where input.name == name {
      if case .field(let index) = input.source { return index }
    }
    return self.when.first { $0.field == name }?.index
  }
}

// What evaluations and answers are recorded as.
extension RuleEvaluator {
  /// The record of an evaluation or answer by the policy of a day, with what the rule saw.
  func record<Subject>(
    _ heading: RuleHeading,
    _ scope: Scope<Subject>,
    _ subject: Subject,
    _ identity: String,
    _ answer: (hook: String, outcome: Outcome?, text: String),
    on day: Day
  ) -> RuleRecord {
    let seen = heading.inputs.map { input in
      switch input.source {
      case .field(let index):
        let field = scope.fields[index]
        return SeenValue(input.name, input.kind, field.read(subject), at: field.place(subject))
      case .parameter(let index):
        let value = heading.parameters[index].value
        let cell = cell(setting: heading.parameters[index].name, of: heading.id, on: day)
        return SeenValue(input.name, input.kind, value, at: cell, isParameter: true)
      }
    }
    return RuleRecord(
      rule: heading.id,
      file: heading.file,
      scope: scope.name,
      identity: identity,
      hook: answer.hook,
      outcome: answer.outcome,
      message: answer.text,
      seen: seen,
      besides: values(heading.conditionFields, scope, subject),
      heading: heading,
      questionDay: day,
      policyDay: toldDay(day)
    )
  }

  /// The cell of policy.csv that sets a parameter, or the level, of a rule on a day; nil if none does.
  func cell(setting parameter: String, of rule: String, on day: Day) -> CellReference? {
    runner.policy.setting(of: parameter, of: rule, on: day)?.place.map { CellReference($0) }
  }

  /// What the message of a check that did not pass shows besides its inputs.
  func shown<Subject>(
    by rule: CheckRule,
    _ evaluation: Evaluation,
    _ scope: Scope<Subject>,
    _ subject: Subject
  ) -> [SeenValue] {
    evaluation.outcome == .fail ? values(rule.message.names, scope, subject) : []
  }

  /// The level of a check where policy.csv sets it.
  func level(of rule: CheckRule, on day: Day) -> [SeenValue] {
    cell(setting: "level", of: rule.id, on: day).map {
      [SeenValue("level", .text, .text(rule.level.rawValue), at: $0, isParameter: true)]
    } ?? []
  }

  private func values<Subject>(
    _ names: [String],
    _ scope: Scope<Subject>,
    _ subject: Subject
  ) -> [SeenValue] {
    names.compactMap { name in
      guard let field = scope.fields.first(where: { $0.field.name == name }) else { return nil }
      return SeenValue(name, field.field.kind, field.read(subject), at: field.place(subject))
    }
  }
}
