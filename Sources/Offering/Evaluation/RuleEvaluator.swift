internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// Asks the Committee's rules about one row after another and says what their answers do.
///
/// Each question is answered by the policy of its own day. One a thread: it holds a Lua state.
final class RuleEvaluator {
  /// Which rules of a scope are asked.
  enum Asked {
    case all
    case only(String)
    case allBut(String)
    /// Those that read nothing but such fields.
    case reading((String) -> Bool)
    /// Those that read another field as well.
    case readingBesides((String) -> Bool)
    /// Those that read a field.
    case withField(String)
    /// Those that do not read a field.
    case withoutField(String)
    /// Those that say who may take part, whatever is tendered.
    case ofEligibility
  }

  /// The rules in force at as-of.
  let rules: RuleSet
  /// What its rules can read.
  let scopes: Scopes
  /// The days of every question.
  let days: QuestionDays
  /// The waivers known.
  let waivers: Waivers
  /// Is told of evaluations and answers, for the decision log and `explain`.
  let recorder: EvaluationRecorder?
  let runner: PolicyRunner
  /// Where each hook stands in the set, by its number; nil where it does not.
  let places: [Int?]
  /// The rules that add columns, by result sheet; none in most offers.
  private let columns: [String: [ColumnRule]]
  /// Whether a rule may be asked of no row of its scope: one that is not shipped, or not always in effect.
  private let notesScopes: Bool
  // Unchecked: what runs while one of these changes knows nothing of this object, and every row would pay.

  /// What asking rules has come to so far.
  @safe @exclusivity(unchecked) var ruleUse: RuleUse
  /// Whether a rule of the offer's own says how tenders are divided, which may take a part of what is
  /// tendered whole.
  private(set) lazy var dividesWholeTenders =
    runner.period(of: days.policy(of: .tender)).runner.rules.hook(TenderDivision.name)?.rules
    .contains { !$0.heading.source.isShipped } ?? false
  /// Whether a rule in force about new options reads the close of their grant date, which then must
  /// be there (`computation.md`, "New grants").
  private(set) lazy var readsGrantClose = runner.period(of: days.policy(of: .promise)).runner.rules
    .readsAny(of: [NewGrantFields.close], in: scopes.newGrant.name)
  /// One that asks the same rules, and of which nothing is counted, recorded or told: for what would be.
  private(set) lazy var unrecorded = RuleEvaluator(runner, scopes, days: days, waivers: waivers)
  /// The rows that hooks could not answer for, each told once, until they are taken.
  private var unanswered: [Finding] = []
  /// The same, to find each at once.
  private var isUnanswered: Set<Finding> = []
  /// When each hook is asked about a row that has no date of its own, by its number.
  @safe @exclusivity(unchecked) var questions: ContiguousArray<HookQuestion?>
  /// The rows that were asked about together last.
  @safe @exclusivity(unchecked) var rows = PassingRows()
  /// The checks of the scopes asked about so far.
  @safe @exclusivity(unchecked) private var known: ContiguousArray<ScopeChecks> = []
  /// The scopes of which it was asked whether there are checks, and whether there are.
  @safe @exclusivity(unchecked) private var checked:
    ContiguousArray<(scope: AnyObject, has: Bool)> = []
  /// Of which scope in which period each of these are.
  @safe @exclusivity(unchecked) private var knownFor:
    ContiguousArray<(scope: AnyObject, period: AnyObject)> = []

  init(
    _ runner: PolicyRunner,
    _ scopes: Scopes,
    days: QuestionDays,
    waivers: Waivers = .none,
    recorder: EvaluationRecorder? = nil
  ) {
    self.runner = runner
    self.scopes = scopes
    self.days = days
    self.waivers = waivers
    self.recorder = recorder
    let now = runner.period(of: days.asOf).runner
    rules = now.rules
    places = HookList.all.map { now.hookIndex($0.name) }
    questions = ContiguousArray(repeating: nil, count: HookList.all.count)
    columns = rules.columnsBySheet
    ruleUse = RuleUse(now.rules)
    notesScopes = now.rules.rules.contains {
      !$0.heading.source.isShipped || $0.heading.effective != nil
    }
  }

