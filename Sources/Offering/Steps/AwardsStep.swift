internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// The holder's other awards, which a participant may not have in the gap (E9, §6), and which at a
/// lower price bring variable accounting on either side of the cancellation (E10, §12).
struct AwardsStep {
  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject

  /// A finding for each award known at as-of that a rule defers.
  func run(_ surrendered: [SurrenderedGrant]) throws -> [Finding] {
    let gaveUp = try surrendered.map(\.cancelledShares).total()
    let sheet = offer.sheets.awards
    var findings: [Finding] = []
    for row in offer.index.awards(of: holder.row) {
      guard let day = sheet[AwardsSheet.awardDate, row], day <= offer.asOf else { continue }
      let id = sheet[AwardsSheet.awardID, row] ?? ""
      let subject = AwardSubject(
        holder: offer.subject(ofHolder: holder.row, knownOn: day).tendering(holder.tender),
        row: row,
        gaveUp: gaveUp,
        gaveUpAbove: try price(of: row).map { price in
          try surrendered.filter { $0.held.terms.exercisePrice > price }
            .map(\.cancelledShares).total()
        }
      )
      findings += try evaluator.check(
        evaluator.scopes.award,
        subject,
        identity: id,
        waivable: [id, holder.id],
        ownDay: day
      ).findings
    }
    return findings
  }

  /// The award's exercise price, or the close of its day if it has none.
  private func price(of row: Int) -> Money? {
    let sheet = offer.sheets.awards
    return sheet[AwardsSheet.exercisePrice, row]
      ?? sheet[AwardsSheet.awardDate, row].flatMap { offer.closes.close(on: $0) }
  }
}
