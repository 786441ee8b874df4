/// The least price of an incentive option (section 422(b)(4), (c)(5)).
public enum IncentivePrice {
  /// Whether a price is high enough: that of the share on the grant date, or 110% of it for an owner
  /// of more than 10% of the votes.
  public static func isReached(
    by price: Money,
    fairMarketValue: Money,
    ownsOver10Percent: Bool
  ) throws(ArithmeticFault) -> Bool {
    guard ownsOver10Percent else { return price >= fairMarketValue }
    return price.tenThousandths
      >= (try multiplyDivide(fairMarketValue.tenThousandths, 110, 100, .up))
  }
}

/// The longest term of an incentive option (section 422(b)(3), (c)(5)).
public enum IncentiveTerm {
  /// Years from the grant: ten, or five for an owner of more than 10% of the votes.
  public static func longestYears(ownsOver10Percent: Bool) -> Int { ownsOver10Percent ? 5 : 10 }

  /// Whether an option cannot be exercised after the years have passed; `expires` is the first day
  /// without it.
  ///
  /// The day from which the years run is not one of them, their last day is (Rev. Rul. 66-97): what is
  /// granted on October 3 may be exercised through October 3 of the last year.
  public static func isWithin(
    _ expires: Day,
    grantedOn day: Day,
    ownsOver10Percent: Bool
  ) -> Bool {
    expires.advanced(by: -1)
      <= day.adding(years: longestYears(ownsOver10Percent: ownsOver10Percent))
  }
}
