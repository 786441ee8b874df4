internal import Exchange
internal import Findings
internal import Policy

/// A Promise to Grant with what is to be granted for it (`computation.md`, "Promises" and "New
/// grants").
final class GivenPromise: Sendable {
  let surrendered: SurrenderedGrant
  /// New shares for cancelled ones.
  let ratio: Ratio
  /// The number of the plan that it is granted under.
  let plan: Int
  /// Whether the cancelled shares return to the plan of the option given up.
  let returnsToPlan: Bool
  /// The award that is put off by it; nil if it is for a cancelled option.
  let award: Award?
  /// Why nothing will be granted, and since when; nil if it stands.
  let forfeiture: (refusal: Refusal, day: Day)?
  /// The shares promised from day to day, to the forfeiture if there is one.
  let life: PromiseLife

  init(
    surrendered: SurrenderedGrant,
    ratio: Ratio,
    plan: Int,
    returnsToPlan: Bool = true,
    award: Award? = nil,
    forfeiture: (refusal: Refusal, day: Day)?,
    life: PromiseLife
  ) {
    self.surrendered = surrendered
    self.ratio = ratio
    self.plan = plan
    self.returnsToPlan = returnsToPlan
    self.award = award
    self.forfeiture = forfeiture
    var life = life
    if let forfeiture { life.end(.forfeited, on: forfeiture.day) }
    self.life = life
  }

  /// Whether stock is promised rather than an option.
  var isStock: Bool { award?.isStock ?? false }

  /// The day from which it is void; nil if it never was.
  ///
  /// What was granted stays granted, whatever becomes of it later.
  func voidDay(in offer: Offer) throws(ArithmeticFault) -> Day? {
    try life.void(through: min(offer.stepsThrough, offer.timeline.newGrantDate))
  }

  /// The shares for which a new option is due on the new grant date; nil if none is: it was forfeited, it
  /// comes to no whole share, or stock is promised, which goes from promised to issued.
  func dueShares(in offer: Offer) throws(ArithmeticFault) -> Shares? {
    guard forfeiture == nil, !isStock else { return nil }
    let shares = try newShares(on: offer.timeline.newGrantDate)
    return shares > .zero ? shares : nil
  }

  /// The shares that would be granted as of a day.
  func newShares(on day: Day) throws(ArithmeticFault) -> Shares {
    try life.newTranches(on: day).total()
  }
}

/// A Promise to Grant for every cancelled option, and for every award put off (E3, E9, E13).
struct PromisesStep {
  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject

  /// The promises in order of the cancelled options and then of the awards, and what was found.
  func run(
    _ surrendered: [SurrenderedGrant],
    deferred: [Award]
  ) throws -> (promises: [GivenPromise], findings: [Finding]) {
    var (promises, findings): ([GivenPromise], [Finding]) = ([], [])
    for grant in surrendered {
      guard let ratio = try ratio(grant.subject), let plan = try plan(grant) else { continue }
      promises.append(
        try promise(
          grant,
          ratio: ratio,
          plan: plan,
          returnsToPlan: try returnsToPlan(grant),
          &findings
        )
      )
    }
    for award in deferred {
      // It depends on the service in which it was made.
      let own = PromisesStep(
        offer: offer,
        evaluator: evaluator,
        holder: holder.serving(from: award.day)
      )
      let grant = try own.reserved(for: award)
      promises.append(
        try own.promise(grant, ratio: .one, plan: award.plan, award: award, &findings)
      )
    }
    findings += try promises.compactMap(void)
    return (promises, findings)
  }

