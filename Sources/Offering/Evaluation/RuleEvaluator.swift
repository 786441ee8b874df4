internal import Findings
internal import Policy
internal import Sheets

/// Asks the Committee's rules about one row after another and says what their answers do.
///
/// One a thread: it holds a Lua state.
final class RuleEvaluator {
  let rules: RuleSet
  /// What its rules can read.
  let scopes: Scopes
  private let runner: RuleRunner
  /// The waivers known; none while the dates that they hang on are not settled.
  var waivers: Waivers
  /// Where each hook stands in the set, by its number.
  private let hooks: [Int?]
  /// The rules that add columns, by result sheet; none in most offers.
  private let columns: [String: [ColumnRule]]
  private(set) var waiverUses: [Int: WaiverUse] = [:]
  /// Is told of evaluations and answers, for the decision log and `explain`.
  var recorder: EvaluationRecorder?

  init(_ runner: RuleRunner, _ scopes: Scopes, waivers: Waivers) {
    self.runner = runner
    self.scopes = scopes
    self.waivers = waivers
    rules = runner.rules
    hooks = HookName.allCases.map { [runner] in runner.hookIndex($0.word) }
    columns = rules.columnsBySheet
  }

  /// Runs every check of a scope about one row.
  ///
  /// `identity` is what a finding about the row names as its subject; `waivable` are the form,
  /// grant and holder whose waivers cover the row (`days.md`, "Waivers").
  func judge<Subject>(
    _ scope: Scope<Subject>,
    _ subject: Subject,
    identity: String,
    waivable: [String] = []
  ) throws(RuleFault) -> CheckResult {
    var judgement = CheckResult()
    for rule in rules.checks(scope: scope.name) {
      let evaluation = try runner.evaluate(rule) { scope.fields[$0].read(subject) }
      // Nearly every row passes nearly every rule: then there is nothing to settle.
      if !evaluation.outcome.blocks, recorder == nil, waivers.isEmpty { continue }
      let ruling = settle(rule, evaluation, waivable)
      if let recorder, recorder.wants(ruling.outcome) {
        let answer = (hook: "", outcome: ruling.outcome as Outcome?, text: evaluation.message)
        var record = record(rule.heading, scope, subject, identity, answer)
        record.waivedBy = ruling.waivedBy
        recorder.add(record)
      }
      judgement.add(ruling) {
        finding(rule, evaluation, ruling, identity, place(of: rule.heading, scope, subject))
      }
    }
    return judgement
  }

  /// Asks a hook about one row.
  ///
  /// - Returns: the values of its answer, as many as the hook's description says.
  /// - Throws: also if an input of the answering rule is blank, since nothing can go on without it.
  func decide<Subject>(
    _ name: HookName,
    _ scope: Scope<Subject>,
    _ subject: Subject,
    identity: String
  ) throws(RuleFault) -> Answer {
    guard let place = hooks[name.rawValue] else {
      throw RuleFault(
        rule: name.word,
        message: "No rule answers the hook `\(name.word)`."
      )
    }
    switch try runner.decide(hookAt: place, { scope.fields[$0].read(subject) }) {
    case .answered(let values, let rule):
      let answer = Answer(ruleID: rule, values: values)
      recorder?.answer(runner.answerNumber) {
        guard let heading = rules.rule(rule)?.heading else { return nil }
        let hook = rules.hooks[place]
        let kinds = hook.description.answers.map(\.kind)
        // What a rule may leave out, and does, is no part of its answer.
        let given = values.lastIndex { $0 != .blank }.map { values[...$0] } ?? []
        let text = zip(given, kinds).map { $0.text(as: $1) }.joined(separator: ", ")
        return record(heading, scope, subject, identity, (hook.name, nil, text))
      }
      return answer
    case .notEvaluated(let rule, let blank):
      throw RuleFault(
        rule: rule,
        file: rules.rule(rule)?.heading.file ?? "",
        message: "It cannot answer `\(name.word)` for \(identity): \(blank) is blank.",
        repair: "Fill in \(blank), or list it in `optional` and let the rule deal with nil."
      )
    }
  }

  /// Whether rules add columns to result sheets.
  var addsColumns: Bool { !columns.isEmpty }

