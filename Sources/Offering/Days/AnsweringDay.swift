internal import Exchange
internal import Policy

/// The day whose policy answers what a rule is asked (`days.md`, "Overview").
struct AnsweringDay {
  /// The day for people, such as `the expiration date`.
  let words: String
  /// The last day of which there can be such a question; nil if there may always be another.
  let last: Day?

  /// The day for people with its date: `the expiration date, 2003-03-31`.
  func inWords(asOf: Day) -> String {
    guard let last else { return words }
    return "\(words), \(last)" + (last > asOf ? "; until then, the as-of date" : "")
  }
}

extension QuestionDays {
  /// The day whose policy answers what a rule is asked; nil if nothing is known to ask it.
  func answering(_ rule: Rule, in scopes: Scopes) -> AnsweringDay? {
    let scope = rule.heading.scope
    switch rule {
    case .check:
      switch rule.id {
      case OwnDayRule.planShareLimit: return AnsweringDay(words: "each day of the pool", last: nil)
      case OwnDayRule.serviceThroughGrant:
        return AnsweringDay(
          words: "the last day of service; at the latest, the new grant date",
          last: newGrant
        )
      default: return scopes.occasion(of: scope).map { answering($0, scope) }
      }
    case .decision(let decision):
      guard let hook = HookList.all.first(where: { $0.name == decision.hook }) else { return nil }
      return answering(hook.occasion(in: scopes), scope)
    case .settings:
      return SettingsRules.occasion(of: rule.id).map { answering($0, scope) }
        ?? AnsweringDay(words: OwnDay.of(scope)?.words ?? "", last: nil)
    case .column: return AnsweringDay(words: "the as-of date", last: nil)
    }
  }

  private func answering(_ occasion: Occasion, _ scope: String) -> AnsweringDay {
    let words =
      switch occasion {
      case .tender, .cancellation, .whole: "the expiration date"
      case .exchange, .promise: "the cancellation date"
      case .grant: "what is adopted in time; without it, the cancellation date"
      case .limit: "the new grant date"
      case .amendment, .ownDay: OwnDay.of(scope)?.words ?? ""
      }
    return AnsweringDay(words: words, last: lastPolicyDay(of: occasion))
  }
}
