internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

extension RuleEvaluator {
  /// Whether a rule answers the hook on a day; one that may go unanswered is asked only then.
  func isAnswered(_ hook: any Hook.Type, on day: Day) -> Bool {
    runner.policy.rules(on: day).hook(hook.name)?.rules.isEmpty == false
  }

  /// Asks a hook about one row.
  ///
  /// - Parameters:
  ///   - hook: the question.
  ///   - subject: the row.
  ///   - identity: what the decision log and findings call the row.
  ///   - needs: what the check of the answer needs besides it.
  ///   - own: the row's own date, where it has one.
  /// - Returns: the answer as the step uses it, with the rule that gave it; nil if there is none for
  ///   this row (an input is blank, the answer is of the wrong kind), which is noted: nothing will be
  ///   written, and the step goes on as best it can, so that the rest is checked too.
  /// - Throws: if the run must end (exit 2).
  func ask<Asked: Hook>(
    _ hook: Asked.Type,
    _ subject: Asked.Subject,
    identity: String,
    given needs: Asked.Needs,
    ownDay own: Day? = nil
  ) throws(RuleFault) -> Answered<Asked.Answer>? {
    let question = question(hook, ownDay: own)
    let (days, period) = (question.days, question.period)
    guard let (values, rule) = try values(hook, subject, identity, period.runner, on: days),
      let answer = read(hook, values, needs, subject, identity, on: days, by: rule)
    else { return nil }
    if !period.withoutReachingBack.isEmpty {
      countChanges(hook, subject, .answered(values, rule: rule), in: period, factsOf: days.facts)
    }
    return Answered(value: answer, rule: rule)
  }

  /// The days of a hook's question, and who answers; the same for every row that has no date of its own.
  private func question<Asked: Hook>(_ hook: Asked.Type, ownDay own: Day?) -> HookQuestion {
    if own == nil, let known = questions[Asked.number] { return known }
    let occasion = Asked.occasion(in: scopes)
    let day = days.policy(of: occasion, ownDay: own)
    let question = HookQuestion(
      days: (policy: day, facts: days.facts(of: occasion, ownDay: own)),
      period: runner.period(of: day)
    )
    if own == nil { questions[Asked.number] = question }
    return question
  }

  /// Asks a hook with a policy of one's own.
  func ask<Asked: Hook>(
    _ hook: Asked.Type,
    _ subject: Asked.Subject,
    identity: String,
    given needs: Asked.Needs,
    _ runner: RuleRunner,
    on days: (policy: Day, facts: Day)
  ) throws(RuleFault) -> Asked.Answer? {
    guard let (values, rule) = try values(hook, subject, identity, runner, on: days) else {
      return nil
    }
    return read(hook, values, needs, subject, identity, on: days, by: rule)
  }

  /// The step's value of what a rule returned; nil if that cannot be used, which is noted.
  private func read<Asked: Hook>(
    _ hook: Asked.Type,
    _ values: [Fact],
    _ needs: Asked.Needs,
    _ subject: Asked.Subject,
    _ identity: String,
    on days: (policy: Day, facts: Day),
    by rule: String
  ) -> Asked.Answer? {
    do throws(WrongAnswer) {
      return try Asked.read(HookAnswer(values: values), needs)
    } catch {
      let row = AskedRow(hook, scopes, subject, identity, days: days)
      note(row, rule, Objection(error.message, repair: error.repair))
      return nil
    }
  }

  /// Asks a hook whose answer can be checked by itself.
  func ask<Asked: Hook>(
    _ hook: Asked.Type,
    _ subject: Asked.Subject,
    identity: String,
    ownDay own: Day? = nil
  ) throws(RuleFault) -> Answered<Asked.Answer>? where Asked.Needs == Void {
    try ask(hook, subject, identity: identity, given: (), ownDay: own)
  }

