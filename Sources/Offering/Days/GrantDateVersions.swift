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
    let day: Day
    /// The last day allowed; nil if there is none.
    let last: Day?
    /// The settings adopted after the cancellation that counted, by place among those of the policy.
    var counted: Set<Int> = []
  }

  let evaluator: RuleEvaluator
  let facts: OfferFacts
  let cancellation: Day

  /// Asks the hook version by version, in order of adoption.
  ///
  /// - Returns: nil if the hook has no answer, which the evaluator has noted.
  func run() throws(RuleFault) -> Result? {
    let policy = evaluator.runner.policy
    let first = evaluator.days.policy(of: .grant)
    var settings = policy.settings.indices.filter { policy.settings[$0].answersFrom <= first }
    guard
      var answer = try evaluator.ask(
        GrantDate.self,
        facts,
        identity: "offer",
        given: cancellation
      )?.value
    else { return nil }
    var counted: Set<Int> = []
    for later in versions(of: policy)
    where later > first && later <= evaluator.days.asOf && later <= answer.day {
      let added = policy.settings.indices.filter { policy.settings[$0].answersFrom == later }
      let version = (settings + added).sorted()
      guard let moved = try ask(version, on: later) else { return nil }
      guard later <= moved.day else { continue }
      (settings, answer) = (version, moved)
      counted.formUnion(added)
    }
    return Result(day: answer.day, last: answer.last, counted: counted)
  }

  /// The days on which the hook may begin to be answered otherwise, in order.
  private func versions(of policy: PolicyTimeline) -> [Day] {
    let answering = (policy.periods.first?.rules.rules ?? []).filter { $0.answers(GrantDate.self) }
    let settings = policy.settings.filter { setting in
      answering.contains { $0.id == setting.rule }
    }
    let effective = answering.compactMap(\.heading.effective).flatMap {
      [$0.from, $0.to.map { $0.advanced(by: 1) }].compactMap(\.self)
    }
    return Set(settings.map(\.answersFrom) + effective).sorted()
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
    )?.answered.value
  }
}
