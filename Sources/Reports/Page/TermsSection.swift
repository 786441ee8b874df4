internal import Exchange
internal import Offering
internal import Policy

/// What the rules say that judged or answered anything in this offer: its terms, in their own titles.
struct TermsSection {
  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup {
    PageContext.section(
      "terms",
      "Terms",
      [
        PageContext.note(
          "What holds by the rules that were asked, each as it was in force on the day of its question."
        ),
        PageTable(
          caption: "What the rules say",
          columns: [
            ("What holds", .words), ("Rule", .words), ("Asked", .figures), ("Failed", .figures),
          ],
          rows: rows,
          isSorted: true,
          whenEmpty: "No rule was asked."
        ).markup,
      ]
    )
  }

  private var rows: [[PageTable.Cell]] {
    let rules = context.conclusion.rules?.rules ?? []
    return zip(rules, context.conclusion.tallies).compactMap { rule, tally -> [PageTable.Cell]? in
      guard isTerm(rule, tally), let title = title(of: rule) else { return nil }
      return [
        .text(title), TenderSection.code(rule.id),
        .text(Thousands.marked(Int64(tally.asked - tally.notApplicable + tally.answered))),
        .text(Thousands.marked(Int64(tally.failed))),
      ]
    }
  }

  private func isTerm(_ rule: Rule, _ tally: RuleTally) -> Bool {
    // An offer without a lookback is told nothing of one.
    let isAboutLookback = rule.id.contains("lookback")
    guard !isAboutLookback || context.outcome.timeline.lookback != nil else { return false }
    switch rule {
    case .decision: return tally.answered > 0
    case .check: return tally.asked > tally.notApplicable
    case .settings: return rule.id == "iso_limit" && context.terms.concernIncentiveOptions
    case .column: return false
    }
  }

  /// By the policy of the question's day; the grant date's may have come later.
  private func title(of rule: Rule) -> String? {
    if rule.id == "iso_limit" { return context.terms.title(ofRule: rule.id, for: .limit) }
    switch rule.heading.scope {
    case "form", "election", "grant", "holder":
      let question: TermRules.Question = rule.id == "exchange_ratio" ? .exchange : .tender
      return context.terms.title(ofRule: rule.id, for: question)
    case "promise", "new_grant", "tranche":
      return context.terms.title(ofRule: rule.id, for: .exchange)
    default: return context.terms.stated(rule)
    }
  }
}
