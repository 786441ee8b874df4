// The tax character of an exercise and of the sale of its shares (F4; §14 of the Offer; Internal
// Revenue Code sections 56(b)(3), 83, 421, 422).
//
// Every amount is exact but one: the cost of shares sold after a split is a part of the cost of those
// bought, rounded half to 0.0001. What the Offer says otherwise than the Code is
// a parameter of the rule `tax`.
// The Code's rules about disposal within the year of exercise (section 56(b)(3)) and about the basis
// of an estate (section 421(c)(3)) need a tax return and an estate's accounts: they are not computed.

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
  /// Capital gain, or below zero loss.
  public var capitalGain = Money.zero
  /// The gain's term; nil where nothing is sold.
  public var term: GainTerm?
  /// What is added to alternative minimum taxable income (§14; section 56(b)(3)).
  public var minimumTaxPreference = Money.zero
}

/// An accepted exercise with all that its taxation depends on.
public struct TaxedExercise: Hashable, Sendable {
  /// The option's type.
  public var type: OptionType
  /// The grant date of the option exercised; of a new option, the new grant date (§14).
  public var grantDate: Day
  /// The day of the exercise.
  public var day: Day
  /// The shares bought.
  public var shares: Shares
  /// The price paid for one.
  public var exercisePrice: Money
  /// The fair market value of one on that day.
  public var fairMarketValue: Money
  /// The last day on which it is still the exercise of an incentive option; nil without limit.
  public var incentiveThrough: Day?
  /// Whether the holding periods do not matter: section 421(c)(1)(A), after the holder's death.
  public var isFreeOfHoldingPeriods: Bool

  /// Makes an exercise.
  public init(
    type: OptionType,
    grantDate: Day,
    day: Day,
    shares: Shares,
    exercisePrice: Money,
    fairMarketValue: Money,
    incentiveThrough: Day? = nil,
    isFreeOfHoldingPeriods: Bool = false
  ) {
    self.type = type
    self.grantDate = grantDate
    self.day = day
    self.shares = shares
    self.exercisePrice = exercisePrice
    self.fairMarketValue = fairMarketValue
    self.incentiveThrough = incentiveThrough
    self.isFreeOfHoldingPeriods = isFreeOfHoldingPeriods
  }

  /// Whether it is taxed as the exercise of an incentive option: not if it comes too late after the
  /// end of employment (§14; section 422(a)(2)).
  public var isIncentive: Bool {
    type == .incentive && (incentiveThrough.map { day <= $0 } ?? true)
  }

  /// What the exercise itself adds to income.
  public func atExercise() throws(ArithmeticFault) -> TaxAmounts {
    let spread = max(.zero, try fairMarketValue.subtracting(exercisePrice))
    let amount = try spread.times(shares)
    return isIncentive
      ? TaxAmounts(kind: .incentiveExercise, minimumTaxPreference: amount)
      : TaxAmounts(kind: .nonqualifiedExercise, ordinaryIncome: amount)
  }
}

/// A sale of shares bought by exercise.
public struct ShareSale: Hashable, Sendable {
  /// The day of the sale.
  public var day: Day
  /// The shares sold, as they are on that day.
  public var shares: Shares
  /// The price of one.
  public var price: Money
  /// Shares on that day for each bought: splits in between.
  public var ratios: [Ratio]

  /// Makes a sale.
  public init(day: Day, shares: Shares, price: Money, ratios: [Ratio] = []) {
    self.day = day
    self.shares = shares
    self.price = price
    self.ratios = ratios
  }

  /// The value of the shares at a price of before the splits, rounded half to 0.0001.
  func value(atEarlier price: Money) throws(ArithmeticFault) -> Money {
    var value = try price.times(shares)
    for ratio in ratios {
      guard let inverse = Ratio(ratio.denominator, over: ratio.numerator) else {
        throw .divisionByZero
      }
      value = try value.scaled(by: inverse, .half)
    }
    return value
  }
}

extension TaxedExercise {
  /// What a sale of its shares adds to income.
  public func at(
    _ sale: ShareSale,
    limitedToSalePrice isLimited: Bool = true
  ) throws(ArithmeticFault) -> TaxAmounts {
    let proceeds = try sale.price.times(sale.shares)
    let cost = try sale.value(atEarlier: exercisePrice)
    let worth = try sale.value(atEarlier: fairMarketValue)
    // Held for more than one year (section 1222(3)).
    let term = sale.day > day.adding(years: 1) ? GainTerm.long : .short
    guard isIncentive else {
      // The basis is the price paid and the income taxed at exercise (section 83).
      let gain = try proceeds.subtracting(max(cost, worth))
      return TaxAmounts(kind: .nonqualifiedSale, capitalGain: gain, term: term)
    }
    guard !isQualifying(sale) else {
      let gain = try proceeds.subtracting(cost)
      // §14: any such gain is long-term.
      let isLong = !isFreeOfHoldingPeriods || term == .long
      return TaxAmounts(kind: .qualifyingSale, capitalGain: gain, term: isLong ? .long : .short)
    }
    // The Offer taxes the whole spread at exercise; section 422(c)(2) limits it to the gain.
    let ordinary = max(.zero, try (isLimited ? min(worth, proceeds) : worth).subtracting(cost))
    return TaxAmounts(
      kind: .disqualifyingSale,
      ordinaryIncome: ordinary,
      capitalGain: try proceeds.subtracting(cost).subtracting(ordinary),
      term: term
    )
  }

  /// At least two years after the grant and one after the exercise (§14; section 422(a)(1)).
  private func isQualifying(_ sale: ShareSale) -> Bool {
    isFreeOfHoldingPeriods
      || (sale.day >= grantDate.adding(years: 2) && sale.day >= day.adding(years: 1))
  }
}
