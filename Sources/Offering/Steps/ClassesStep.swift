internal import Exchange

/// Which of a holder's options can, must or cannot be tendered, and which go together
/// (`computation.md`, "The sixteen steps").
struct ClassesStep {
  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject

  /// The options with their classes and groups, and the holder with what these come to.
  func run(_ held: [HeldGrant]) throws -> (held: [HeldGrant], holder: HolderSubject) {
    let before = holder.holding(try HolderOptions(held))
    let classed = try held.map { option in
      let subject = GrantSubject(holder: before, held: option)
      guard let answer = try evaluator.ask(GrantClass.self, subject, identity: option.id) else {
        return option.classed(option.classByLookback, group: "")
      }
      return option.classed(answer.value.tenderClass, because: reason(answer), group: "")
    }
    let after = holder.holding(try HolderOptions(classed))
    let grouped = try classed.map { option in
      guard let tenderClass = option.tenderClass, tenderClass.canBeTendered else { return option }
      let subject = GrantSubject(holder: after, held: option)
      let group = try evaluator.ask(TenderGroup.self, subject, identity: option.id)?.value
      return option.classed(tenderClass, group: group ?? "")
    }
    return (grouped, after)
  }

  /// Why an option cannot be tendered: the rule's own reason, or else what it says holds.
  private func reason(_ answer: Answered<GrantClass.Answer>) -> String {
    guard !answer.value.tenderClass.canBeTendered else { return "" }
    return answer.value.reason ?? evaluator.title(of: answer.rule, answering: GrantClass.self)
  }
}
