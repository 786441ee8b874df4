/// The least price of an incentive option (section 422(b)(4), (c)(5)).
public enum IncentivePrice {
  /// Whether a price is high enough: that of the share on the grant date, or 110% of it for an owner
  /// of more than 10% of the votes.
  public static func isReached(
    by price: Money,
    fairMarketValue: Money,
    ownsOver10Percent: Bool
  ) throws(ArithmeticFault) -> Bool {
    let percent: Int64 = ownsOver10Percent ? 110 : 100
    return price.tenThousandths
      >= (try multiplyDivide(fairMarketValue.tenThousandths, percent, 100, .up))
  }
}
