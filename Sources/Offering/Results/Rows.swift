public import Exchange
public import Policy

/// What became of a line of an Election Form (D9).
public enum LineStatus: String, Sendable, CaseIterable {
  /// The shares are, or would be, cancelled and exchanged.
  case accepted
  /// A rule refused the form, the line or the holder.
  case rejected
  /// A later form replaced its form.
  case superseded
  /// A notice withdrew it.
  case withdrawn
}

/// A row of determinations.csv.
public struct Determination: ExtensibleRow, HolderRow {
  /// The form.
  public var formID: String
  /// The option.
  public var grantID: String
  /// The option's number among those of the sheets; nil if there is no such option.
  var option: Int32?
  /// The holder.
  public var holder: RowHolder
  /// The shares the line tenders, less those that notices took out; of a line withdrawn whole, all of
  /// them.
  public var tendered: Shares
  /// The shares that notices took out of it.
  public var withdrawn: Shares
  /// What became of it.
  public var status: LineStatus
  /// The shares accepted.
  public var accepted: Shares
  /// The rule that refused it; empty unless it is rejected.
  public var rule: String
  /// Why, for people.
  public var reason: String
  /// Everything that the line itself was refused for, besides what its form was.
  public var defects: [Refusal] = []
  /// Of a refused line, the last day of service of a holder who has left and would be granted nothing for its
  /// shares; nil of any other.
  public var unpromisedSince: Day?
  /// The values of the columns that rules add.
  public var further: [Fact] = []
}

/// A row of cancellations.csv.
public struct CancelledGrant: ExtensibleRow, HolderRow {
  /// The option.
  public var grantID: String
  /// The holder.
  public var holder: RowHolder
  /// The day.
  public var day: Day
  /// The shares cancelled.
  public var cancelled: Shares
  /// The shares kept.
  public var kept: Shares
  /// The values of the columns that rules add.
  public var further: [Fact] = []
}

/// A row of balancing_options.csv: what a partly tendered option leaves, on its old terms (E2).
public struct BalancingOption: ExtensibleRow, HolderRow {
  /// The option.
  public var grantID: String
  /// The holder.
  public var holder: RowHolder
  /// How it is taxed.
  public var type: OptionType
  /// Its shares.
  public var shares: Shares
  /// The price of one share.
  public var exercisePrice: Money
  /// The day it was granted.
  public var grantDate: Day
  /// The day it expires.
  public var expires: Day
  /// The values of the columns that rules add.
  public var further: [Fact] = []
  /// Its terms when the rest was cancelled, where events have changed them by the new grant date.
  public var whenKept: KeptTerms?
}

/// The terms of a balancing option on the day of the cancellation.
public struct KeptTerms: Sendable {
  /// Its shares.
  public var shares: Shares
  /// The price of one share.
  public var exercisePrice: Money
  /// Its shares by the days on which they vest.
  public var tranches: [Tranche]
}

/// What is promised.
public enum PromiseKind: String, Sendable, CaseIterable {
  /// An option.
  case option
  /// Stock, which an award puts off (E13).
  case stock
}

/// How a Promise to Grant stands.
public enum PromiseStatus: String, Sendable, CaseIterable {
  /// The new grant date has not come.
  case open
  /// The new option was granted.
  case granted
  /// Nothing will be granted (B2).
  case forfeited
  /// It has come to no share.
  case void
  /// A rule refused the new option: nothing is granted, and its shares go back to the pool.
  case withheld
}

/// A row of promises.csv (E3).
public struct GrantPromise: ExtensibleRow, HolderRow {
  /// The option.
  public var grantID: String
  /// The holder.
  public var holder: RowHolder
  /// The shares cancelled; of an award, its own.
  public var shares: Shares
  /// What is promised.
  public var kind = PromiseKind.option
  /// Whether it is for an award put off to the new grant date.
  public var isAward = false
  /// The number of the plan that it is granted under.
  public var plan: Int
  /// The day on which it was made.
  public var made: Day
  /// New shares for cancelled ones.
  public var ratio: Ratio
  /// The new shares promised, on the day on which it was made.
  public var newShares: Shares
  /// The day on which it came to nothing; nil unless it did.
  public var ended: Day?
  /// The day before which nothing is granted.
  public var notBefore: Day
  /// What became of it.
  public var status: PromiseStatus
  /// Why, for people.
  public var reason: String
  /// The rule that forfeited or withheld it; empty unless one did.
  public var rule = ""
  /// The values of the columns that rules add.
  public var further: [Fact] = []

  /// Whether the ratio leaves a fraction of a share, which is rounded down.
  public var leavesFraction: Bool { ratio.leavesFraction(of: shares) }
}

/// A row of new_grants.csv: a new option, or one of the two parts of a divided one.
public struct NewGrant: ExtensibleRow, HolderRow {
  /// Its id.
  public var id: String
  /// The option that it replaces.
  public var replaces: String
  /// The holder.
  public var holder: RowHolder
  /// The number of the plan that it is granted under.
  public var plan: Int
  /// The day it was granted.
  public var grantDate: Day
  /// How it is taxed.
  public var type: OptionType
  /// The day it expires.
  public var expires: Day
  /// Its shares.
  public var shares: Shares
  /// The price of one share.
  public var exercisePrice: Money
  /// The values of the columns that rules add.
  public var further: [Fact] = []
}

/// A row of vesting.csv.
public struct VestingRow: ExtensibleRow, HolderRow {
  /// The option.
  public var grantID: String
  /// The holder.
  public var holder: RowHolder
  /// Whether its day is on or before the new grant date.
  public var isVestedAtGrant: Bool
  /// The day.
  public var day: Day
  /// Its shares.
  public var shares: Shares
  /// The values of the columns that rules add.
  public var further: [Fact] = []

  /// The day and its shares.
  public var tranche: Tranche { Tranche(day, shares) }
}

/// A row of iso_limit.csv: what one option uses of the $100,000 of one year.
public struct LimitRow: Sendable, HolderRow {
  /// The holder.
  public var holder: RowHolder
  /// Its place in the order in which the holder's options are counted.
  private let place: Int32
  /// The option.
  public var grantID: String
  /// The price of one share.
  public var exercisePrice: Money
  /// Its shares.
  public var shares: Shares
  /// What the shares count for.
  public var value: Money
  /// The shares that stay incentive.
  public var incentive: Shares
  /// The calendar year, which has four digits.
  private let calendarYear: Int16

  /// A row without shares.
  init(_ holder: RowHolder, year: Int, grantID: String, exercisePrice: Money, order: Int) {
    self.holder = holder
    calendarYear = Int16(clamping: year)
    place = Int32(clamping: order)
    self.grantID = grantID
    self.exercisePrice = exercisePrice
    (shares, value, incentive) = (.zero, .zero, .zero)
  }

  /// The calendar year.
  public var year: Int { Int(calendarYear) }
  /// The shares that do not stay incentive.
  public var nonqualified: Shares { Shares(shares.count &- incentive.count) }
  /// Its place in the order in which the holder's options are counted.
  public var order: Int { Int(place) }
}
