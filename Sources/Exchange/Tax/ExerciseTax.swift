// The tax character of an exercise and of the sale of its shares (F4; §14 of the Offer; Internal
// Revenue Code sections 56(b)(3), 83, 267, 421, 422, 1014, 1222, 1223).
//
// Every amount is exact but one: the cost of shares sold after a split is a part of the cost of
// those bought, rounded half to 0.0001. What the Offer says otherwise than the Code is a parameter
// of the rule `tax`.

/// An accepted exercise with all that its taxation depends on.
public struct TaxedExercise: Hashable, Sendable {
  /// The option's type by law: one granted to somebody who was no employee is nonqualified.
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
  /// Whether estate or heir exercise it.
  public var isByEstate: Bool
  /// Whether they do so under an option for which the holding periods do not matter (section
  /// 421(c)(1)(A); `EmploymentRule.freesEstate`).
  public var isFreeOfHoldingPeriods: Bool
  /// What a share was worth at the holder's death: the option's basis if estate or heir exercise
  /// it (1.421-2(c)(4)), the share's if they sell what the holder bought (section 1014); nil if
  /// unknown.
  public var valueAtDeath: Money?
  /// When the holding periods are over.
  public var holding: HoldingPeriods

  /// Makes an exercise.
  public init(
    type: OptionType,
    grantDate: Day,
    day: Day,
    shares: Shares,
    exercisePrice: Money,
    fairMarketValue: Money,
    incentiveThrough: Day? = nil,
    isByEstate: Bool? = nil,
    isFreeOfHoldingPeriods: Bool = false,
    valueAtDeath: Money? = nil,
    holding: HoldingPeriods = .moreThan
  ) {
    self.type = type
    self.grantDate = grantDate
    self.day = day
    self.shares = shares
    self.exercisePrice = exercisePrice
    self.fairMarketValue = fairMarketValue
    self.incentiveThrough = incentiveThrough
    self.isByEstate = isByEstate ?? isFreeOfHoldingPeriods
    self.isFreeOfHoldingPeriods = isFreeOfHoldingPeriods
    self.valueAtDeath = valueAtDeath
    self.holding = holding
  }

  /// Whether it is taxed as the exercise of an incentive option: not if it comes too late after
  /// the end of employment (§14; section 422(a)(2)).
  public var isIncentive: Bool {
    type == .incentive && (incentiveThrough.map { day <= $0 } ?? true)
  }

  /// What the exercise itself adds to income, given the sales of its shares known so far.
  ///
  /// What is sold in the year of the exercise leaves no adjustment for the alternative minimum
  /// tax: section 56(b)(3) lets 422(c)(2) apply where exercise and disposition are in the same
  /// year. A sale by estate or heir of what the holder bought takes nothing back: another taxpayer makes it, and
  /// nothing is included for it (1.421-2(d)).
  public func atExercise(
    sales: [ShareSale] = []
  ) throws(ArithmeticFault) -> TaxAmounts {
    let spread = max(.zero, try fairMarketValue.subtracting(exercisePrice))
    let amount = try spread.times(shares)
    guard isIncentive else {
      return TaxAmounts(kind: .nonqualifiedExercise, ordinaryIncome: amount)
    }
    let sold = sales.filter { $0.day.year == day.year && !isOfDecedent($0) }.byDay
    var adjustment = amount
    for sale in sold { adjustment = try adjustment.subtracting(try sale.value(atEarlier: spread)) }
    if !sold.isEmpty, try sold.left(of: shares) <= .zero { adjustment = .zero }
    return TaxAmounts(
      kind: .incentiveExercise,
      minimumTaxPreference: max(.zero, adjustment)
    )
  }

  /// What a sale of its shares adds to income.
  ///
  /// The income of a disqualifying disposition is no more than the gain if it is limited (section
  /// 422(c)(2)); the Offer taxes the whole spread at exercise (§14).
  public func at(
    _ sale: ShareSale,
    limitedToSalePrice isLimited: Bool = true
  ) throws(ArithmeticFault) -> TaxAmounts {
    guard isIncentive else { return try nonqualified(sale) }
    return isQualifying(sale)
      ? try qualifying(sale) : try disqualifying(sale, limitedToSalePrice: isLimited)
  }

