internal import Exchange
internal import Policy
internal import Sheets

/// The amendments that a rule refuses by the dates to which all of them come, such as one of what is
/// offered that leaves too few days: they move no date either (`days.md`, "Amendments of the offer").
///
/// Without one of them the dates are others, and the rules are asked again, until nothing more is
/// refused.
struct RefusedAmendments {
  /// An amendment as the rule saw it, and what it said.
  typealias Refused = (subject: AmendmentSubject, refusal: Refusal)

  let step: TimelineStep

  /// The refused ones by their rows; none where no amendment moves a date or no rule asks.
  func run() throws(RuleFault) -> [Int: Refused] {
    var refused: [Int: Refused] = [:]
    guard isAsked else { return refused }
    while let next = try first(besides: refused) { refused[next.subject.row] = next }
    return refused
  }

  /// Whether there are rules that read the dates to which all amendments come, and amendments.
  private var isAsked: Bool {
    let scope = step.dates.scopes.amendment
    let areKnown = AmendmentFields.areKnownWhenAnnounced(in: scope)
    return step.dates.sheets.amendments.rowCount > 0
      && step.dates.runner.policy.periods.contains { period in
        period.rules.checks(scope: scope.name).contains { check in
          !check.heading.fieldsRead.allSatisfy(areKnown)
        }
      }
  }

  private func first(besides refused: [Int: Refused]) throws(RuleFault) -> Refused? {
    let (settled, _) = try step.run(without: refused.mapValues(\.refusal), nil)
    guard let settled else { return nil }
    for amendment in settled.amendments where amendment.refusal == nil && movesDates(amendment) {
      let facts = settled.facts(step.dates.sheets.offer, asOf: step.dates.asOf)
      let subject = amendment.subject.beside(facts)
      let refusal = try step.evaluator(settled.days(asOf: step.dates.asOf), nil).check(
        step.dates.scopes.amendment,
        subject,
        identity: amendment.id,
        ownDay: amendment.announced.day,
        .readingBesides(AmendmentFields.areKnownWhenAnnounced(in: step.dates.scopes.amendment))
      ).refusal
      if let refusal { return (subject, refusal) }
    }
    return nil
  }

  private func movesDates(_ amendment: KnownAmendment) -> Bool {
    let sheet = step.dates.sheets.amendments
    return sheet[AmendmentsSheet.newExpiration, amendment.row] != nil
      || sheet[AmendmentsSheet.newCancellation, amendment.row] != nil
      || sheet[AmendmentsSheet.kind, amendment.row] == .termination
  }
}
