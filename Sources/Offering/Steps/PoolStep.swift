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
  /// - Returns: the movements, to be added up with those of others.
  /// - Throws: the fault of a sum that is too large.
  func movements(
    _ options: [FollowedOption],
    _ promises: [GivenPromise],
    withheld: some Collection<String>
  ) throws(ArithmeticFault) -> PoolMovements {
    var movements = PoolMovements()
    for option in options {
      try movements.add(
        option.life,
        plan: option.subject.held.plan,
        origin: option.origin,
        through: offer.stepsThrough
      )
    }
    for promise in promises {
      var life = promise.life
      if offer.isGrantDone, promise.forfeiture == nil {
        life.end(
          withheld.contains(promise.surrendered.held.id) ? .withheld : .granted,
          on: offer.timeline.newGrantDate
        )
      }
      try movements.add(
        life,
        plan: promise.surrendered.held.plan,
        isAward: false,
        through: offer.stepsThrough
      )
    }
    return movements
  }
}

extension FollowedOption {
  /// How it came under its plan.
  fileprivate var origin: PoolMovements.Origin {
    guard !isNew else { return .promised }
    return subject.held.isAward ? .award : .held
  }
}
