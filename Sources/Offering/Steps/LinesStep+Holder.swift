internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

// The holder's tender as a whole (`computation.md`, "Holders").
extension LinesStep {
  /// Checks the holder, tendering or not; a refusal takes every line.
  ///
  /// Who left is refused for that, not for what became of the options: so lines of options that have
  /// ended make a holder one who tenders.
  func checkHolder(_ form: Int?, _ ended: [Int], _ result: inout Result) throws {
    let isTendering = !result.standing.isEmpty
    var tender = try tender(form, result.standing)
    tender.isTendering = isTendering || !ended.isEmpty
    let checked = try evaluator.check(
      evaluator.scopes.holder,
      holder.tendering(tender),
      identity: holder.id,
      waivable: [holder.id, form.map(offer.formID) ?? ""] + result.standing.map(\.held.id),
      isRefusable: tender.isTendering
    )
    tender.isTendering = isTendering
    result.subject = holder.tendering(tender)
    result.findings += checked.findings
    for row in result.standing.compactMap(\.row) where !checked.waived.isEmpty {
      result.waived[row, default: []] += checked.waived
    }
    if let refusal = checked.refusal, Refusal.isOfEligibility(refusal.rule) {
      for line in ended {
        result.refusals[line] = refusal
        result.defects[line] = checked.refusals
      }
    }
    if let refusal = checked.refusal ?? termination {
      let defects = checked.refusals.isEmpty ? [refusal] : checked.refusals
      for row in result.standing.compactMap(\.row) {
        result.refusals[row] = refusal
        result.defects[row, default: []] += defects
      }
      result.standing = []
    }
  }

  /// What the standing lines come to.
  private func tender(_ form: Int?, _ standing: [StandingLine]) throws -> HolderTender {
    var tender = HolderTender()
    for line in standing {
      let (option, shares) = (line.held, line.accepted)
      tender.shares = try tender.shares.adding(shares)
      if option.canBeTendered { tender.eligible = try tender.eligible.adding(shares) }
      if option.tenderClass == .required { tender.required = try tender.required.adding(shares) }
      if option.isInLookback { tender.lookback = try tender.lookback.adding(shares) }
    }
    for option in held where option.isInLookback {
      tender.lookbackOutstanding = try tender.lookbackOutstanding
        .adding(option.outstandingShares)
    }
    tender.missing = try missing(standing)
    tender.servedFrom = form.flatMap { offer.sheets.forms[FormsSheet.received, $0]?.day }
    return tender
  }

  /// The options that whoever tenders must tender, of which the lines leave shares.
  private func missing(_ standing: [StandingLine]) throws -> [HeldGrant] {
    let required = held.filter { $0.tenderClass == .required }
    guard !required.isEmpty else { return [] }
    let lines = AllByGrant(standing) { $0.held.row }
    return try required.filter { option in
      try lines[option.row].map(\.accepted).total() < option.outstandingShares
    }
  }

  /// A terminated offer returns every tender (A11).
  private var termination: Refusal? {
    guard offer.isTerminated else { return nil }
    return Refusal(rule: "offer.terminated", reason: "The offer was terminated.")
  }
}
