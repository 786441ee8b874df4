internal import Exchange
internal import Offering
internal import Policy

/// What the rules say that judged or answered anything in this offer: its terms, in their own titles.
struct TermsSection: PageSection {
  let id = "terms"
  let title = "Terms"

  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var content: [Markup] {
    [
      PageContext.note(
        "What holds by the rules that were asked, each as it was on the day it was asked about. Asked counts "
          + "the rows that a rule was asked about, as rules.csv does. A term that is shipped is the program's own, "
          + "which nobody chose for this offer."
      ),
      PageTable(
        caption: "What the rules say",
        columns: [
          ("What holds", .words), ("Rule", .words), ("Chosen in", .words), ("Asked", .figures),
          ("Failed", .figures),
        ],
        rows: rows,
        isSorted: true,
        whenEmpty: "No rule was asked."
      ).markup,
    ]
  }

  private var rows: [[PageTable.Cell]] {
    zip(context.conclusion.rulesAsked, context.conclusion.tallies).compactMap {
      rule,
      tally -> [PageTable.Cell]? in
      guard isTerm(rule, tally), let title = context.terms.stated(rule) else { return nil }
      return [
        .text(context.dated(title, ofRule: rule.id)), TenderSection.code(rule.id),
        .text(TermOrigin.words(for: rule)),
        .text(Thousands.marked(Int64(tally.asked))),
        .text(Thousands.marked(Int64(tally.failed))),
      ]
    }
  }

  /// Whether a rule of this id is about the lookback.
  static func isAboutLookback(_ rule: String) -> Bool { rule.contains("lookback") }

  /// Whether settings of an id concern this offer: they are asked of no row.
  private func concerns(_ settings: String) -> Bool {
    switch settings {
    case "iso_limit": context.terms.concernIncentiveOptions
    case "tax": context.outcome.hasExercises
    case "capitalization":
      context.outcome.promises.contains { PromiseLetter.isWritten($0, context.outcome) }
    default: true
    }
  }

  /// Whether less than all of some option is accepted.
  private var isTenderedInPart: Bool {
    let outcome = context.outcome
    let outstanding = Dictionary(
      outcome.held.map { ($0.grantID, $0.onDetermination) },
      uniquingKeysWith: { first, _ in first }
    )
    return outcome.determinations.contains { line in
      line.accepted > .zero && line.accepted < outstanding[line.grantID] ?? .zero
    }
  }

  private func isTerm(_ rule: Rule, _ tally: RuleTally) -> Bool {
    // An offer without a lookback is told nothing of one.
    guard !Self.isAboutLookback(rule.id) || context.outcome.timeline.lookback != nil else {
      return false
    }
    switch rule {
    // How a part of an option is taken is no term where every option goes whole.
    case .decision(let decision) where decision.hook == "partial_tender":
      return tally.answered > 0 && isTenderedInPart
    case .decision: return tally.answered > 0
    case .check: return tally.asked > tally.notApplicable
    case .settings: return concerns(rule.id)
    case .column: return false
    }
  }
}