  /// Runs every check of a scope about one row.
  ///
  /// - Parameters:
  ///   - scope: what the row is.
  ///   - subject: the row.
  ///   - identity: what a finding about the row names as its subject.
  ///   - waivable: the form, grant and holder whose waivers cover the row as well (`days.md`,
  ///     "Waivers"); asked for only where there is something to waive.
  ///   - isRefusable: whether there is something that a refusal would refuse; if not, a failure is
  ///     counted and told by `explain`, and is no finding.
  ///   - own: the row's own date, where it has one.
  ///   - asked: which rules of the scope.
  /// - Returns: what all of them together say.
  /// - Throws: if the run must end (exit 2).
  func check<Subject>(
    _ scope: Scope<Subject>,
    _ subject: Subject,
    identity: String,
    waivable: @autoclosure () -> [String] = [],
    isRefusable: Bool = true,
    ownDay own: Day? = nil,
    _ asked: Asked = .all
  ) throws(RuleFault) -> CheckResult {
    var result = CheckResult()
    let day = days.policy(of: scope.occasion, ownDay: own)
    let facts = days.facts(of: scope.occasion, ownDay: own)
    let period = runner.period(of: day)
    let checks = checks(of: scope, period)
    if !checks.isMet {
      checks.isMet = true
      meet(scope)
    }
    for number in checks.checks.indices where checks.includes(number, asked) {
      // The rule is asked where it lies: to take it out costs more than most rules do.
      let check = checks.checks[number]
      runner.heard?.forget()
      let evaluation = try period.runner.evaluate(check.rule, in: scope.identity, factsOf: facts) {
        scope.fact($0, of: subject)
      }
      let unpriced = evaluation.outcome == .error ? runner.heard?.unpriced : nil
      // Nearly every row passes nearly every rule: then there is nothing to settle or to tell.
      let isPlain =
        !evaluation.outcome.blocks && !check.isWaived
        && !(recorder?.wants(evaluation.outcome) ?? false)
      let heard = isPlain && runner.heard?.hasHeardPrices != true ? [] : runner.heard?.take() ?? []
      if !heard.isEmpty { noteDoubtful(heard, by: check.rule.id, about: identity) }
      if !period.withoutReachingBack.isEmpty {
        countChanges(check.rule, evaluation, in: period, scope, subject, factsOf: facts)
      }
      if isPlain {
        ruleUse.add(evaluation.outcome, at: check.rule.index)
        continue
      }
      let rule = check.rule
      noteStricter(rule, evaluation, on: day, scope, subject, factsOf: facts)
      let words = seen(heard)
      let ids = waivable()
      let subjects = ids.contains(identity) ? ids : ids + [identity]
      let outcome = settle(rule, evaluation, subjects, scope.occasion, own)
      ruleUse.add(outcome.outcome, at: rule.index)
      if let recorder, recorder.wants(outcome.outcome) {
        let answer = (hook: "", outcome: outcome.outcome as Outcome?, text: evaluation.message)
        var record = record(rule.heading, scope, subject, identity, answer, on: day)
        record.waivedBy = outcome.waived?.by ?? ""
        record.level = rule.level
        record.words = words
        record.besides += shown(by: rule, evaluation, scope, subject) + level(of: rule, on: day)
        recorder.add(record)
      }
      guard isRefusable || outcome.isToldAnyway else { continue }
      result.add(outcome) {
        let cell =
          decidingCell(rule, evaluation, period.runner, scope, subject, factsOf: facts)
          ?? words.lazy.compactMap(\.cells.last).first ?? scope.cell(ofRow: subject)
        let effect = isRefusable ? scope.refusal : .findingOnly
        return finding(rule, evaluation, outcome, identity, cell, of: effect, unpriced: unpriced)
      }
    }
    return result
  }

  /// The checks of a scope in a period.
  func checks<Subject>(
    of scope: Scope<Subject>,
    _ period: PolicyRunner.Period
  ) -> ScopeChecks {
    if let place = knownFor.firstIndex(where: { $0.scope === scope && $0.period === period }) {
      return known[place]
    }
    let checks = ScopeChecks(
      period.runner.rules.checks(scope: scope.name),
      waivers,
      fields: scope.fields.map(\.field)
    )
    known.append(checks)
    knownFor.append((scope, period))
    return checks
  }

