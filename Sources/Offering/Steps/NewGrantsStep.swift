internal import Exchange
internal import Findings
internal import Policy

/// A new option before the $100,000 limit divides it (`computation.md`, "New grants").
final class NewOption: Sendable {
  let replaced: SurrenderedGrant
  /// As the option replaced: an incentive option only if that was one.
  let type: OptionType
  /// In order of days; the days are those of `vest_date` or of the new schedule.
  let tranches: [Tranche]
  let shares: Shares
  let exercisePrice: Money
  let expires: Day

  init(
    replaced: SurrenderedGrant,
    type: OptionType,
    tranches: [Tranche],
    shares: Shares,
    exercisePrice: Money,
    expires: Day
  ) {
    self.replaced = replaced
    self.type = type
    self.tranches = tranches
    self.shares = shares
    self.exercisePrice = exercisePrice
    self.expires = expires
  }
  /// `ID-N`.
  var id: String { NewOptionID.of(replaced.held.id) }
}

/// New options for the promises that stand, on the new grant date.
struct NewGrantsStep {
  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject

  /// The new options in order of those replaced; one that comes to no shares has none.
  func run(
    _ promises: [GivenPromise]
  ) throws -> (options: [NewOption], findings: [Finding]) {
    var (options, findings): ([NewOption], [Finding]) = ([], [])
    guard offer.isGrantDone else { return (options, findings) }
    for promise in promises where promise.forfeiture == nil {
      let shares = try promise.newShares(after: offer.gapEvents)
      guard shares > .zero else { continue }
      guard let (option, found) = try grant(promise, shares) else { continue }
      options.append(option)
      findings += found
    }
    return (options, findings)
  }

  private func grant(
    _ promise: GivenPromise,
    _ shares: Shares
  ) throws -> (NewOption, [Finding])? {
    let replaced = promise.surrendered
    var subject = NewGrantSubject(
      grant: replaced.subject.of(holder),
      type: replaced.held.terms.type,
      shares: shares,
      close: offer.closes.close(on: offer.timeline.newGrantDate)
    )
    let old = replaced.held.id
    let price = try evaluator.ask(ExercisePrice.self, subject, identity: old)?.value
    subject.exercisePrice = price
    let term = try evaluator.ask(OptionTerm.self, subject, identity: old)?.value
    let tranches = try tranches(promise, shares, subject)
    guard let price, let term else { return nil }
    let option = NewOption(
      replaced: replaced,
      type: subject.type,
      tranches: tranches,
      shares: shares,
      exercisePrice: price,
      expires: term.expiry(from: offer.timeline.newGrantDate)
    )
    let checked = try evaluator.check(
      evaluator.scopes.newGrant,
      subject,
      identity: option.id,
      waivable: [option.id, old, holder.id]
    )
    return (option, checked.findings)
  }

  /// The old tranches carried over (E7), or those of the schedule that `new_schedule` names.
  private func tranches(
    _ promise: GivenPromise,
    _ shares: Shares,
    _ subject: NewGrantSubject
  ) throws -> [Tranche] {
    let schedule =
      try evaluator.ask(
        NewSchedule.self,
        subject,
        identity: promise.surrendered.held.id,
        given: offer.schedules
      )?.value ?? nil
    if let schedule { return try schedule.tranches(of: shares, from: offer.timeline.newGrantDate) }
    return try promise.newTranches(after: offer.gapEvents).filter { $0.shares > .zero }
      .map { Tranche(try vestDate($0, subject.grant), $0.shares) }
      .sorted { $0.day < $1.day }
  }

  private func vestDate(_ tranche: Tranche, _ grant: GrantSubject) throws -> Day {
    let subject = TrancheSubject(grant: grant, tranche: tranche)
    return try evaluator.ask(VestDate.self, subject, identity: grant.held.id)?.value ?? tranche.day
  }
}
