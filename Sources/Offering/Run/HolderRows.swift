internal import Exchange
internal import Policy

/// The rows of the result sheets that one holder adds (`results.md`).
///
/// A column of a rule reads what the checks of its scope read: of what comes after the cancellation, the
/// holder as known by then.
struct HolderRows {
  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject

  /// Adds what the steps came to.
  func add(
    _ surrendered: [SurrenderedGrant],
    _ promises: [GivenPromise],
    withheld: [String: Refusal],
    _ parts: [NewOptionPart],
    to rows: inout OutcomeRows
  ) throws {
    for grant in surrendered { rows.cancellations.append(try cancellation(grant)) }
    for grant in surrendered where grant.keptShares > .zero { try add(balancing: grant, &rows) }
    for promise in promises {
      let withholding = withheld.isEmpty ? nil : withheld[promise.surrendered.held.id]
      rows.promises.append(try self.promise(promise, withholding))
    }
    for part in parts { try add(part, &rows) }
  }

  private func cancellation(_ grant: SurrenderedGrant) throws -> CancelledGrant {
    CancelledGrant(
      grantID: grant.held.id,
      holder: holder.ofRow,
      day: offer.timeline.cancellation,
      cancelled: grant.cancelledShares,
      kept: grant.keptShares,
      further: try evaluator.further("cancellations", evaluator.scopes.grant, grant.subject)
    )
  }

  /// The balancing option as of the new grant date: events of the gap have changed its terms, and may
  /// leave no share.
  private func add(balancing grant: SurrenderedGrant, _ rows: inout OutcomeRows) throws {
    let tranches = try grant.kept.scaled(by: offer.gapEvents.map(\.ratio))
    let shares = try tranches.total()
    let terms = grant.held.terms
    rows.balancing.append(
      BalancingOption(
        grantID: grant.held.id,
        holder: holder.ofRow,
        type: terms.type,
        shares: shares,
        exercisePrice: try offer.adjusted(terms.exercisePrice, for: offer.gapEvents),
        grantDate: terms.grantDate,
        expires: terms.expires,
        further: try evaluator.further(
          "balancing_options",
          evaluator.scopes.grant,
          grant.subject
        ),
        whenKept: offer.gapEvents.isEmpty
          ? nil
          : KeptTerms(
            shares: grant.keptShares,
            exercisePrice: terms.exercisePrice,
            tranches: try grant.kept.mergedByDay()
          )
      )
    )
    try addVesting(of: grant.held.id, tranches, of: grant.subject.of(holder), &rows)
  }

  private func promise(
    _ promise: GivenPromise,
    _ withholding: Refusal?
  ) throws -> GrantPromise {
    let grant = promise.surrendered
    var row = GrantPromise(
      grantID: grant.held.id,
      holder: holder.ofRow,
      shares: grant.cancelledShares,
      kind: promise.isStock ? .stock : .option,
      isAward: promise.award != nil,
      plan: promise.plan,
      made: promise.life.made,
      ratio: promise.ratio,
      newShares: try promise.newShares(on: promise.life.made),
      notBefore: offer.timeline.newGrantDate,
      status: .open,
      reason: offer.reasons.open
    )
    if let day = try promise.voidDay(in: offer) {
      row.status = .void
      row.reason = "It came to no whole share on \(day)."
      row.ended = day
    } else if let forfeiture = promise.forfeiture {
      row.status = .forfeited
      row.reason = forfeiture.refusal.reason
      row.rule = forfeiture.refusal.rule
      row.ended = forfeiture.day
    } else if let withholding {
      row.status = .withheld
      row.reason = withholding.reason
      row.rule = withholding.rule
      row.ended = offer.timeline.newGrantDate
    } else if offer.isGrantDone {
      row.status = .granted
      row.reason = offer.reasons.granted
    }
    row.further = try evaluator.further(
      "promises",
      evaluator.scopes.promise,
      grant.promise(of: holder)
    )
    return row
  }

  /// A new grant: the whole of an option, or a part where the $100,000 limit divides it (E8).
  private func add(_ part: NewOptionPart, _ rows: inout OutcomeRows) throws {
    let option = part.option
    let shares = try part.tranches.total()
    rows.newGrants.append(
      NewGrant(
        id: part.id,
        replaces: option.replaced.held.id,
        holder: holder.ofRow,
        plan: option.plan,
        grantDate: offer.timeline.newGrantDate,
        type: part.type,
        expires: option.expires,
        shares: shares,
        exercisePrice: option.exercisePrice,
        further: try evaluator.further(
          "new_grants",
          evaluator.scopes.newGrant,
          subject(part, shares)
        )
      )
    )
    try addVesting(of: part.id, part.tranches, of: option.replaced.subject.of(holder), &rows)
  }

  /// The option, or the part of one, as rules see what is granted.
  private func subject(_ part: NewOptionPart, _ shares: Shares) -> NewGrantSubject {
    var subject = offer.newGrant(
      replacing: part.option.replaced.subject.of(holder),
      part.type,
      shares
    )
    subject.exercisePrice = part.option.exercisePrice
    return subject
  }

  private func addVesting(
    of id: String,
    _ tranches: [Tranche],
    of grant: GrantSubject,
    _ rows: inout OutcomeRows
  ) throws {
    for tranche in try tranches.mergedByDay() {
      rows.vesting.append(
        VestingRow(
          grantID: id,
          holder: holder.ofRow,
          isVestedAtGrant: tranche.day <= offer.timeline.newGrantDate,
          day: tranche.day,
          shares: tranche.shares,
          further: try evaluator.further(
            "vesting",
            evaluator.scopes.tranche,
            TrancheSubject(grant: grant, tranche: tranche)
          )
        )
      )
    }
  }
}
