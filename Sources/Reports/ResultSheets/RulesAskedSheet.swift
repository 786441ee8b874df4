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
    .plain("rule", \.rule.id)
      .means("The rule."),
    // The folder a rule came from is this machine's business.
    .plain("file") { $0.rule.heading.source.name + ".lua" }.like("\\S.*\\.lua")
      .means("The rule's file."),
    .plain("scope", \.rule.heading.scope).like("[a-z_]+")
      .means("What one row is that it is asked about."),
    .plain("level", \.level).amongst(Level.allCases.map(\.rawValue), mayBeBlank: true)
      .means("What a failure does; blank of a rule that is no check."),
    .plain("asked") { Int64($0.tally.asked) }
      .means("The rows it was asked about."),
    .plain("passed") { Int64($0.tally.passed) }
      .means("Those that passed."),
    .plain("failed") { Int64($0.tally.failed) }
      .means("Those that failed."),
    .plain("waived") { Int64($0.tally.waived) }
      .means("Those whose failure is waived."),
    .plain("not_applicable") { Int64($0.tally.notApplicable) }
      .means("Those that it is not about, by its `when`."),
    .plain("not_evaluated") { Int64($0.tally.notEvaluated) }
      .means("Those of which a value that it reads is blank."),
    .plain("errors") { Int64($0.tally.errors) }
      .means("Those at which the rule itself failed."),
    .plain("answered") { Int64($0.tally.answered) }
      .means("Those that it gave an answer for."),
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
