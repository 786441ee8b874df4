internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// The holder's other awards, which a participant may not have in the gap (E9, §6).
struct AwardsStep {
  let offer: Offer
  let committee: Committee
  let holder: HolderSubject

  /// A finding for each award known at as-of that a rule defers.
  func run(gaveUp: Shares) throws(RuleFault) -> [Finding] {
    let sheet = offer.sheets.awards
    var findings: [Finding] = []
    for row in offer.index.awards(of: holder.row) {
      let known = sheet[AwardsSheet.awardDate, row].map { $0 <= offer.asOf } ?? false
      guard known else { continue }
      let id = sheet[AwardsSheet.awardID, row] ?? ""
      let subject = AwardSubject(holder: holder, row: row, gaveUp: gaveUp)
      findings += try committee.judge(
        offer.scopes.award,
        subject,
        identity: id,
        waivable: [id, holder.id]
      ).findings
    }
    return findings
  }
}
