public import Exchange

/// What the words of the rule language need to know of the offer.
public struct Vocabulary: Sendable {
  private let days: BusinessCalendar
  private var market: MarketPrices
  /// What stands in for the price of a day that is not known yet; nil for the latest one known.
  public var assumedPrice: MarketPrices.TradingDay?
  /// Hears what rules learn through words; nil where nobody asks for it.
  public var heard: HeardWords?

  /// Makes a vocabulary.
  public init(
    calendar: BusinessCalendar = BusinessCalendar(),
    prices: MarketPrices = MarketPrices()
  ) {
    days = calendar
    market = prices
  }

  // What a word learns of the offer it learns here, and is heard doing so.

  /// Which days are business days.
  public var calendar: BusinessCalendar {
    heard?.note()
    return days
  }

  /// What a share cost, as the prices sheet says.
  public var prices: MarketPrices {
    heard?.note()
    return market
  }

  /// The same with other prices, as the test of a rule gives them.
  func with(_ prices: MarketPrices) -> Vocabulary {
    var other = self
    other.market = prices
    other.assumedPrice = nil
    return other
  }

  /// Is told from which prices a word answers; of none it is nil.
  func note(_ read: PricesRead?) { heard?.note(read) }

  /// The same for another thread, which is heard on its own.
  public func forAnotherThread() -> Vocabulary {
    var other = self
    other.heard = heard?.another()
    return other
  }
}