  /// Whether there is a check of the scope.
  func hasChecks<Subject>(_ scope: Scope<Subject>) -> Bool {
    if let place = checked.firstIndex(where: { $0.scope === scope }) { return checked[place].has }
    let has = !rules.checks(scope: scope.name).isEmpty
    checked.append((scope, has))
    return has
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
    let runner = runner.period(of: days.asOf).runner
    var facts: [Fact] = []
    for rule in rules {
      self.runner.heard?.forget()
      let fact = try runner.value(rule, in: scope.identity, factsOf: days.asOf) {
        scope.fact($0, of: subject)
      }
      noteDoubtful(self.runner.heard?.take() ?? [], by: rule.id, about: "\(sheet).csv")
      if fact == .blank {
        let isPassedOver = runner.passedOver.contains(rule.index)
        ruleUse.add(isPassedOver ? .notApplicable : .notEvaluated, at: rule.index)
      } else {
        ruleUse.addAnswer(at: rule.index)
      }
      facts.append(fact)
    }
    return facts
  }

  /// What a rule that answered a hook says holds, by the policy of that answer, for people; its id if
  /// it has no title.
  func title<Asked: Hook>(of rule: String, answering hook: Asked.Type) -> String {
    let policy = runner.policy.rules(on: days.policy(of: Asked.occasion(in: scopes)))
    let title = policy.rule(rule)?.heading.title ?? ""
    return title.isEmpty ? rule : title
  }

  /// Whether a rule that answered a hook reads a field, by the policy of that answer.
  func reads<Asked: Hook>(
    _ field: String,
    _ rule: String,
    answering hook: Asked.Type
  ) -> Bool {
    let policy = runner.policy.rules(on: days.policy(of: Asked.occasion(in: scopes)))
    return policy.rule(rule)?.heading.fieldsRead.contains(field) ?? false
  }

  /// The day whose policy answered, where the policy is not the same on every day.
  func toldDay(_ day: Day) -> Day? { runner.policy.periods.count > 1 ? day : nil }

  /// Notes that a scope has a row, where a rule may be asked of none.
  func meet<Subject>(_ scope: Scope<Subject>) {
    if notesScopes { ruleUse.meet(scope.name) }
  }

  /// Counts what came of asking a hook: the rules passed over, and the one that answered, or not.
  func count(_ outcome: Outcome?, of runner: RuleRunner) {
    if runner.hasPassedOver {
      for index in runner.passedOver { ruleUse.add(.notApplicable, at: index) }
    }
    guard let index = runner.decidingIndex else { return }
    if let outcome { ruleUse.add(outcome, at: index) } else { ruleUse.addAnswer(at: index) }
  }

  /// The one of two refusals whose rule stands first in the set.
  func first(_ one: Refusal?, _ other: Refusal?) -> Refusal? {
    guard let one, let other else { return one ?? other }
    let (left, right) = (rules.index(of: one.rule), rules.index(of: other.rule))
    return (right ?? .max) < (left ?? .max) ? other : one
  }

  /// Notes a row that a hook cannot answer for.
  func note(unanswered finding: Finding) {
    if isUnanswered.insert(finding).inserted { unanswered.append(finding) }
  }

  /// What words answered a rule, with the cells that it came from.
  func seen(_ words: [HeardWord]) -> [SeenWord] {
    words.map { heard in
      SeenWord(
        heard: heard,
        cells: heard.prices.map(scopes.prices.cells) ?? [],
        isProvisional: isProvisional(heard)
      )
    }
  }

  /// Notes how a waiver was used.
  func note(_ waiver: WaiverUse, ofWaiver row: Int) { ruleUse.add(waiver, ofWaiver: row) }

  /// Notes what words answered a rule about a row, where it can still come to something else.
  func noteDoubtful(_ words: [HeardWord], by rule: String, about identity: String) {
    for word in seen(words.filter { isProvisional($0) || $0.prices?.skipped.isEmpty == false }) {
      ruleUse.add(word, rule: rule, about: identity)
    }
  }

  private func isProvisional(_ heard: HeardWord) -> Bool {
    guard let prices = heard.prices, prices.through > days.asOf else { return false }
    guard prices.column == .date else { return true }
    // No trading day comes on a Saturday or Sunday.
    var day = days.asOf.advanced(by: 1)
    while day <= prices.through, [.saturday, .sunday].contains(day.weekday) {
      day = day.advanced(by: 1)
    }
    return day <= prices.through
  }

  /// Whether any rule asked for a price that is not known yet.
  var hasAskedUnknownPrices: Bool { !ruleUse.doubtful.undecided.isEmpty }

  /// The rows that hooks could not answer for since this was last asked.
  func takeUnanswered() -> [Finding] {
    defer { (unanswered, isUnanswered) = ([], []) }
    return unanswered
  }
}