  /// The values of the columns that rules add to a result sheet, for one row of it.
  func further<Subject>(
    _ sheet: String,
    _ scope: Scope<Subject>,
    _ subject: @autoclosure () throws -> Subject?
  ) throws -> [Fact] {
    guard !columns.isEmpty, let rules = columns[sheet] else { return [] }
    guard let subject = try subject() else { return rules.map { _ in .blank } }
    var facts: [Fact] = []
    for rule in rules {
      facts.append(try runner.value(rule) { scope.fields[$0].read(subject) })
    }
    return facts
  }

  /// What the rule that answered says of itself.
  func heading(of answer: Answer) -> RuleHeading? { rules.rule(answer.ruleID)?.heading }

  /// The finding of a rule's fault in an answer that only the core could check.
  func fault(_ answer: Answer, _ message: String, repair: String = "") -> RuleFault {
    RuleFault(
      rule: answer.ruleID,
      file: heading(of: answer)?.file ?? "",
      message: message,
      repair: repair
    )
  }

  private func settle(
    _ rule: CheckRule,
    _ evaluation: Evaluation,
    _ waivable: [String]
  ) -> CheckOutcome {
    let covering = waivers.waivers(of: rule.id, for: waivable)
    guard evaluation.outcome.blocks else {
      if evaluation.outcome == .pass { mark(covering, .notNeeded) }
      return CheckOutcome(outcome: evaluation.outcome)
    }
    if evaluation.outcome != .error, rule.level == .soft,
      let waiver = covering.first(where: { $0.isValid })
    {
      mark([waiver], .used)
      return CheckOutcome(outcome: .waived, severity: .note, waivedBy: waiver.approvedBy)
    }
    if rule.level == .hard { mark(covering, .hard) }
    let isAdvisory = rule.level == .advisory && evaluation.outcome != .error
    return CheckOutcome(
      outcome: evaluation.outcome,
      severity: isAdvisory ? .warning : .error,
      refusal: rule.level == .advisory
        ? nil : Refusal(rule: rule.id, reason: evaluation.message)
    )
  }

  private func mark(_ waivers: [Waiver], _ use: WaiverUse) {
    for waiver in waivers {
      waiverUses[waiver.row] = max(waiverUses[waiver.row] ?? use, use)
    }
  }

  private func place<Subject>(
    of heading: RuleHeading,
    _ scope: Scope<Subject>,
    _ subject: Subject
  ) -> Place? {
    for input in heading.inputs {
      if case .field(let index) = input.source, let cell = scope.fields[index].place(subject) {
        return cell.place
      }
    }
    return nil
  }

  private func finding(
    _ rule: CheckRule,
    _ evaluation: Evaluation,
    _ ruling: CheckOutcome,
    _ identity: String,
    _ place: Place?
  ) -> Finding {
    let isFault = evaluation.outcome == .error
    return Finding(
      ruling.severity ?? .note,
      isFault ? .rule : .policy,
      rule: rule.id,
      at: isFault ? Place(sheet: rule.heading.file, line: evaluation.line) : place,
      subject: identity,
      value: evaluation.inputs.first.map { $0.fact.text(as: $0.kind) } ?? "",
      evaluation.message,
      waivedBy: ruling.waivedBy
    )
  }

  private func record<Subject>(
    _ heading: RuleHeading,
    _ scope: Scope<Subject>,
    _ subject: Subject,
    _ identity: String,
    _ answer: (hook: String, outcome: Outcome?, text: String)
  ) -> RuleRecord {
    let seen = heading.inputs.map { input in
      switch input.source {
      case .field(let index):
        let field = scope.fields[index]
        return SeenValue(input.name, input.kind, field.read(subject), at: field.place(subject))
      case .parameter(let index):
        let value = heading.parameters[index].value
        return SeenValue(input.name, input.kind, value, isParameter: true)
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
      seen: seen
    )
  }
}

/// The answer of a hook.
struct Answer {
  /// The id of the rule that gave it.
  let ruleID: String
  /// The values; one left out is blank.
  let values: [Fact]

  /// The value at a position as a whole number; nil if it is none.
  func number(_ index: Int = 0) -> Int64? {
    guard values.indices.contains(index), case .number(let number) = values[index] else {
      return nil
    }
    return number
  }

  /// The value at a position as text; nil if it is none.
  func text(_ index: Int = 0) -> String? {
    guard values.indices.contains(index), case .text(let text) = values[index] else { return nil }
    return text
  }

  /// The value at a position as yes or no; nil if it is neither.
  func flag(_ index: Int = 0) -> Bool? {
    guard values.indices.contains(index), case .flag(let flag) = values[index] else { return nil }
    return flag
  }
}
