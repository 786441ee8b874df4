internal import Exchange
internal import Policy

/// The earliest grant date by the policy that answers for it: that of the cancellation date, and what
/// was adopted later in time (`days.md`, "Policy").
///
/// A later version counts if it is adopted on or before the day on which the grant would fall without
/// it, and on or before the day on which it would fall with it; so no adoption moves a grant that has
/// been made, and none makes one for a day that has gone by.
struct GrantDateVersions {
  /// The date, and what answered for it.
  struct Result {
    fileprivate(set) var day: Day
    /// The last day allowed; nil if there is none.
    fileprivate(set) var last: Day?
    /// The settings adopted after the cancellation that did not count, by place among those of the policy.
    var late: [Int: TooLate] = [:]
    /// Each change of the date by what was adopted after the cancellation, in order.
    var moves: [GrantDateMove] = []
    /// The day on which the grant would fall without a setting that reaches back, by the setting's place,
    /// where it is another.
    var dayWithout: [Int: Day] = [:]
  }

  /// Why a setting of the grant date does not count.
  enum TooLate: Equatable {
    /// The grant had been made on that day.
    case granted(Day)
    /// It would have put the grant on that day, which had gone by.
    case gone(Day)
  }

  let evaluator: RuleEvaluator
  let facts: OfferFacts
  let cancellation: Day

  private var policy: PolicyTimeline { evaluator.runner.policy }

  /// Asks the hook version by version, in order of adoption.
  ///
  /// - Returns: nil if the hook has no answer, which the evaluator has noted.
  func run() throws(RuleFault) -> Result? {
    guard
      let answer = try evaluator.ask(
        GrantDate.self,
        facts,
        identity: "offer",
        given: cancellation
      )?.value, var result = try run(from: answer, Array(policy.settings.indices))
    else { return nil }
    for setting in answering.settings where policy.settings[setting].reachesBackAtAll {
      let day = try dayWithout(setting)
      if let day, day != result.day { result.dayWithout[setting] = day }
    }
    return result
  }

  /// Goes on from the answer by the policy of the cancellation date, with some of the settings.
  private func run(
    from first: GrantDate.Answer,
    _ known: [Int]
  ) throws(RuleFault) -> Result? {
    let day = evaluator.days.policy(of: .grant)
    var settings = known.filter { policy.settings[$0].answersFrom <= day }
    var result = Result(day: first.day, last: first.last)
    for later in answering.days where later > day && later <= evaluator.days.asOf {
      let added = known.filter { policy.settings[$0].answersFrom == later }
      guard later <= result.day else {
        for setting in added { result.late[setting] = .granted(result.day) }
        continue
      }
      let version = (settings + added).sorted()
      guard let moved = try ask(version, on: later) else { return nil }
      guard later <= moved.day else {
        for setting in added { result.late[setting] = .gone(moved.day) }
        continue
      }
      settings = version
      if moved.day != result.day {
        result.moves.append(
          GrantDateMove(
            day: later,
            before: result.day,
            after: moved.day,
            settings: added.map { policy.settings[$0] }
              .filter { setting in answeringRules.contains { $0.id == setting.rule } }
          )
        )
      }
      result.day = moved.day
      result.last = moved.last
    }
    return result
  }

  /// The day of the grant as it would be without a setting; asked apart, so that nothing is counted or
  /// written down.
  private func dayWithout(_ setting: Int) throws(RuleFault) -> Day? {
    let apart = GrantDateVersions(
      evaluator: RuleEvaluator(evaluator.runner, evaluator.scopes, days: evaluator.days),
      facts: facts,
      cancellation: cancellation
    )
    let known = policy.settings.indices.filter { $0 != setting }
    let day = evaluator.days.policy(of: .grant)
    let first = try apart.ask(known.filter { policy.settings[$0].answersFrom <= day }, on: day)
    guard let first else { return nil }
    return try apart.run(from: first, known)?.day
  }

  /// The settings of the rules that may answer the hook, and the days on which it may begin to be answered
  /// otherwise, in order.
  private var answering: (settings: [Int], days: [Day]) {
    let answering = answeringRules
    let settings = policy.settings.indices.filter { setting in
      answering.contains { $0.id == policy.settings[setting].rule }
    }
    let effective = answering.compactMap(\.heading.effective).flatMap {
      [$0.from, $0.to.map { $0.advanced(by: 1) }].compactMap(\.self)
    }
    let days = settings.map { policy.settings[$0].answersFrom } + effective
    return (settings, Set(days).sorted())
  }

  private var answeringRules: [Rule] {
    (policy.periods.first?.rules.rules ?? []).filter { $0.answers(GrantDate.self) }
  }

  private func ask(_ settings: [Int], on day: Day) throws(RuleFault) -> GrantDate.Answer? {
    let runner = evaluator.runner.runner(with: settings, on: day)
    return try evaluator.ask(
      GrantDate.self,
      facts,
      identity: "offer",
      given: cancellation,
      runner,
      on: (policy: day, facts: evaluator.days.facts(of: .grant))
    )
  }
}
