/// What an exercise or a sale is for tax.
public enum TaxKind: String, Sendable, CaseIterable {
  /// An incentive option is exercised: nothing is taxed, but for the alternative minimum tax.
  case incentiveExercise = "iso_exercise"
  /// A nonqualified option is exercised: the spread is ordinary income.
  case nonqualifiedExercise = "nqso_exercise"
  /// Shares of an incentive option are sold after both holding periods.
  case qualifyingSale = "qualifying_disposition"
  /// Shares of an incentive option are sold before one of them is over.
  case disqualifyingSale = "disqualifying_disposition"
  /// Shares of a nonqualified option are sold.
  case nonqualifiedSale = "nqso_sale"
}

/// The term of a capital gain or loss.
public enum GainTerm: String, Sendable, CaseIterable {
  /// Held for one year or less.
  case short
  /// Held for more than one year.
  case long
}

/// What an exercise or a sale adds to the holder's income; a loss is below zero.
public struct TaxAmounts: Hashable, Sendable {
  /// What it is.
  public var kind: TaxKind
  /// Ordinary income.
  public var ordinaryIncome = Money.zero
  /// Capital gain, or below zero loss; nil where there is none to state, as of a gift.
  public var capitalGain: Money? = .zero
  /// The gain's term; nil where nothing is sold.
  public var term: GainTerm?
  /// What is added to alternative minimum taxable income (§14; section 56(b)(3)).
  public var minimumTaxPreference = Money.zero
}
