import Findings

/// prices.csv: the close lies between the day's low and high.
enum PriceCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let prices = sheets.prices
    return (0..<prices.rowCount).compactMap { row in
      guard let close = prices[PricesSheet.close, row] else { return nil }
      let (high, low) = (prices[PricesSheet.high, row], prices[PricesSheet.low, row])
      if let high, close > high {
        return finding(prices, row, "\(close) is above the high, \(high)")
      }
      if let low, close < low { return finding(prices, row, "\(close) is below the low, \(low)") }
      return nil
    }
  }

  private static func finding(_ prices: SheetTable, _ row: Int, _ what: String) -> Finding {
    prices.finding(.priceRange, row, PricesSheet.close.index, "The close \(what).")
  }
}
