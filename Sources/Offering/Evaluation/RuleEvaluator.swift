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
  /// The waivers known; none while the dates that they hang on are not settled.
  let waivers: Waivers
  /// Is told of evaluations and answers, for the decision log and `explain`.
  let recorder: EvaluationRecorder?
  private let runner: RuleRunner
  /// Where each hook stands in the set, by its number; nil where it does not.
  private let places: [Int?]
  /// The rules that add columns, by result sheet; none in most offers.
  private let columns: [String: [ColumnRule]]
  private(set) var waiverUses: [Int: WaiverUse] = [:]

  init(
    _ runner: RuleRunner,
    _ scopes: Scopes,
    waivers: Waivers = .none,
    recorder: EvaluationRecorder? = nil
  ) {
    self.runner = runner
    self.scopes = scopes
    self.waivers = waivers
    self.recorder = recorder
    rules = runner.rules
    places = HookList.all.map { [runner] in runner.hookIndex($0.name) }
    columns = rules.columnsBySheet
  }

  /// Runs every check of a scope about one row.
  ///
  /// `identity` is what a finding about the row names as its subject; `waivable` are the form,
  /// grant and holder whose waivers cover the row (`days.md`, "Waivers").
  func check<Subject>(
    _ scope: Scope<Subject>,
    _ subject: Subject,
    identity: String,
    waivable: [String] = []
  ) throws(RuleFault) -> CheckResult {
    var result = CheckResult()
    for rule in rules.checks(scope: scope.name) {
      let evaluation = try runner.evaluate(rule, in: scope.identity) {
        scope.fields[$0].read(subject)
      }
      // Nearly every row passes nearly every rule: then there is nothing to settle.
      if !evaluation.outcome.blocks, recorder == nil, waivers.isEmpty { continue }
      let outcome = settle(rule, evaluation, waivable)
      if let recorder, recorder.wants(outcome.outcome) {
        let answer = (hook: "", outcome: outcome.outcome as Outcome?, text: evaluation.message)
        var record = record(rule.heading, scope, subject, identity, answer)
        record.waivedBy = outcome.waivedBy
        recorder.add(record)
      }
      result.add(outcome) {
        finding(rule, evaluation, outcome, identity, place(of: rule.heading, scope, subject))
      }
    }
    return result
  }

  /// Whether a rule answers the hook; one that may go unanswered is asked only then.
  func isAnswered(_ hook: any Hook.Type) -> Bool {
    rules.hook(hook.name)?.rules.isEmpty == false
  }

  /// Asks a hook about one row.
  ///
  /// - Parameters:
  ///   - hook: the question.
  ///   - subject: the row.
  ///   - identity: what the decision log and faults call the row.
  ///   - needs: what the check of the answer needs besides it.
  /// - Returns: the answer as the step uses it, with the rule that gave it.
  /// - Throws: also if an input of the answering rule is blank, since nothing can go on without it.
  func ask<Asked: Hook>(
    _ hook: Asked.Type,
    _ subject: Asked.Subject,
    identity: String,
    given needs: Asked.Needs
  ) throws(RuleFault) -> Answered<Asked.Answer> {
    guard let place = places[Asked.number] else {
      throw RuleFault(rule: Asked.name, message: "No rule answers the hook `\(Asked.name)`.")
    }
    let scope = Asked.scope(of: scopes)
    switch try runner.decide(
      hookAt: place,
      in: scope.identity,
      { scope.fields[$0].read(subject) }
    ) {
    case .answered(let values, let rule):
      recorder?.answer(runner.answerNumber) {
        record(rule, rules.hooks[place].description, values, scope, subject, identity)
      }
      do throws(WrongAnswer) {
        return Answered(value: try Asked.read(HookAnswer(values: values), needs), rule: rule)
      } catch { throw fault(rule, error.message, repair: error.repair) }
    case .notEvaluated(let rule, let blank):
      throw fault(
        rule,
        "It cannot answer `\(Asked.name)` for \(identity): \(blank) is blank.",
        repair: "Fill in \(blank), or list it in `optional` and let the rule deal with nil."
      )
    }
  }

  /// Asks a hook whose answer can be checked by itself.
  func ask<Asked: Hook>(
    _ hook: Asked.Type,
    _ subject: Asked.Subject,
    identity: String
  ) throws(RuleFault) -> Answered<Asked.Answer> where Asked.Needs == Void {
    try ask(hook, subject, identity: identity, given: ())
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
      facts.append(
        try runner.value(rule, in: scope.identity) { scope.fields[$0].read(subject) }
      )
    }
    return facts
  }

  /// What a rule says holds, for people; its id if it has no title.
  func title(of rule: String) -> String {
    let title = rules.rule(rule)?.heading.title ?? ""
    return title.isEmpty ? rule : title
  }

  private func fault(_ rule: String, _ message: String, repair: String) -> RuleFault {
    RuleFault(
      rule: rule,
      file: rules.rule(rule)?.heading.file ?? "",
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
    _ outcome: CheckOutcome,
    _ identity: String,
    _ place: Place?
  ) -> Finding {
    let isFault = evaluation.outcome == .error
    return Finding(
      outcome.severity ?? .note,
      isFault ? .rule : .policy,
      of: rule.heading,
      at: isFault ? Place(sheet: rule.heading.file, line: evaluation.line) : place,
      subject: identity,
      value: evaluation.inputs.first.map { $0.fact.text(as: $0.kind) } ?? "",
      evaluation.message,
      waivedBy: outcome.waivedBy
    )
  }

  /// The record of a hook's answer; nil if the rule is not there.
  private func record<Subject>(
    _ rule: String,
    _ hook: HookDescription,
    _ values: [Fact],
    _ scope: Scope<Subject>,
    _ subject: Subject,
    _ identity: String
  ) -> RuleRecord? {
    guard let heading = rules.rule(rule)?.heading else { return nil }
    // What a rule may leave out, and does, is no part of its answer.
    let given = values.lastIndex { $0 != .blank }.map { values[...$0] } ?? []
    let text = zip(given, hook.answers).map { $0.text(as: $1.kind) }.joined(separator: ", ")
    return record(heading, scope, subject, identity, (hook.name, nil, text))
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
