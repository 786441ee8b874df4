public import Exchange

/// A row of exercises.csv (F1).
public struct ExerciseRow: Sendable {
  public var id: String
  /// The option as the notice names it.
  public var grantID: String
  public var isAccepted: Bool
  public var shares: Shares
  /// The exercise price of all the shares; nil if there is no such option on that day.
  public var amountDue: Money?
  /// What the accepted payments add up to.
  public var amountPaid: Money
  /// The rule that refused it; empty if it is accepted.
  public var rule: String
  public var reason: String
}

/// A row of tax.csv: an accepted exercise, or a sale of shares bought by one (F4).
public struct TaxRow: Sendable {
  public var exerciseID: String
  /// Empty for the exercise itself.
  public var saleID: String
  public var amounts: TaxAmounts
}