  /// The values of the answer, with the rule that gave them; nil if there are none for this row.
  ///
  /// The row is put together only where something is told of it: nearly every answer is remembered.
  private func values<Asked: Hook>(
    _ hook: Asked.Type,
    _ subject: Asked.Subject,
    _ identity: String,
    _ runner: RuleRunner,
    on days: (policy: Day, facts: Day)
  ) throws(RuleFault) -> (values: [Fact], rule: String)? {
    guard let place = places[Asked.number] else {
      throw RuleFault(rule: Asked.name, message: "No rule answers the hook `\(Asked.name)`.")
    }
    let decision: Decision
    let scope = Asked.scope(of: scopes)
    func row() -> AskedRow<Asked.Subject> {
      AskedRow(hook, scopes, subject, identity, days: days)
    }
    self.runner.heard?.forget()
    do throws(RuleFault) {
      decision = try runner.decide(hookAt: place, in: scope.identity, factsOf: days.facts) {
        scope.fact($0, of: subject)
      }
    } catch {
      guard error.isOfRow else { throw error }
      count(.error, of: runner)
      note(row(), error.rule, Objection(error, unpriced: self.runner.heard?.unpriced))
      return nil
    }
    switch decision {
    case .answered(let values, let rule):
      count(nil, of: runner)
      let heard = self.runner.heard?.take(ofAnswer: runner.answerNumber) ?? []
      if !heard.isEmpty { noteDoubtful(heard, by: rule, about: identity) }
      recorder?.answer(runner.answerNumber) {
        var record = record(rule, runner.rules, place, values, row())
        record?.words = seen(heard)
        return record
      }
      return (values, rule)
    case .notEvaluated(let rule, let blank):
      count(.notEvaluated, of: runner)
      let repair = "Fill in \(blank), or list it in `optional` and let the rule deal with nil."
      note(row(), rule, Objection("\(blank) is blank.", blank: blank, repair: repair))
      return nil
    }
  }

  private func record<Subject>(
    _ rule: String,
    _ rules: RuleSet,
    _ place: Int,
    _ values: [Fact],
    _ row: AskedRow<Subject>
  ) -> RuleRecord? {
    guard let heading = rules.rule(rule)?.heading, rules.hooks.indices.contains(place) else {
      return nil
    }
    let hook = rules.hooks[place].description
    let answer = (hook: hook.name, outcome: nil as Outcome?, text: hook.text(of: values))
    return record(
      heading,
      row.scope,
      row.subject,
      row.identity,
      answer,
      on: row.days.policy
    )
  }

  /// Notes a row that a rule cannot answer for: rule and file in the message, the row as the subject,
  /// the cell as the place.
  private func note<Subject>(_ row: AskedRow<Subject>, _ rule: String, _ why: Objection) {
    let heading = rules.rule(rule)?.heading
    let file = heading?.file ?? ""
    let line = why.line.map { " line \($0)" } ?? ""
    let cell = heading.flatMap { place(of: $0, row.scope, row.subject, blank: why.blank) }
    note(
      unanswered: Finding(
        .error,
        .rule,
        of: AnsweringRule(id: rule),
        at: cell?.place ?? Place(sheet: file, line: why.line),
        subject: row.identity,
        value: cell?.text ?? "",
        "The rule \(rule) (\(file)\(line)) cannot answer `\(row.hook)` for \(row.identity): "
          + why.message,
        repair: why.repair
      )
    )
  }
}

/// When a hook is asked, and who answers; one reference, since it is asked about row after row.
final class HookQuestion {
  /// The day whose policy answers, and the one whose facts are judged.
  let days: (policy: Day, facts: Day)
  /// Runs the rules in force on the first of these.
  let period: PolicyRunner.Period

  init(days: (policy: Day, facts: Day), period: PolicyRunner.Period) {
    self.days = days
    self.period = period
  }
}

/// A row about which a hook is asked.
private struct AskedRow<Subject: Sendable> {
  let hook: String
  let scope: Scope<Subject>
  let subject: Subject
  let identity: String
  /// The day whose policy answers, and the one whose facts are judged.
  let days: (policy: Day, facts: Day)

  init<Asked: Hook>(
    _ hook: Asked.Type,
    _ scopes: Scopes,
    _ subject: Subject,
    _ identity: String,
    days: (policy: Day, facts: Day)
  ) where Asked.Subject == Subject {
    self.hook = Asked.name
    scope = Asked.scope(of: scopes)
    (self.subject, self.identity, self.days) = (subject, identity, days)
  }
}

/// Why a rule's answer for a row cannot be used.
private struct Objection {
  let message: String
  /// The field that is blank.
  let blank: String?
  /// The line of the rule's file, if it is known.
  let line: Int?
  let repair: String

  init(_ message: String, blank: String? = nil, line: Int? = nil, repair: String) {
    self.message = message
    self.blank = blank
    self.line = line
    self.repair = repair
  }

  /// What a rule could not do; where it went on without a price that it had asked for, that is the cause.
  init(_ fault: RuleFault, unpriced: String?) {
    let missing = unpriced.map(MissingPrice.init)
    self.init(
      (missing?.cause ?? "") + fault.message,
      line: fault.line,
      repair: missing?.repair ?? fault.repair
    )
  }
}

/// A price that a rule asked for in vain before it failed: the cause, told before the failure.
struct MissingPrice {
  /// The call that asked for it.
  let call: String

  var cause: String { "prices.csv has no price for \(call), and the rule goes on with nil. " }
  var repair: String { "Add the day to prices.csv, or let the rule deal with nil." }
}
