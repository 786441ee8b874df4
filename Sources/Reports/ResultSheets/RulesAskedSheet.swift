internal import Offering
internal import Policy

/// rules.csv: how often each rule was asked, and how that ended.
struct RulesAskedSheet: ResultSheet {
  /// A rule with its counts.
  struct Row {
    let rule: Rule
    let tally: RuleTally
  }

  let name = "rules"
  let place = 190
  let meaning = "a rule, with how often it was asked and how that ended"

  let columns: [ResultColumn<Row>] = [
    .plain("rule", \.rule.id),
    // The folder a rule came from is this machine's business.
    .plain("file") { $0.rule.heading.source.name + ".lua" }.like("\\S.*\\.lua"),
    .plain("scope", \.rule.heading.scope).like("[a-z_]+"),
    .plain("level", \.level).amongst(Level.allCases.map(\.rawValue), mayBeBlank: true),
    .plain("asked") { Int64($0.tally.asked) },
    .plain("passed") { Int64($0.tally.passed) },
    .plain("failed") { Int64($0.tally.failed) },
    .plain("waived") { Int64($0.tally.waived) },
    .plain("not_applicable") { Int64($0.tally.notApplicable) },
    .plain("not_evaluated") { Int64($0.tally.notEvaluated) },
    .plain("errors") { Int64($0.tally.errors) },
    .plain("answered") { Int64($0.tally.answered) },
  ]

  func rows(of run: FinishedRun) -> [Row] {
    zip(run.conclusion.rulesAsked, run.conclusion.tallies).map(Row.init)
  }
}

extension RulesAskedSheet.Row {
  /// A check's level; `off` also for an answer to a hook that is switched off; blank for what has
  /// none.
  fileprivate var level: String {
    switch rule {
    case .check(let check): check.level.rawValue
    case .decision(let decision): decision.isOff ? Level.off.rawValue : ""
    case .settings, .column: ""
    }
  }
}
