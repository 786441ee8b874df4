/// An option as it stands at one moment of its life: after the grant, splits and exercises so far.
public struct OutstandingOption: Hashable, Sendable {
  /// How it is taxed.
  public let type: OptionType
  /// The day of its grant, from which the tax holding period counts; a new option's own (§14).
  public let grantDate: Day
  /// The first day on which nothing can be exercised any more.
  public let expires: Day
  /// The shares left, by the day from which they can be exercised.
  public private(set) var tranches: [Tranche]
  /// The price of one share.
  public private(set) var exercisePrice: Money

  /// Makes an option.
  public init(
    type: OptionType,
    grantDate: Day,
    expires: Day,
    tranches: [Tranche],
    exercisePrice: Money
  ) {
    self.type = type
    self.grantDate = grantDate
    self.expires = expires
    self.tranches = tranches
    self.exercisePrice = exercisePrice
  }

  /// Follows a change of capitalization: cumulative shares rounded down, the price as named (F3).
  public mutating func adjust(
    for event: CapitalizationEvent,
    price rounding: Rounding
  ) throws(ArithmeticFault) {
    tranches = try tranches.scaled(by: [event.ratio])
    exercisePrice = try exercisePrice.adjusted(for: CollectionOfOne(event), rounding)
  }

  /// Takes exercised shares out of the earliest tranches (`computation.md`, "Options before the
  /// exchange").
  public mutating func exercise(_ shares: Shares) throws(ArithmeticFault) {
    tranches = try tranches.removingEarliest(shares)
  }

  /// Goes on with what a partial tender left, less what was exercised before (E2).
  public mutating func keep(
    _ kept: [Tranche],
    exercised: Shares
  ) throws(ArithmeticFault) {
    tranches = try kept.removingEarliest(exercised)
  }

  /// The shares that can be exercised on a day: vested, not exercised, the option not expired, and
  /// none of the limits over (F1, B5).
  public func exercisable(
    on day: Day,
    within limits: [ExerciseLimit] = []
  ) throws(ArithmeticFault) -> Shares {
    guard day < expires, limits.allSatisfy({ day <= $0.lastDay }) else { return .zero }
    let vestedThrough = limits.map(\.vestedThrough).reduce(day) { min($0, $1) }
    return try tranches.exercisable(on: vestedThrough)
  }
}

/// What ends the exercise of an option before it expires: the end of service, or a corporate change.
public struct ExerciseLimit: Hashable, Sendable {
  /// The last day of vesting: shares that would vest later are gone (B5).
  public var vestedThrough: Day
  /// The last day on which anything can be exercised.
  public var lastDay: Day

  /// Makes a limit.
  public init(vestedThrough: Day, lastDay: Day) {
    self.vestedThrough = vestedThrough
    self.lastDay = lastDay
  }
}
