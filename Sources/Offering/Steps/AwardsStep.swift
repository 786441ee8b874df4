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
      result.findings += try checked.findings + incentiveFindings(award)
      guard checked.refusal == nil else {
        if offer.isDeferrable(award) { result.deferred.append(award) }
        continue
      }
      result.made.append(award)
      if award.isOption, !offer.isInOffer(award) {
        let option = try GrantsStep(offer: offer, evaluator: evaluator).award(award, to: holder)
        result.findings += try OldIncentives(offer: offer, holder: holder).findings([option])
      }
      if let above, checked.findings.contains(where: { $0.rule == Self.exposureRule }) {
        _ = try exposure.match(min(above, award.shares))
      }
    }
    return result
  }

  /// What `grant.iso_role` says of an award that is not among the options of the offer, and so was not
  /// asked about with them: one that is put off, or made later.
  private func incentiveFindings(_ award: Award) throws -> [Finding] {
    guard !offer.isInOffer(award), offer.sheets.awards[AwardsSheet.type, award.row] == .incentive,
      !offer.isEmployee(holder.row, on: award.day)
    else { return [] }
    let held = try GrantsStep(offer: offer, evaluator: evaluator).award(award, to: holder)
    return try evaluator.check(
      evaluator.scopes.grant,
      GrantSubject(holder: holder, held: held),
      identity: award.id,
      waivable: [award.id, holder.id],
      .only("grant.iso_role")
    ).findings
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
