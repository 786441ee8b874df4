/// An option given up, and the option that would be granted for it (G3).
public struct ExchangedOption: Hashable, Sendable {
  /// What a share costs under the option given up.
  public var oldPrice: Money
  /// How many shares it is for.
  public var oldShares: Shares
  /// What a share would cost under the new option.
  public var newPrice: Money
  /// How many shares that would be for.
  public var newShares: Shares

  /// Makes a pair of options.
  public init(oldPrice: Money, oldShares: Shares, newPrice: Money, newShares: Shares) {
    self.oldPrice = oldPrice
    self.oldShares = oldShares
    self.newPrice = newPrice
    self.newShares = newShares
  }
}

/// What keeping options is worth against exchanging them, as the share price goes.
///
/// Worth is what exercising every share would gain, never less than nothing: neither time, tax nor
/// vesting is valued. The Offer's example (Economic Risks): a $4.00 option given up and $5.00 on the
/// new grant date.
public struct ExchangeModel: Hashable, Sendable {
  /// The options with what would replace them.
  public let options: [ExchangedOption]

  /// Makes a model of options.
  public init(_ options: [ExchangedOption]) { self.options = options }

  /// What the old options are worth at a share price.
  public func keeping(at price: Money) throws(ArithmeticFault) -> Money {
    try Self.worth(options.map { ($0.oldPrice, $0.oldShares) }, at: price)
  }

  /// What the new options are worth at a share price.
  public func exchanging(at price: Money) throws(ArithmeticFault) -> Money {
    try Self.worth(options.map { ($0.newPrice, $0.newShares) }, at: price)
  }

  private static func worth(
    _ options: [(price: Money, shares: Shares)],
    at price: Money
  ) throws(ArithmeticFault) -> Money {
    var sum = Money.zero
    for option in options where option.price < price {
      sum = try sum.adding(try price.subtracting(option.price).times(option.shares))
    }
    return sum
  }
}
