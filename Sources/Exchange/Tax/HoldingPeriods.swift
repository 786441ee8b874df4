// The days that decide how a sale is taxed (section 422(a)(1); Treasury Regulation 1.422-1(a)(1);
// section 1222). The day from which a period runs is not one of it, its last day is (Rev. Rul.
// 66-97).

/// When the two holding periods of an incentive option's shares are over (parameter
/// `tax.holding`).
public enum HoldingPeriods: String, Sendable, CaseIterable {
  /// On the day after the later anniversary: no sale is made within the two years from the grant,
  /// nor within the year after the transfer, as the Code says.
  case moreThan = "more_than"
  /// On the later anniversary itself, as the Offer's "at least" can be read (§14).
  case atLeast = "at_least"

  /// Whether a sale comes after both.
  public func areOver(on sale: Day, granted: Day, transferred: Day) -> Bool {
    let anniversary = max(granted.adding(years: 2), transferred.adding(years: 1))
    return switch self {
    case .moreThan: sale > anniversary
    case .atLeast: sale >= anniversary
    }
  }
}

extension GainTerm {
  /// The term of shares acquired on one day and sold on another: long if they are held for more
  /// than a year (section 1222(3)).
  ///
  /// The year runs from the day after the acquisition: of shares bought on the last day of a month
  /// from the first of the next (Caspe v. United States, 694 F.2d 1116), so that what is bought on
  /// February 28, 2007 is long from March 1, 2008.
  public init(acquired: Day, sold: Day) {
    let isLong =
      sold > acquired.adding(years: 1) && sold >= acquired.advanced(by: 1).adding(years: 1)
    self = isLong ? .long : .short
  }
}
