/// An option as it stands at one moment of its life: after the grant, splits and exercises so far.
public struct OutstandingOption: Hashable, Sendable {
  /// How it is taxed.
  public let type: OptionType
  /// The day of its grant, from which the tax holding period counts; a new option's own (§14).
  public let grantDate: Day
  /// The first day on which nothing can be exercised any more.
  public let expires: Day
  /// The shares left, by the day from which they can be exercised.
  public let tranches: [Tranche]
  /// The price of one share.
  public let exercisePrice: Money

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
