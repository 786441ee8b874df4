internal import Exchange
internal import Policy

/// An option with what the offer takes of it and what it leaves (`computation.md`, "Cancellation").
final class SurrenderedGrant: Sendable {
  let held: HeldGrant
  /// How these are taken from the tranches; nil if every tranche goes.
  let division: PartialTender?
  /// The shares each tranche gives up.
  let cancelled: [Tranche]
  let cancelledShares: Shares
  /// The shares each tranche keeps.
  let kept: [Tranche]
  let keptShares: Shares
  /// As rules see the option.
  let subject: GrantSubject
  /// Whether it stands for an award put off, for which nothing is given up.
  let isDeferredAward: Bool

  init(
    held: HeldGrant,
    division: PartialTender? = nil,
    cancelled: [Tranche],
    cancelledShares: Shares,
    kept: [Tranche],
    keptShares: Shares,
    subject: GrantSubject,
    isDeferredAward: Bool = false
  ) {
    self.held = held
    self.division = division
    self.cancelled = cancelled
    self.cancelledShares = cancelledShares
    self.kept = kept
    self.keptShares = keptShares
    self.subject = subject
    self.isDeferredAward = isDeferredAward
  }
}

/// Accepted shares taken out of their tranches (E1).
struct CancellationStep {
  let offer: Offer
  let holder: HolderSubject

  /// The options of which at least one share is cancelled, in order of id.
  func run(_ standing: [StandingLine]) throws -> [SurrenderedGrant] {
    guard offer.isCancellationDone else { return [] }
    return try standing.filter { $0.accepted > .zero }.map(surrender)
  }

  private func surrender(_ line: StandingLine) throws -> SurrenderedGrant {
    let outstanding = try line.held.outstanding
    let cancelled = try line.cancelled(from: outstanding, on: offer.timeline.cancellation)
    let kept = try outstanding.subtracting(cancelled)
    return SurrenderedGrant(
      held: line.held,
      division: line.division?.value,
      cancelled: cancelled,
      cancelledShares: line.accepted,
      kept: kept,
      keptShares: try kept.total(),
      subject: GrantSubject(holder: holder, held: line.held, tendered: line.accepted)
    )
  }
}

extension StandingLine {
  /// The shares each tranche gives up; of an option tendered whole, all of them.
  fileprivate func cancelled(
    from outstanding: [Tranche],
    on cancellation: Day
  ) throws(ArithmeticFault) -> [Tranche] {
    guard accepted < held.outstandingShares else { return outstanding }
    let division = division?.value ?? .method(.proRata)
    return try division.cancelled(accepted, from: outstanding, vestedThrough: cancellation)
  }
}