  /// A promise with what the rules say of it; of one that is void by then a break in service takes
  /// nothing.
  private func promise(
    _ grant: SurrenderedGrant,
    ratio: Ratio,
    plan: Int,
    returnsToPlan: Bool = true,
    award: Award? = nil,
    _ findings: inout [Finding]
  ) throws -> GivenPromise {
    let made = award?.day ?? offer.timeline.cancellation
    let life = PromiseLife(
      for: grant.cancelled,
      ratio: ratio,
      made: made,
      events: offer.laterEvents
    )
    let isVoid = try holder.serviceBreak.map { try life.void(through: $0) != nil } ?? false
    let checked = try check(grant, isVoid: isVoid)
    findings += checked.findings
    return GivenPromise(
      surrendered: grant,
      ratio: ratio,
      plan: plan,
      returnsToPlan: returnsToPlan,
      award: award,
      forfeiture: checked.refusal.map { ($0, forfeitureDay(made)) },
      life: life
    )
  }

  /// The shares of an award put off, by the days on which they will vest.
  private func reserved(for award: Award) throws -> SurrenderedGrant {
    let held = try GrantsStep(offer: offer, evaluator: evaluator).award(award, to: holder)
    let vesting = offer.vesting(of: award, from: offer.timeline.newGrantDate)
    return SurrenderedGrant(
      held: held,
      cancelled: try vesting.tranches(),
      cancelledShares: award.shares,
      kept: [],
      keptShares: .zero,
      subject: GrantSubject(holder: holder, held: held),
      isDeferredAward: true
    )
  }

  /// A warning about a promise that has come to no share (E14).
  private func void(_ promise: GivenPromise) throws -> Finding? {
    guard let day = try promise.voidDay(in: offer) else { return nil }
    let held = promise.surrendered.held
    return .of(
      .promiseVoid,
      at: offer.place(of: held),
      subject: held.id,
      value: "\(promise.surrendered.cancelledShares.count)",
      "the promise for \(promise.surrendered.cancelledShares.words) of \(held.id) comes to no whole "
        + "share, and is void from \(day)"
    )
  }

  /// What the rules say of a promise: that on a break in service by the policy of the last day of
  /// service, the others by that of the cancellation date.
  private func check(_ grant: SurrenderedGrant, isVoid: Bool) throws(RuleFault) -> CheckResult {
    let subject = grant.promise(of: holder)
    func check(
      _ asked: RuleEvaluator.Asked,
      ownDay: Day? = nil
    ) throws(RuleFault) -> CheckResult {
      try evaluator.check(
        evaluator.scopes.promise,
        subject,
        identity: grant.held.id,
        waivable: [grant.held.id, holder.id],
        ownDay: ownDay,
        asked
      )
    }
    guard let end = holder.serviceBreak else { return try check(.all) }
    // Nothing is left that a break could take.
    guard !isVoid else { return try check(.allBut(OwnDayRule.serviceThroughGrant)) }
    var result = try check(.only(OwnDayRule.serviceThroughGrant), ownDay: end)
    result.add(try check(.allBut(OwnDayRule.serviceThroughGrant)))
    return result
  }

  /// New shares for cancelled ones (hook `exchange_ratio`, E4).
  func ratio(_ grant: GrantSubject) throws -> Ratio? {
    try evaluator.ask(ExchangeRatio.self, grant, identity: grant.held.id)?.value
  }

  /// The plan that the new option is granted under (hook `new_plan`, E11).
  private func plan(_ grant: SurrenderedGrant) throws -> Int? {
    try evaluator.ask(
      NewPlan.self,
      grant.promise(),
      identity: grant.held.id,
      given: offer.plans
    )?.value
  }

  /// Whether the cancelled shares return to their plan (hook `returns_to_plan`, E11).
  private func returnsToPlan(_ grant: SurrenderedGrant) throws -> Bool {
    try evaluator.ask(
      ReturnsToPlan.self,
      grant.promise(),
      identity: grant.held.id
    )?.value ?? true
  }

  /// The last day in service, but not before the promise is made.
  private func forfeitureDay(_ made: Day) -> Day {
    let end = holder.service.end(after: holder.tender.servedFrom ?? offer.timeline.cancellation)
    return max(end ?? made, made)
  }
}
