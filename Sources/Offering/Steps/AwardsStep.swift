internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// The holder's other awards, which a participant may not have in the gap (E9, §6), and which at a
/// lower price bring variable accounting on either side of the cancellation (E10, §12).
struct AwardsStep {
  /// What becomes of the awards.
  struct Result {
    /// Awards that stand.
    var made: [Award] = []
    /// Awards that a rule puts off to the new grant date.
    var deferred: [Award] = []
    var findings: [Finding] = []
  }

  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject

  /// Checks each award known at as-of, in order of day.
  func run(_ surrendered: [SurrenderedGrant]) throws -> Result {
    let gaveUp = try surrendered.map(\.cancelledShares).total()
    // FIN 44: the shares exposed are never more than the holder gave up, whatever was awarded.
    var exposure = ReplacementExposure(givenUp: gaveUp)
    var result = Result()
    for award in offer.awards(of: holder.row) {
      let above = try price(of: award).map { price in
        min(
          try surrendered.filter { $0.held.terms.exercisePrice > price }
            .map(\.cancelledShares).total(),
          exposure.unmatched
        )
      }
      let checked = try check(award, gaveUp: gaveUp, above: above)
      result.findings += checked.findings
      guard checked.refusal == nil else {
        if offer.isDeferrable(award) { result.deferred.append(award) }
        continue
      }
      result.made.append(award)
      if let above, checked.findings.contains(where: { $0.rule == Self.exposureRule }) {
        _ = try exposure.match(min(above, award.shares))
      }
    }
    return result
  }

  /// The rule that tells which shares take the place of options given up.
  private static var exposureRule: String { "accounting.replacement" }

  private func check(_ award: Award, gaveUp: Shares, above: Shares?) throws -> CheckResult {
    let subject = AwardSubject(
      holder: offer.subject(holder, knownOn: award.day),
      row: award.row,
      gaveUp: gaveUp,
      gaveUpAbove: above
    )
    return try evaluator.check(
      evaluator.scopes.award,
      subject,
      identity: award.id,
      waivable: [award.id, holder.id],
      ownDay: award.day
    )
  }

  /// The award's exercise price, or the close of its day if it has none.
  private func price(of award: Award) -> Money? {
    offer.sheets.awards[AwardsSheet.exercisePrice, award.row] ?? offer.closes.close(on: award.day)
  }
}
