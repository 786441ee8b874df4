internal import Exchange
internal import Findings
internal import Policy

/// Rules in force that were asked of no row although their scope has rows.
///
/// A check is asked of every row of its scope. An answer to a hook may never be called for, and a
/// column's sheet may stay empty: of the rules shipped that is the course of an offer, of others it
/// is worth a note.
struct RulesNeverAsked {
  let rules: RuleSet
  let counts: RuleCounts
  let asOf: Day

  /// A note for each, in the order of the set.
  var findings: [Finding] {
    zip(rules.rules, counts.rules).compactMap { rule, tally in
      guard tally.asked == 0, isInForce(rule), counts.scopes.contains(rule.heading.scope) else {
        return nil
      }
      return .of(
        .ruleNeverAsked,
        at: Place(sheet: rule.heading.file),
        subject: rule.id,
        "\(rule.id) is in force and was asked of no row, although there are rows of the scope "
          + "\(rule.heading.scope)."
      )
    }
  }

  private func isInForce(_ rule: Rule) -> Bool {
    guard rule.heading.effective?.contains(asOf) ?? true else { return false }
    switch rule {
    case .check(let check): return check.level != .off
    case .decision(let decision): return !decision.isOff && !rule.heading.source.isShipped
    case .column: return !rule.heading.source.isShipped
    case .settings: return false
    }
  }
}
