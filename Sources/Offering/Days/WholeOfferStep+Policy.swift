internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

// What is said of the policy and its days.
extension WholeOfferStep {
  /// What was found before rules were asked, without what they answer: a plan that no option names may be
  /// one that a rule puts new options under (E11).
  func answered(_ known: [Finding], _ pool: [PoolRow]) -> [Finding] {
    let isOwn = rules.hook(NewPlan.name)?.rules.contains { !$0.heading.source.isShipped } ?? false
    guard isOwn else { return known }
    let filled = Set(pool.filter { $0.entry.shares > .zero }.map(\.plan))
    return known.filter { finding in
      finding.rule != FindingKind.planUnnamed.code
        || offer.isCancellationDone && !filled.contains(finding.subject)
    }
  }

  func policyFindings(
    _ use: RuleUse,
    _ evaluator: RuleEvaluator,
    _ lastOfPool: Day?,
    refused: [Int: Refusal]
  ) -> [Finding] {
    let changes = TermChanges(
      policy: offer.policy,
      scopes: evaluator.scopes,
      stricter: use.stricter
    )
    let untold = UntoldChanges(
      changes: changes,
      days: offer.days,
      amendments: settled.amendments,
      refused: refused,
      sheet: offer.sheets.amendments
    )
    let ofPolicy = PolicyFindings(
      policy: offer.policy,
      asked: LastQuestions(
        days: offer.days,
        scopes: evaluator.scopes,
        sheets: offer.sheets,
        lastOfPool: lastOfPool
      ),
      grant: settled.grant,
      newGrant: offer.timeline.newGrantDate,
      changedAnswers: use.changedAnswers,
      decided: Set(
        zip(rules.rules, use.counts.rules).filter { $1.answered > 0 || $1.failed > 0 }.map(\.0.id)
      ),
      changes: changes,
      later: tellsLaterPolicy
        ? PolicySheetReading(offer.sheets.policy).settings.filter {
          $0.adoptedOn.map { $0 > offer.asOf } ?? false
        } : []
    )
    return ofPolicy.findings + untold.findings
  }
}
