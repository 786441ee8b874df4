internal import Exchange
internal import Policy

/// An option with what the offer takes of it and what it leaves (`computation.md`, "Cancellation").
final class SurrenderedGrant: Sendable {
  let held: HeldGrant
  /// The shares each tranche gives up.
  let cancelled: [Tranche]
  let cancelledShares: Shares
  /// The shares each tranche keeps.
  let kept: [Tranche]
  let keptShares: Shares
  /// As rules see the option.
  let subject: GrantSubject

  init(
    held: HeldGrant,
    cancelled: [Tranche],
    cancelledShares: Shares,
    kept: [Tranche],
    keptShares: Shares,
    subject: GrantSubject
  ) {
    self.held = held
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
    return try standing.filter { $0.accepted > .zero }.map(surrender)
  }

  private func surrender(_ line: StandingLine) throws -> SurrenderedGrant {
    let subject = GrantSubject(holder: holder, held: line.held, tendered: line.accepted)
    let outstanding = try line.held.outstanding
    let cancelled = try cancelledTranches(line, outstanding, subject)
    let kept = try outstanding.subtracting(cancelled)
    return SurrenderedGrant(
      held: line.held,
      cancelled: cancelled,
      cancelledShares: line.accepted,
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
    guard line.accepted < line.held.outstandingShares else { return outstanding }
    let method =
      try evaluator.ask(PartialTenderMethod.self, subject, identity: line.held.id)?.value
      ?? .proRata
    return try method.cancelled(
      line.accepted,
      from: outstanding,
      vestedThrough: offer.timeline.cancellation
    )
  }
}
