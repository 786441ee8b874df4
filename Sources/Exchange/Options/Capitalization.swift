/// A split, reverse split or stock dividend: so many shares held after for so many before (F3, §9).
public struct CapitalizationEvent: Hashable, Sendable {
  /// The kinds, as events.csv names them.
  public enum Kind: String, Sendable, CaseIterable {
    /// More shares for each held.
    case split
    /// Fewer shares for each held.
    case reverseSplit = "reverse_split"
    /// New shares in proportion to those held; 5% is 105 for 100.
    case stockDividend = "stock_dividend"
    /// Shares of a successor for each held, where the rule `capitalization` lets its ratio convert (E12).
    case merger
  }

  /// The day it takes effect.
  public var effective: Day
  /// What it is.
  public var kind: Kind
  /// Shares after over shares before.
  public var ratio: Ratio
  /// How an exercise price is rounded after it; shares are always rounded down.
  public var priceRounding = Rounding.up

  /// Makes an event of `newShares` held after for every `oldShares` before, or nil if either is not
  /// above zero.
  public init?(_ kind: Kind, effective: Day, newShares: Int64, oldShares: Int64) {
    guard newShares > 0, let ratio = Ratio(newShares, over: oldShares) else { return nil }
    self.effective = effective
    self.kind = kind
    self.ratio = ratio
  }
}

extension Money {
  /// The exercise price after events: × old/new after each, rounded to 0.0001 after each.
  ///
  /// Up, the default, means that the holder never pays less in all than before (`computation.md`,
  /// "Shares"; F3).
  public func adjusted(
    for events: some Sequence<CapitalizationEvent>,
    _ rounding: Rounding = .up
  ) throws(ArithmeticFault) -> Money {
    var price = self
    for event in events {
      guard let inverse = Ratio(event.ratio.denominator, over: event.ratio.numerator) else {
        throw .divisionByZero
      }
      price = try price.scaled(by: inverse, rounding)
    }
    return price
  }
}

extension Shares {
  /// The shares after events, rounded down after each.
  @inlinable
  public func adjusted(
    for events: some Sequence<CapitalizationEvent>
  ) throws(ArithmeticFault) -> Shares {
    var shares = self
    for event in events { shares = try shares.scaled(by: event.ratio) }
    return shares
  }
}
