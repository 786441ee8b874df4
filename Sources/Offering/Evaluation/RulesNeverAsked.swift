internal import Exchange
internal import Findings
internal import Policy

/// Rules that were asked of no row although their scope has rows.
///
/// A check is asked of every row of its scope on the days on which it is in effect. An answer to a hook
/// may never be called for, and a column's sheet may stay empty: of the rules shipped that is the course
/// of an offer, of others it is worth a note.
struct RulesNeverAsked {
  let rules: RuleSet
  let counts: RuleCounts
  let days: QuestionDays
  let scopes: Scopes

  /// A note for each, in the order of the set.
  var findings: [Finding] {
    zip(rules.rules, counts.rules).compactMap { rule, tally in
      guard let message = message(rule, tally) else { return nil }
      return .of(
        .ruleNeverAsked,
        at: Place(sheet: rule.heading.file),
        subject: rule.id,
        message
      )
    }
  }

  private func message(_ rule: Rule, _ tally: RuleTally) -> String? {
    let (id, heading) = (rule.id, rule.heading)
    // What policy switched off is meant to judge nothing.
    if rule.isSwitchedOff { return nil }
    if !rule.isInForce, tally.asked == tally.notApplicable {
      return "\(id) is switched off, and judged no row."
    }
    if let effective = heading.effective, !heading.source.isShipped, tally.asked > 0,
      tally.asked == tally.notApplicable
    {
      return "\(id) is in effect \(effective.inWords), and judged no row: "
        + whyNone(rule, effective, tally.asked)
    }
    guard tally.asked == 0, isMeant(rule), counts.scopes.contains(heading.scope) else { return nil }
    let standing = heading.effective.map { "is in effect \($0.inWords)" } ?? "is in force"
    return "\(id) \(standing) and was asked of no row, although there are rows of the scope "
      + "\(heading.scope)."
  }

  /// Why a rule with days of its own is about none of the rows that it was asked of.
  private func whyNone(_ rule: Rule, _ effective: Effective, _ count: Int) -> String {
    let rows = count == 1 ? "the 1 row" : "the \(count) rows"
    let day = days.answering(rule, in: scopes)
    if let last = day?.last, effective.contains(min(last, days.asOf)) {
      return "\(rows) of its scope \(count == 1 ? "is none" : "are none") that its when asks for."
    }
    let words = day?.inWords(asOf: days.asOf) ?? "other days"
    let outside = day?.last == nil ? ", which is outside these days" : ""
    return "the policy that answers for \(rows) is that of \(words)\(outside)"
      + (rule.heading.when.isEmpty ? "." : ", or its when leaves them out.")
  }

  /// Whether it was put there to be asked: a rule shipped may wait for a day to come, or for a question
  /// that the offer never asks.
  private func isMeant(_ rule: Rule) -> Bool {
    guard rule.heading.source.isShipped else {
      if case .settings = rule { return false }
      return true
    }
    guard case .check = rule else { return false }
    return rule.heading.effective?.contains(days.asOf) ?? true
  }
}
