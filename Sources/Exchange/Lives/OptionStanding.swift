/// An option as it stands on some day: what is left of each tranche, and the price of a share.
public struct OptionStanding: Hashable, Sendable {
  /// The tranches in order of days; those without shares are kept, so that places stay the same.
  public private(set) var tranches: [TrancheStanding]
  /// What a share costs.
  public private(set) var exercisePrice: Money

  /// The option on its grant date; of each tranche so many shares are incentive, all if it is nil.
  init(_ grant: Grant, incentive: [Shares]?) throws(ArithmeticFault) {
    exercisePrice = grant.exercisePrice
    let schedule = try grant.schedule
    tranches = []
    tranches.reserveCapacity(schedule.count)
    for (index, tranche) in schedule.enumerated() {
      let mayBe = grant.type == .incentive ? tranche.shares : .zero
      let divided = incentive.map { $0.indices.contains(index) ? $0[index] : .zero } ?? mayBe
      let first = max(tranche.day, grant.grantDate)
      tranches.append(TrancheStanding(first, tranche.shares, incentive: min(divided, mayBe)))
    }
  }

  /// The shares that can still be exercised on this day or later.
  public func outstanding() throws(ArithmeticFault) -> Shares {
    try tranches.lazy.map(\.shares).total()
  }

  /// The shares left that are exercisable on a day, as far as vesting goes.
  public func vested(on day: Day) throws(ArithmeticFault) -> Shares {
    try tranches.lazy.filter { $0.day <= day }.map(\.shares).total()
  }

  /// What is left, by the first day of exercise; as many as the grant has tranches.
  public var remaining: [Tranche] { tranches.map { Tranche($0.day, $0.shares) } }

  /// What the $100,000 limit counts, in shares as granted, by the first day of exercise: exercised
  /// shares too, and those that went in the year in which they count, or later.
  func counted(of grant: Grant) throws(ArithmeticFault) -> [Tranche] {
    var counted: [Tranche] = []
    for (granted, tranche) in zip(try grant.schedule, tranches) {
      counted.append(Tranche(tranche.day, try granted.shares.subtracting(tranche.uncounted)))
    }
    return counted
  }
}

extension OptionStanding {
  /// Takes exercised shares out of the earliest tranches (`computation.md`, "Options before the
  /// exchange"), ISO shares of those exercisable on the day first (Treasury Regulation
  /// 1.422-4(c)(2)).
  ///
  /// Returns what was taken, which is never more than there is, and how much of it is incentive.
  mutating func exercise(
    _ asked: Shares,
    on day: Day
  ) throws(ArithmeticFault) -> (shares: Shares, incentive: Shares) {
    guard asked > .zero else { return (.zero, .zero) }
    let taken = min(asked, try outstanding())
    let reach = try reach(of: taken, on: day)
    var incentiveLeft = Shares.zero
    for tranche in tranches[..<reach] {
      incentiveLeft = try incentiveLeft.adding(tranche.incentive)
    }
    let incentive = min(taken, incentiveLeft)
    var (restOfShares, restOfIncentive) = (taken, incentive)
    for index in 0..<reach {
      let shares = min(restOfShares, tranches[index].shares)
      let given = min(restOfIncentive, tranches[index].incentive)
      try tranches[index].take(shares, incentive: given)
      restOfShares = try restOfShares.subtracting(shares)
      restOfIncentive = try restOfIncentive.subtracting(given)
    }
    return (taken, incentive)
  }

  /// How many tranches are exercisable on a day, or hold the shares taken.
  private func reach(of taken: Shares, on day: Day) throws(ArithmeticFault) -> Int {
    var (reach, sum) = (0, Shares.zero)
    for tranche in tranches {
      guard tranche.day <= day || sum < taken else { break }
      sum = try sum.adding(tranche.shares)
      reach += 1
    }
    return reach
  }

  /// Takes cancelled shares out, so many of each tranche; returns how many there were.
  mutating func cancel(_ given: [Shares], on cancelled: Day?) throws(ArithmeticFault) -> Shares {
    var lost = Shares.zero
    let count = min(tranches.count, given.count)
    var (first, end) = (0, 0)
    while first < count {
      let day = tranches[first].day
      while end < count, tranches[end].day == day { end += 1 }
      lost = try lost.adding(try lose(given, from: first..<end, on: cancelled))
      first = end
    }
    return lost
  }

  /// Takes so many shares out of each of some tranches of one day, which are one for the limit: ISO
  /// shares and excess go in proportion over all of them, and of what is left the earliest are ISO shares.
  ///
  /// Returns how many there were.
  private mutating func lose(
    _ given: [Shares],
    from places: Range<Int>,
    on day: Day?
  ) throws(ArithmeticFault) -> Shares {
    let isDivided = divides(places, on: day)
    let before = isDivided ? tranches[places] : []
    let (shares, incentive) = (
      try before.lazy.map(\.shares).total(), try before.lazy.map(\.incentive).total()
    )
    var lost = Shares.zero
    for place in places {
      let gone = min(max(given[place], .zero), tranches[place].shares)
      try tranches[place].lose(gone, on: day)
      lost = try lost.adding(gone)
    }
    guard shares > .zero else { return lost }
    let taken = Shares(try multiplyDivide(lost.count, incentive.count, shares.count, .up))
    var left = try incentive.subtracting(taken)
    for place in places {
      tranches[place].incentive = min(left, tranches[place].shares)
      left = try left.subtracting(tranches[place].incentive)
    }
    return lost
  }

  /// Whether what goes of some tranches of one day is divided over all of them: of several, from January 1
  /// of their year on.
  private func divides(_ places: Range<Int>, on day: Day?) -> Bool {
    guard places.count > 1, let day else { return false }
    return day.year >= tranches[places.lowerBound].day.year
  }

  /// Takes cancelled shares out of the earliest tranches, as grants.csv states them
  /// (`computation.md`, "Options before the exchange").
  mutating func cancelEarliest(_ asked: Shares, on day: Day?) throws(ArithmeticFault) -> Shares {
    // Of most options nothing was cancelled before the offer.
    guard asked > .zero || day != nil else { return .zero }
    var rest = asked
    var given: [Shares] = []
    given.reserveCapacity(tranches.count)
    for tranche in tranches {
      let lost = min(max(rest, .zero), tranche.shares)
      given.append(lost)
      rest = try rest.subtracting(lost)
    }
    return try cancel(given, on: day)
  }

  /// Ends the tranches of which the first day of exercise is later than a day, or all; returns the
  /// shares that went.
  mutating func end(after vesting: Day?, on day: Day) throws(ArithmeticFault) -> Shares {
    var sum = Shares.zero
    for index in tranches.indices where vesting.map({ tranches[index].day > $0 }) ?? true {
      let lost = tranches[index].shares
      try tranches[index].lose(lost, on: day)
      sum = try sum.adding(lost)
    }
    return sum
  }

  /// Follows a change of capitalization: cumulative shares rounded down, the price as its event says (F3).
  mutating func adjust(for event: CapitalizationEvent) throws(ArithmeticFault) {
    var (sum, before) = (Shares.zero, Shares.zero)
    for index in tranches.indices {
      sum = try sum.adding(tranches[index].shares)
      let after = try sum.scaled(by: event.ratio)
      try tranches[index].become(try after.subtracting(before))
      before = after
    }
    exercisePrice = try exercisePrice.adjusted(for: CollectionOfOne(event), event.priceRounding)
  }
}