  /// Whether a sale comes after both holding periods, or need not: estate and heirs have none, nor
  /// does a transfer by death end them (sections 421(c)(1)(A), 424(c)(1)(A); 1.421-2(d)).
  private func isQualifying(_ sale: ShareSale) -> Bool {
    isFreeOfHoldingPeriods || isOfDecedent(sale)
      || holding.areOver(on: sale.day, granted: grantDate, transferred: day)
  }

  /// Whether estate or heir sell shares that the holder had bought.
  private func isOfDecedent(_ sale: ShareSale) -> Bool {
    sale.isByEstate && !isByEstate
  }

  private func qualifying(_ sale: ShareSale) throws(ArithmeticFault) -> TaxAmounts {
    let gain = try gain(of: sale, over: try basis(of: sale))
    return TaxAmounts(
      kind: .qualifyingSale,
      capitalGain: gain,
      term: gain.map { _ in term(of: sale) }
    )
  }

  private func disqualifying(
    _ sale: ShareSale,
    limitedToSalePrice isLimited: Bool
  ) throws(ArithmeticFault) -> TaxAmounts {
    let cost = try sale.value(atEarlier: exercisePrice)
    let worth = try sale.value(atEarlier: fairMarketValue)
    // The limit is for a sale on which a loss would be recognized: neither for a gift nor for a
    // sale to a related person (section 422(c)(2)(A); 1.422-1(b)(2)(ii)).
    var top = worth
    if isLimited, sale.kind == .sale { top = min(worth, try sale.price.times(sale.shares)) }
    let ordinary = max(.zero, try top.subtracting(cost))
    let gain = try gain(of: sale, over: try cost.adding(ordinary))
    return TaxAmounts(
      kind: .disqualifyingSale,
      ordinaryIncome: ordinary,
      capitalGain: gain,
      term: gain.map { _ in term(of: sale) }
    )
  }

  private func nonqualified(_ sale: ShareSale) throws(ArithmeticFault) -> TaxAmounts {
    let gain = try gain(of: sale, over: try basis(of: sale))
    return TaxAmounts(
      kind: .nonqualifiedSale,
      capitalGain: gain,
      term: gain.map { _ in term(of: sale) }
    )
  }

  /// The term of the gain, whatever the sale is otherwise.
  ///
  /// That both holding periods of an incentive option are over is another question than whether the
  /// share was held for more than a year (section 1222(3)). Property from a decedent counts as if it had
  /// been (section 1223(9)).
  private func term(of sale: ShareSale) -> GainTerm {
    isOfDecedent(sale) ? .long : GainTerm(acquired: day, sold: sale.day)
  }

  /// What the shares sold have cost, for tax.
  private func basis(of sale: ShareSale) throws(ArithmeticFault) -> Money {
    let cost = try sale.value(atEarlier: exercisePrice)
    // Estate and heir have the shares at their value at death (section 1014(a)).
    if isOfDecedent(sale), let valueAtDeath { return try sale.value(atEarlier: valueAtDeath) }
    guard isIncentive else {
      // The price paid and the income taxed at exercise (section 83).
      return max(cost, try sale.value(atEarlier: fairMarketValue))
    }
    // The option had a basis of its own: its value at death (section 421(c)(3); 1.421-2(c)(4)).
    guard isFreeOfHoldingPeriods, let valueAtDeath else { return cost }
    return try cost.adding(try sale.value(atEarlier: valueAtDeath))
  }

  /// Proceeds less basis: none of a gift, no loss on a sale to a related person (section
  /// 267(a)(1)).
  private func gain(of sale: ShareSale, over basis: Money) throws(ArithmeticFault) -> Money? {
    guard sale.kind != .gift else { return nil }
    let gain = try sale.price.times(sale.shares).subtracting(basis)
    return sale.kind == .related ? max(.zero, gain) : gain
  }
}
