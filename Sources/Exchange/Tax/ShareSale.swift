/// How shares bought by exercise are disposed of, as sales.csv names it (`law.md`, "Tax on
/// exercise and sale").
public enum Disposal: String, Sendable, CaseIterable {
  /// They are sold to somebody unrelated.
  case sale
  /// They are given away: nothing is realized.
  case gift
  /// They are sold to a related person (section 267): no loss is recognized.
  case related
}

/// A disposal of shares bought by exercise.
public struct ShareSale: Hashable, Sendable {
  /// The day of it.
  public var day: Day
  /// The shares, as they are on that day.
  public var shares: Shares
  /// The price of one.
  public var price: Money
  /// Shares on that day for each bought: splits in between.
  public var ratios: [Ratio]
  /// What kind of disposal it is.
  public var kind: Disposal
  /// Whether the holder has died, and the estate or an heir sells.
  public var isByEstate: Bool

  /// Makes a sale.
  public init(
    day: Day,
    shares: Shares,
    price: Money,
    ratios: [Ratio] = [],
    kind: Disposal = .sale,
    isByEstate: Bool = false
  ) {
    self.day = day
    self.shares = shares
    self.price = price
    self.ratios = ratios
    self.kind = kind
    self.isByEstate = isByEstate
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

  /// The same with another number of shares.
  func with(_ shares: Shares) -> ShareSale {
    var sale = self
    sale.shares = shares
    return sale
  }
}

extension [ShareSale] {
  /// What is left of shares bought after these sales, which come in order of days.
  ///
  /// Below zero if more are sold than there are.
  func left(of bought: Shares) throws(ArithmeticFault) -> Shares {
    var (left, splits) = (bought, 0)
    for sale in self {
      for ratio in sale.ratios.dropFirst(splits) { left = try left.scaled(by: ratio) }
      splits = Swift.max(splits, sale.ratios.count)
      left = try left.subtracting(sale.shares)
    }
    return left
  }

  /// In order of days; those of one day as they come.
  var byDay: [ShareSale] {
    enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }
}
