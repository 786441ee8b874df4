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
  var id: String { replaced.grant.id + "-N" }
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
      let (option, spoken) = try grant(promise, shares)
      options.append(option)
      findings += spoken
    }
    return (options, findings)
  }

  private func grant(
    _ promise: GivenPromise,
    _ shares: Shares
  ) throws -> (NewOption, [Finding]) {
    let replaced = promise.surrendered
    var subject = NewGrantSubject(
      grant: replaced.subject,
      type: replaced.grant.grant.type,
      shares: shares,
      close: offer.closes.close(on: offer.timeline.newGrantDate)
    )
    let terms = OptionTerms(offer: offer, evaluator: evaluator)
    let price = try terms.exercisePrice(of: subject)
    subject.exercisePrice = price
    let expires = try terms.expiry(of: subject, from: offer.timeline.newGrantDate)
    let option = NewOption(
      replaced: replaced,
      type: subject.type,
      tranches: try tranches(promise, shares, subject),
      shares: shares,
      exercisePrice: price,
      expires: expires
    )
    let judgement = try evaluator.judge(
      evaluator.scopes.newGrant,
      subject,
      identity: option.id,
      waivable: [replaced.grant.id, holder.id]
    )
    return (option, judgement.findings)
  }

  /// The old tranches carried over (E7), or those of the schedule that `new_schedule` names.
  private func tranches(
    _ promise: GivenPromise,
    _ shares: Shares,
    _ subject: NewGrantSubject
  ) throws -> [Tranche] {
    let answer = try evaluator.decide(
      .newSchedule,
      evaluator.scopes.newGrant,
      subject,
      identity: promise.surrendered.grant.id
    )
    let name = answer.text() ?? ""
    guard name.isEmpty else {
      guard let schedule = offer.schedules[name] else {
        throw evaluator.fault(
          answer,
          "It names a schedule `\(name)` that schedules.csv does not have.",
          repair: "Return a schedule's name, or \"\" to carry the old tranches over."
        )
      }
      return try schedule.tranches(of: shares, from: offer.timeline.newGrantDate)
    }
    return try promise.newTranches(after: offer.gapEvents).filter { $0.shares > .zero }
      .map { Tranche(try vestDate($0, subject.grant), $0.shares) }
      .sorted { $0.day < $1.day }
  }

  private func vestDate(_ tranche: Tranche, _ grant: GrantSubject) throws -> Day {
    let answer = try evaluator.decide(
      .vestDate,
      evaluator.scopes.tranche,
      TrancheSubject(grant: grant, tranche: tranche),
      identity: grant.grant.id
    )
    guard let day = answer.number().flatMap(Day.init(number:)) else {
      throw evaluator.fault(answer, "Its answer is not a date.")
    }
    return day
  }
}
