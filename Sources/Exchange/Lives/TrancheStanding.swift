/// A tranche of an option as it stands on some day.
public struct TrancheStanding: Hashable, Sendable {
  /// The first day on which its shares can be exercised: a tranche dated before the grant vests on
  /// the grant date (`sheets.md`, "What each sheet means").
  public let day: Day
  /// The shares left.
  public internal(set) var shares: Shares
  /// Of these, the shares that the $100,000 limit leaves incentive; none of a nonqualified option.
  public internal(set) var incentive: Shares
  /// The shares of the grant for which those left stand: no split changes it.
  var asGranted: Shares
  /// The shares of the grant that were gone before January 1 of the year in which they would first
  /// have become exercisable, or of which nobody knows when they went: the limit does not count
  /// them.
  var uncounted = Shares.zero

  init(_ day: Day, _ shares: Shares, incentive: Shares) {
    self.day = day
    self.shares = shares
    self.incentive = incentive
    asGranted = shares
  }

  /// Takes shares out, of which so many are incentive, and returns the granted shares they stand
  /// for.
  @discardableResult
  mutating func take(_ taken: Shares, incentive given: Shares) throws(ArithmeticFault) -> Shares {
    incentive = try incentive.subtracting(given)
    guard taken > .zero else { return .zero }
    let granted =
      taken == shares
      ? asGranted
      : Shares(try multiplyDivide(asGranted.count, taken.count, shares.count, .down))
    shares = try shares.subtracting(taken)
    asGranted = try asGranted.subtracting(granted)
    return granted
  }

  /// Takes shares out that nobody exercised; what goes before the year in which it counts is no
  /// longer counted in it (Treasury Regulation 1.422-4(b)(5)).
  ///
  /// From January 1 of that year on ISO shares and excess go in proportion, the ISO part rounded
  /// up (`computation.md`, "The $100,000 limit"). Before, nothing is excess yet.
  mutating func lose(_ lost: Shares, on day: Day?) throws(ArithmeticFault) {
    guard lost > .zero else { return }
    let isCounted = day.map { $0.year >= self.day.year } ?? false
    let given: Shares
    if isCounted {
      given = Shares(try multiplyDivide(lost.count, incentive.count, shares.count, .up))
    } else {
      given = max(.zero, try incentive.subtracting(try shares.subtracting(lost)))
    }
    let granted = try take(lost, incentive: given)
    if !isCounted { uncounted = try uncounted.adding(granted) }
  }

  /// Goes on with another number of shares after a change of capitalization.
  mutating func become(_ changed: Shares) throws(ArithmeticFault) {
    if incentive == shares {
      incentive = changed
    } else {
      incentive = Shares(try multiplyDivide(changed.count, incentive.count, shares.count, .down))
    }
    shares = changed
  }
}
