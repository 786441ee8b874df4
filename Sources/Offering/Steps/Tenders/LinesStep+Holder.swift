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
    if !checked.waived.isEmpty {
      for row in result.standing.compactMap(\.row) {
        result.waived[row, default: []] += checked.waived
      }
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
    result.findings += takenForNothing(result, waived: checked.waived)
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
      try lines[option.row].lazy.map(\.accepted).total() < option.outstandingShares
    }
  }

  /// A terminated offer returns every tender (A11).
  private var termination: Refusal? {
    guard offer.isTerminated else { return nil }
    return Refusal(rule: Self.terminationRule, reason: "The offer was terminated.")
  }

  /// By what name the termination refuses what is tendered.
  static var terminationRule: String { "offer.terminated" }
}

// Those who have left (B1, B2; Rule 13e-4(f)(5): what is accepted is paid for).
extension LinesStep {
  /// The last day of service of a holder who had left before the cancellation, with the rule that then promises
  /// nothing for an option; nil if service lasts, or something would be promised all the same.
  func unpromised(_ option: HeldGrant, from form: Int) -> (end: Day, rule: String)? {
    let received = offer.sheets.forms[FormsSheet.received, form]?.day
    let holder = received.map(holder.serving) ?? holder
    guard let end = holder.serviceBreak, end < offer.timeline.cancellation else { return nil }
    let subject = PromiseSubject(
      grant: GrantSubject(holder: holder, held: option, tendered: option.outstandingShares),
      shares: option.outstandingShares,
      isDeferred: false
    )
    func refusal(ownDay: Day? = nil, by asked: RuleEvaluator.Asked) -> Refusal? {
      evaluator.defects(
        evaluator.scopes.promise,
        subject,
        waivable: [option.id, holder.id],
        ownDay: ownDay,
        by: asked
      ).first
    }
    // The days are those of `PromisesStep`.
    let refusal =
      refusal(ownDay: end, by: .only(OwnDayRule.serviceThroughGrant))
      ?? refusal(by: .allBut(OwnDayRule.serviceThroughGrant))
    return refusal.map { (end, $0.rule) }
  }

  /// Errors about lines that stand, although nothing would be granted for them to a holder who has left.
  private func takenForNothing(_ result: Result, waived: [WaivedDefect]) -> [Finding] {
    guard !result.standing.isEmpty, offer.hasEndOfService(holder.row) else { return [] }
    let judging = LinesStep(
      offer: offer,
      evaluator: evaluator,
      holder: result.subject,
      held: held,
      forms: forms
    )
    return result.standing.compactMap { judging.takenForNothing($0, waived: waived) }
  }

  /// An error about a line that stands, although nothing would be granted for it to a holder who has left.
  private func takenForNothing(_ line: StandingLine, waived: [WaivedDefect]) -> Finding? {
    guard line.accepted > .zero, let left = unpromised(line.held, from: line.form) else {
      return nil
    }
    let sheet = offer.sheets.elections
    let lifted = waived.map(\.rule).listed(with: "and")
    return .of(
      .tenderForNothing,
      at: line.row.map { sheet.place($0, ElectionsSheet.tenderColumn(of: $0, in: sheet)) },
      subject: line.held.id,
      value: "\(line.accepted.count)",
      "\(offer.formID(line.form)) takes \(line.accepted.words) of \(line.held.id) from \(holder.name), who "
        + "could exercise them otherwise, and nothing is granted for them: service ended on \(left.end), before "
        + "the cancellation, and \(left.rule) promises nothing then",
      repair: lifted.isEmpty
        ? "Let a rule refuse the tender of a holder who has left, as eligibility.cancellation does."
        : "Delete the waiver of \(lifted)"
          + (evaluator.rules.canBeWaived(rule: left.rule) ? ", or waive \(left.rule) too." : ".")
    )
  }
}
