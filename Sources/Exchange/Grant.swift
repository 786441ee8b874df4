/// How an option is taxed (C4).
public enum OptionType: String, Sendable, CaseIterable {
  /// An incentive stock option (Internal Revenue Code, section 422).
  case incentive = "ISO"
  /// A nonqualified stock option.
  case nonqualified = "NQSO"
}

/// An option as granted, with what has since left it before the offer commenced.
public struct Grant: Sendable {
  /// The day of the grant.
  public var grantDate: Day
  /// How it is taxed.
  public var type: OptionType
  /// The price of one share.
  public var exercisePrice: Money
  /// The tranches of the whole grant, in order of days.
  public var schedule: [Tranche]
  /// Shares exercised before commencement.
  public var exercised: Shares
  /// Shares cancelled before commencement.
  public var cancelled: Shares
  /// The first day on which nothing can be exercised any more.
  public var expires: Day

  /// Makes a grant.
  public init(
    grantDate: Day,
    type: OptionType,
    exercisePrice: Money,
    schedule: [Tranche],
    exercised: Shares,
    cancelled: Shares,
    expires: Day
  ) {
    self.grantDate = grantDate
    self.type = type
    self.exercisePrice = exercisePrice
    self.schedule = schedule
    self.exercised = exercised
    self.cancelled = cancelled
    self.expires = expires
  }

  /// The tranches as they stand when the offer expires: less what was exercised, then less what was
  /// cancelled, from the earliest on; none of an option that has expired by then (C1).
  public func outstanding(at expiration: Day) throws(ArithmeticFault) -> [Tranche] {
    guard expires > expiration else { return schedule.map { Tranche($0.day, .zero) } }
    return try schedule.removingEarliest(try exercised.adding(cancelled))
  }

  /// The tranches that the $100,000 limit counts before the offer cancels anything: exercised
  /// shares too, shares cancelled before commencement never, and of an expired option only what was
  /// exercised (`computation.md`, "The $100,000 limit").
  public func countedForLimit(at expiration: Day) throws(ArithmeticFault) -> [Tranche] {
    let afterExercise = try schedule.removingEarliest(exercised)
    let exercisedParts = try schedule.subtracting(afterExercise)
    var counted = exercisedParts
    for (index, tranche) in zip(counted.indices, try outstanding(at: expiration)) {
      counted[index].shares = try counted[index].shares.adding(tranche.shares)
    }
    return counted
  }
}
