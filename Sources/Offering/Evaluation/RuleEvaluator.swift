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
  let runner: RuleRunner
  /// Where each hook stands in the set, by its number; nil where it does not.
  let places: [Int?]
  /// The rules that add columns, by result sheet; none in most offers.
  private let columns: [String: [ColumnRule]]
  private(set) var waiverUses: [Int: WaiverUse] = [:]
  /// The rows that hooks could not answer for, each told once, until they are taken.
  private var unanswered: [Finding] = []

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
        let place = place(of: rule.heading, scope, subject, blank: evaluation.blank)
        return finding(rule, evaluation, outcome, identity, place)
      }
    }
    return result
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

  /// Notes a row that a hook cannot answer for.
  func note(unanswered finding: Finding) {
    if !unanswered.contains(finding) { unanswered.append(finding) }
  }

  /// The rows that hooks could not answer for since this was last asked.
  func takeUnanswered() -> [Finding] {
    defer { unanswered = [] }
    return unanswered
  }

  /// What a rule says holds, for people; its id if it has no title.
  func title(of rule: String) -> String {
    let title = rules.rule(rule)?.heading.title ?? ""
    return title.isEmpty ? rule : title
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

  /// The cell of the first input that stands in one, or of the field of that name.
  func place<Subject>(
    of heading: RuleHeading,
    _ scope: Scope<Subject>,
    _ subject: Subject,
    blank: String? = nil
  ) -> Place? {
    if let field = scope.fields.first(where: { $0.field.name == blank }),
      let cell = field.place(subject)
    {
      return cell.place
    }
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

  /// The record of an evaluation or answer, with what the rule saw.
  func record<Subject>(
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
