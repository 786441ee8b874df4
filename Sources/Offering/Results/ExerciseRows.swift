public import Exchange
public import Policy

/// A row of exercises.csv (F1).
public struct ExerciseRow: ExtensibleRow {
  /// The notice's id.
  public var id: String
  /// The option as the notice names it.
  public var grantID: String
  /// Whether the shares are bought.
  public var isAccepted: Bool
  /// The shares that the notice asks for.
  public var shares: Shares
  /// The exercise price of all the shares; nil if there is no such option on that day.
  public var amountDue: Money?
  /// What the accepted payments add up to.
  public var amountPaid: Money
  /// The rule that refused it; empty if it is accepted.
  public var rule: String
  /// Why, in words for people.
  public var reason: String
  /// The values of the columns that rules add.
  public var further: [Fact] = []
}

/// A row of tax.csv: an accepted exercise, or a sale of shares bought by one (F4).
public struct TaxRow: ExtensibleRow {
  /// The exercise.
  public var exerciseID: String
  /// Empty for the exercise itself.
  public var saleID: String
  /// What it adds to income.
  public var amounts: TaxAmounts
  /// The values of the columns that rules add, which read the exercise.
  public var further: [Fact] = []
}
