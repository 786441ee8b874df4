internal import Exchange
internal import Policy

/// The rows of the result sheets that one holder adds (`results.md`).
struct HolderRows {
  let offer: Offer
  let holder: HolderSubject

  /// Adds what the steps came to.
  func add(
    _ surrendered: [SurrenderedGrant],
    _ promises: [GivenPromise],
    _ options: [NewOption],
    _ incentive: [[Shares]],
    to outcome: inout HolderOutcome
  ) throws {
    outcome.cancellations = surrendered.map(cancellation)
    for grant in surrendered where grant.keptShares > .zero { try add(balancing: grant, &outcome) }
    outcome.promises = promises.map(promise)
    for (option, shares) in zip(options, incentive) { try add(option, shares, &outcome) }
  }

  private func cancellation(_ grant: SurrenderedGrant) -> CancelledGrant {
    CancelledGrant(
      grantID: grant.grant.id,
      holderID: holder.id,
      day: offer.timeline.cancellation,
      cancelled: grant.cancelledShares,
      kept: grant.keptShares
    )
  }

  /// The balancing option at its terms as of as-of: events of the gap have changed them.
  private func add(balancing grant: SurrenderedGrant, _ outcome: inout HolderOutcome) throws {
    let tranches = try grant.kept.scaled(by: offer.gapEvents.map(\.ratio))
    let shares = try tranches.total()
    guard shares > .zero else { return }
    let terms = grant.grant.grant
    outcome.balancing.append(
      BalancingOption(
        grantID: grant.grant.id,
        holderID: holder.id,
        type: terms.type,
        shares: shares,
        exercisePrice: try terms.exercisePrice.adjusted(
          for: offer.gapEvents,
          offer.capitalization.priceRounding
        ),
        grantDate: terms.grantDate,
        expires: terms.expires
      )
    )
    outcome.vesting += try vesting(of: grant.grant.id, tranches)
  }

  private func promise(_ promise: GivenPromise) -> GrantPromise {
    let grant = promise.surrendered
    var row = GrantPromise(
      grantID: grant.grant.id,
      holderID: holder.id,
      shares: grant.cancelledShares,
      notBefore: offer.timeline.newGrantDate,
      status: .open,
      reason: "To be granted on \(offer.timeline.newGrantDate), if the holder is then in service."
    )
    if let forfeiture = promise.forfeiture {
      row.status = .forfeited
      row.reason = forfeiture.refusal.reason
      row.rule = forfeiture.refusal.rule
    } else if offer.isGrantDone {
      row.status = .granted
      row.reason = "Granted on \(offer.timeline.newGrantDate)."
    }
    return row
  }

  /// One new grant, or two where the $100,000 limit divides it (E8).
  private func add(
    _ option: NewOption,
    _ incentive: [Shares],
    _ outcome: inout HolderOutcome
  ) throws {
    for part in try NewOptionPart.parts(of: option, incentive: incentive) {
      outcome.newGrants.append(
        NewGrant(
          id: part.id,
          replaces: option.replaced.grant.id,
          holderID: holder.id,
          grantDate: offer.timeline.newGrantDate,
          type: part.type,
          shares: try part.tranches.total(),
          exercisePrice: option.exercisePrice,
          expires: option.expires
        )
      )
      outcome.vesting += try vesting(of: part.id, part.tranches)
    }
  }

  private func vesting(of id: String, _ tranches: [Tranche]) throws -> [VestingRow] {
    try tranches.mergedByDay().map {
      VestingRow(
        grantID: id,
        holderID: holder.id,
        day: $0.day,
        shares: $0.shares,
        isVestedAtGrant: $0.day <= offer.timeline.newGrantDate
      )
    }
  }
}
