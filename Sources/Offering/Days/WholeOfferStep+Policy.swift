internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

// What is said of the policy and its days.
extension WholeOfferStep {
  func policyFindings(
    _ use: RuleUse,
    _ evaluator: RuleEvaluator,
    _ lastOfPool: Day?
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
