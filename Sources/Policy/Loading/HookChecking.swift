internal import Findings

extension RuleLoading {
  /// Notes the hooks that two rules could answer for one row, and those that none answers.
  mutating func checkHooks(isPartial: Bool) {
    // A rule that does not load has its own finding; that no rule answers follows from it.
    let allLoaded = findings.isEmpty
    var unanswered: [HookDescription] = []
    for description in hooks {
      let answering = RuleLoading.hook(description, rules).rules
      checkConflict(answering, description)
      if answering.isEmpty, !description.mayBeUnanswered, !isPartial, allLoaded {
        unanswered.append(description)
      }
    }
    // So many are missing only where the rules shipped were not read at all.
    if unanswered.count > 3 { return reportUnanswered(unanswered) }
    for description in unanswered { reportUnanswered(description) }
  }

  private mutating func reportUnanswered(_ hooks: [HookDescription]) {
    guard let first = hooks.first else { return }
    findings.append(
      Finding(
        .error,
        .rule,
        of: first,
        "No rule answers \(hooks.count) of the hooks: "
          + "\(hooks.map(\.name).joined(separator: ", ")).",
        repair: "The rules shipped with the program were not read: put their folder `rules` back "
          + "beside it, or name it first: --rules SHIPPED --rules YOURS."
      )
    )
  }

  /// Two rules that both have conditions are compared row by row, when they run.
  private mutating func checkConflict(_ answering: [DecisionRule], _ hook: HookDescription) {
    guard answering.count > 1, let always = answering.first(where: \.isUnconditional) else {
      return
    }
    for other in answering where other.id != always.id {
      let (first, second) =
        order.precedes(always.id, other.id) ? (always, other) : (other, always)
      findings.append(
        Finding(
          .error,
          .rule,
          of: second.heading,
          at: Place(sheet: second.heading.file, line: second.heading.outline.line("hook")),
          "\(first.heading.file) and \(second.heading.file) both answer the hook \(hook.name).",
          repair: "Give each a when that keeps them apart, switch one off in policy.csv, or name "
            + "yours \(first.id).lua, which replaces the other."
        )
      )
    }
  }

  private mutating func reportUnanswered(_ hook: HookDescription) {
    findings.append(
      Finding(
        .error,
        .rule,
        of: hook,
        "No rule answers the hook \(hook.name): \(hook.meaning).",
        repair: "Put back rules/\(hook.name).lua, or write a rule with hook = \"\(hook.name)\"."
      )
    )
  }
}
