public import Exchange

/// What the words of the rule language need to know of the offer.
public struct Vocabulary: Sendable {
  /// Which days are business days.
  public var calendar: BusinessCalendar
  /// What a share cost, as the prices sheet says.
  public var prices: MarketPrices

  /// Makes a vocabulary.
  public init(
    calendar: BusinessCalendar = BusinessCalendar(),
    prices: MarketPrices = MarketPrices()
  ) {
    self.calendar = calendar
    self.prices = prices
  }
}
