public import Exchange

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
public struct Determination: Sendable {
  public var formID: String
  public var grantID: String
  public var holderID: String
  public var tendered: Shares
  public var status: LineStatus
  public var accepted: Shares
  /// The rule that refused it; empty unless it is rejected.
  public var rule: String
  public var reason: String
}

/// A row of cancellations.csv.
public struct CancelledGrant: Sendable {
  public var grantID: String
  public var holderID: String
  public var day: Day
  public var cancelled: Shares
  public var kept: Shares
}

/// A row of balancing_options.csv: what a partly tendered option leaves, on its old terms (E2).
public struct BalancingOption: Sendable {
  public var grantID: String
  public var holderID: String
  public var type: OptionType
  public var shares: Shares
  public var exercisePrice: Money
  public var grantDate: Day
  public var expires: Day
}

/// How a Promise to Grant stands.
public enum PromiseStatus: String, Sendable, CaseIterable {
  /// The new grant date has not come.
  case open
  /// The new option was granted.
  case granted
  /// Nothing will be granted (B2).
  case forfeited
}

/// A row of promises.csv (E3).
public struct GrantPromise: Sendable {
  public var grantID: String
  public var holderID: String
  /// The shares cancelled.
  public var shares: Shares
  public var notBefore: Day
  public var status: PromiseStatus
  public var reason: String
  /// The rule that forfeited it; empty unless one did.
  public var rule = ""
}

/// A row of new_grants.csv: a new option, or one of the two parts of a divided one.
public struct NewGrant: Sendable {
  public var id: String
  public var replaces: String
  public var holderID: String
  public var grantDate: Day
  public var type: OptionType
  public var shares: Shares
  public var exercisePrice: Money
  public var expires: Day
}

/// A row of vesting.csv.
public struct VestingRow: Sendable {
  public var grantID: String
  public var holderID: String
  public var day: Day
  public var shares: Shares
  public var isVestedAtGrant: Bool
}

/// A row of iso_limit.csv: what one option uses of the $100,000 of one year.
public struct LimitRow: Sendable {
  public var holderID: String
  public var year: Int
  public var grantID: String
  public var exercisePrice: Money
  public var shares: Shares
  public var value: Money
  public var incentive: Shares
  public var nonqualified: Shares
}
