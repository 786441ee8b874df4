/// How an option is taxed (C4).
public enum OptionType: String, Sendable, CaseIterable {
  /// An incentive stock option (Internal Revenue Code, section 422).
  case incentive = "ISO"
  /// A nonqualified stock option.
  case nonqualified = "NQSO"
}

/// When the shares of a grant become exercisable; tranches are made only where someone asks.
public enum GrantVesting: Sendable {
  /// The grant's own tranches, in order of days.
  case tranches([Tranche])
  /// A schedule's, for so many shares from a day on.
  case schedule(VestingSchedule, of: Shares, from: Day)

  /// The tranches of the whole grant, in order of days.
  public func tranches() throws(ArithmeticFault) -> [Tranche] {
    switch self {
    case .tranches(let tranches): tranches
    case .schedule(let schedule, let shares, let start):
      try schedule.tranches(of: shares, from: start)
    }
  }

  /// All shares of the grant.
  public func shares() throws(ArithmeticFault) -> Shares {
    switch self {
    case .tranches(let tranches): try tranches.total()
    case .schedule(_, let shares, _): shares
    }
  }
}

/// An option as granted, with what has since left it before the offer commenced.
public struct Grant: Sendable {
  /// The day of the grant.
  public var grantDate: Day
  /// How it is taxed.
  public var type: OptionType
  /// The price of one share.
  public var exercisePrice: Money
  /// When its shares become exercisable.
  public var vesting: GrantVesting
  /// Shares exercised before commencement.
  public var exercised: Shares
  /// Shares cancelled before commencement.
  public var cancelled: Shares
  /// When they were cancelled; nil if the sheet does not say.
  public var cancelledOn: Day?
  /// The first day on which nothing can be exercised any more.
  public var expires: Day

  /// Makes a grant.
  public init(
    grantDate: Day,
    type: OptionType,
    exercisePrice: Money,
    vesting: GrantVesting,
    exercised: Shares,
    cancelled: Shares,
    cancelledOn: Day? = nil,
    expires: Day
  ) {
    self.grantDate = grantDate
    self.type = type
    self.exercisePrice = exercisePrice
    self.vesting = vesting
    self.exercised = exercised
    self.cancelled = cancelled
    self.cancelledOn = cancelledOn
    self.expires = expires
  }

  /// The tranches of the whole grant, in order of days: one dated before the grant vests on the
  /// grant date (`computation.md`, "Options before the exchange").
  public var schedule: [Tranche] {
    get throws(ArithmeticFault) {
      var tranches = try vesting.tranches()
      for index in tranches.indices where tranches[index].day < grantDate {
        tranches[index].day = grantDate
      }
      return tranches
    }
  }
}
