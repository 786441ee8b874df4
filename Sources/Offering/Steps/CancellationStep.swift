internal import Exchange
internal import Policy

/// An option with what the offer takes of it and what it leaves (`computation.md`, "Cancellation").
final class SurrenderedGrant: Sendable {
  let grant: HeldGrant
  /// The shares each tranche gives up.
  let cancelled: [Tranche]
  let cancelledShares: Shares
  /// The shares each tranche keeps.
  let kept: [Tranche]
  let keptShares: Shares
  /// As rules see the option.
  let subject: GrantSubject

  init(
    grant: HeldGrant,
    cancelled: [Tranche],
    cancelledShares: Shares,
    kept: [Tranche],
    keptShares: Shares,
    subject: GrantSubject
  ) {
    self.grant = grant
    self.cancelled = cancelled
    self.cancelledShares = cancelledShares
    self.kept = kept
    self.keptShares = keptShares
    self.subject = subject
  }
}

/// Accepted shares taken out of their tranches (E1).
struct CancellationStep {
  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject

  /// The options of which at least one share is cancelled, in order of id.
  func run(_ standing: [StandingLine]) throws -> [SurrenderedGrant] {
    guard offer.isCancellationDone else { return [] }
    return try standing.filter { $0.tendered > .zero }.map(surrender)
  }

  private func surrender(_ line: StandingLine) throws -> SurrenderedGrant {
    let subject = GrantSubject(holder: holder, grant: line.grant, tendered: line.tendered)
    let outstanding = try line.grant.outstanding
    let cancelled = try cancelledTranches(line, outstanding, subject)
    let kept = try outstanding.subtracting(cancelled)
    return SurrenderedGrant(
      grant: line.grant,
      cancelled: cancelled,
      cancelledShares: line.tendered,
      kept: kept,
      keptShares: try kept.total(),
      subject: subject
    )
  }

  private func cancelledTranches(
    _ line: StandingLine,
    _ outstanding: [Tranche],
    _ subject: GrantSubject
  ) throws -> [Tranche] {
    // Of an option tendered whole every tranche goes; there is nothing to ask.
    guard line.tendered < line.grant.outstandingShares else { return outstanding }
    let answer = try evaluator.decide(
      .partialTender,
      evaluator.scopes.grant,
      subject,
      identity: line.grant.id
    )
    guard let way = answer.text().flatMap(PartialTender.init(rawValue:)) else {
      throw evaluator.fault(answer, "Its answer is not pro_rata, vested_first or unvested_first.")
    }
    return try way.cancelled(
      line.tendered,
      from: outstanding,
      vestedThrough: offer.timeline.cancellation
    )
  }
}
