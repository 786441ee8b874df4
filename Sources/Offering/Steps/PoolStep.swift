internal import Exchange

/// What one holder's options and promises put into the plans and take out of them (E11; `results.md`,
/// "pool.csv").
struct PoolStep {
  let offer: Offer

  /// The movements as far as the steps have come.
  ///
  /// - Parameters:
  ///   - options: every option of the holder, with all that has happened to it.
  ///   - promises: every promise made to the holder.
  ///   - withheld: the promises, by the option's id, whose new option a rule refuses.
  ///   - awards: awards whose life is not followed: of stock, or without type and price.
  /// - Returns: the movements, to be added up with those of others.
  /// - Throws: the fault of a sum that is too large.
  func movements(
    _ options: [FollowedOption],
    _ promises: [GivenPromise],
    withheld: some Collection<String>,
    awards: [Award]
  ) throws(ArithmeticFault) -> PoolMovements {
    var movements = PoolMovements()
    let lost = Set(promises.filter { !$0.returnsToPlan }.map(\.surrendered.held.id))
    for option in options { try add(option, lost: lost, to: &movements) }
    for promise in promises {
      let isWithheld = !withheld.isEmpty && withheld.contains(promise.surrendered.held.id)
      try add(promise, isWithheld: isWithheld, to: &movements)
    }
    for award in awards where award.day >= offer.timeline.open.commencement {
      try add(award, to: &movements)
    }
    return movements
  }

  private func add(
    _ option: FollowedOption,
    lost: Set<String>,
    to movements: inout PoolMovements
  ) throws(ArithmeticFault) {
    try movements.add(
      option.life,
      plan: option.plan,
      origin: option.origin,
      returnsToPlan: lost.isEmpty || option.isNew || !lost.contains(option.subject.held.id),
      through: offer.stepsThrough
    )
  }

  private func add(
    _ promise: GivenPromise,
    isWithheld: Bool,
    to movements: inout PoolMovements
  ) throws(ArithmeticFault) {
    let (plan, grantDate) = (promise.plan, offer.timeline.newGrantDate)
    var life = promise.life
    if offer.isGrantDone, promise.forfeiture == nil {
      life.end(isWithheld ? .withheld : .granted, on: grantDate)
      if !isWithheld, promise.isStock {
        try movements.addStock(
          promise.newShares(on: grantDate),
          plan: plan,
          origin: .promised,
          on: grantDate
        )
      }
    }
    try movements.add(
      life,
      plan: plan,
      isAward: promise.award != nil,
      through: offer.stepsThrough
    )
  }

  private func add(
    _ award: Award,
    to movements: inout PoolMovements
  ) throws(ArithmeticFault) {
    guard !award.isStock else {
      return try movements.addStock(
        award.shares,
        plan: award.plan,
        origin: .award,
        on: award.day
      )
    }
    // No more is known of it than its shares, which stay under option.
    let grant = Grant(
      grantDate: award.day,
      type: .nonqualified,
      exercisePrice: .zero,
      vesting: .tranches([Tranche(award.day, award.shares)]),
      exercised: .zero,
      cancelled: .zero,
      expires: .last
    )
    try movements.add(
      OptionLife(grant, from: award.day, events: offer.laterEvents),
      plan: award.plan,
      origin: .award,
      through: offer.stepsThrough
    )
  }
}

extension FollowedOption {
  /// How it came under its plan; the pool opens with what was there before commencement.
  fileprivate var origin: PoolMovements.Origin {
    guard !isNew else { return .promised }
    return subject.held.isThereAtCommencement ? .held : .award
  }
}
