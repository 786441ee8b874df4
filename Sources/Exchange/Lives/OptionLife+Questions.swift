// What steps ask of an option. Each answer is that of its day: nothing entered for a later day
// changes it (`days.md`).

extension OptionLife {
  /// The shares under option.
  public func outstanding(
    on day: Day,
    at hour: Hour = .endOfDay
  ) throws(ArithmeticFault) -> Shares {
    guard !isUntouched else { return try untouchedShares(on: day) }
    return try outstanding(through: moment(day, hour))
  }

  /// The shares under option with which the pool opens: those of `opening` before anything that
  /// happens on it.
  public var outstandingAtOpening: Shares {
    get throws(ArithmeticFault) {
      guard !isUntouched else { return try untouchedShares(on: opening) }
      return try outstanding(through: OptionMoment(opening, .endedBefore))
    }
  }

  /// The option as it stands; nil before it is granted.
  public func standing(
    on day: Day,
    at hour: Hour = .endOfDay
  ) throws(ArithmeticFault) -> OptionStanding? {
    guard day >= grant.grantDate else { return nil }
    return try walked(through: moment(day, hour)).standing
  }

  /// What is left of each tranche, by the first day of exercise; some without shares; nil before it is
  /// granted.
  public func remaining(
    on day: Day,
    at hour: Hour = .endOfDay
  ) throws(ArithmeticFault) -> [Tranche]? {
    // Nothing has happened to most options but what grants.csv states, which takes the earliest shares.
    if case .schedule = grant.vesting, day >= opening, isUnmoved(through: day),
      grant.exercised >= .zero, grant.cancelled >= .zero
    {
      return try grant.schedule.removingEarliest(grant.exercised)
        .removingEarliest(grant.cancelled)
    }
    return try standing(on: day, at: hour)?.remaining
  }

  /// The shares under option that had vested by the day.
  public func vested(
    on day: Day,
    at hour: Hour = .endOfDay
  ) throws(ArithmeticFault) -> Shares {
    try remaining(on: day, at: hour)?.exercisable(on: day) ?? .zero
  }

  /// The shares that can be exercised on the day, after the exercises of that day entered so far.
  ///
  /// An exercise on the cancellation date is honoured before the cancellation. Before the opening
  /// these are shares that grants.csv states as exercised.
  public func exercisable(on day: Day) throws(ArithmeticFault) -> Shares {
    guard day >= grant.grantDate else { return .zero }
    let walk = try walked(through: OptionMoment(day, .exercise))
    let vested = try walk.standing.vested(on: day)
    return day < opening ? min(vested, try walk.unexplained) : vested
  }

  /// Follows the option through a day, so that what is asked of that day next costs nothing; for
  /// whoever asks often, in order of days.
  public mutating func settle(through day: Day) throws(ArithmeticFault) {
    try settle(through: moment(day, .endOfDay))
  }

  /// Every change through the end of a day, in the order in which they took effect.
  public func entries(through day: Day) throws(ArithmeticFault) -> [OptionEntry] {
    let moment = moment(day, .endOfDay)
    guard day >= grant.grantDate else { return [] }
    let known = try known(through: moment)
    let count = known.walk.count(through: moment)
    return count == known.walk.entries.count
      ? known.walk.entries : Array(known.walk.entries[..<count])
  }

  /// Where its shares are at the end of a day.
  public func places(on day: Day) throws(ArithmeticFault) -> OptionPlaces {
    var places = OptionPlaces()
    for entry in try entries(through: day) { try places.add(entry) }
    return places
  }

  /// Every number that was the true one of shares exercised at some moment from the start of one
  /// day to the end of another, in rising order (`computation.md`, "Each line alone").
  public func exercisedNumbers(
    from first: Day,
    through last: Day
  ) throws(ArithmeticFault) -> [Shares] {
    // Most forms list options that nothing has happened to.
    guard !isUntouched else { return [grant.exercised] }
    let first = min(first, last)
    var (numbers, sum) = ([Shares.zero], Shares.zero)
    for entry in try entries(through: max(last, opening)) {
      guard case .exercise = entry.cause else { continue }
      sum = try sum.adding(entry.shares)
      if entry.isStated || entry.day < first { numbers = [] }
      if entry.isStated || entry.day <= last { numbers.append(sum) }
    }
    return numbers
  }

  /// What the $100,000 limit counts of it as known at the end of a day, in shares as granted, by
  /// the first day of exercise (`computation.md`, "The $100,000 limit"; Treasury Regulation
  /// 1.422-4(b)(5)).
  public func countedForLimit(on day: Day) throws(ArithmeticFault) -> [Tranche] {
    // Of most options nothing has gone but by exercise, which counts.
    if case .schedule = grant.vesting, grant.cancelled == .zero, day >= grant.grantDate,
      isUnmoved(through: day)
    {
      return try grant.schedule
    }
    guard let standing = try standing(on: day) else { return [] }
    return try standing.counted(of: grant)
  }

  private func moment(_ day: Day, _ hour: Hour) -> OptionMoment {
    OptionMoment(day, hour == .endOfDay ? .cancellation : .exercise)
  }

  private func outstanding(through moment: OptionMoment) throws(ArithmeticFault) -> Shares {
    guard moment.day >= grant.grantDate else { return .zero }
    let known = try known(through: moment)
    let count = known.walk.count(through: moment)
    return count > 0 ? known.walk.entries[count - 1].outstanding : .zero
  }
}
