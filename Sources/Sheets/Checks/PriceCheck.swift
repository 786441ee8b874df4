import Exchange
import Findings

/// prices.csv: a price is above zero, the low is at most the high, and the close lies between them.
enum PriceCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let prices = sheets.prices
    return (0..<prices.rowCount).compactMap { row in zero(prices, row) ?? range(prices, row) }
  }

  /// One finding a row, whatever number of its prices is zero: the source had no price that day.
  private static func zero(_ prices: SheetTable, _ row: Int) -> Finding? {
    let columns = [PricesSheet.close, PricesSheet.high, PricesSheet.low]
    let zeros = columns.filter { prices[$0, row] == .zero }
    guard let first = zeros.first else { return nil }
    let names = zeros.map(\.name).joined(separator: ", ")
    let day = prices[PricesSheet.date, row].map { " on \($0)" } ?? ""
    return prices.finding(.priceZero, row, first.index, "\(names)\(day) is 0.")
  }

  private static func range(_ prices: SheetTable, _ row: Int) -> Finding? {
    let (high, low) = (prices[PricesSheet.high, row], prices[PricesSheet.low, row])
    if let high, let low, high < low {
      let message = "The high \(high) is below the low \(low)."
      return prices.finding(.priceRange, row, PricesSheet.high.index, message)
    }
    guard let close = prices[PricesSheet.close, row] else { return nil }
    let outside: String? =
      if let high, close > high {
        "above the high \(high)"
      } else if let low, close < low {
        "below the low \(low)"
      } else {
        nil
      }
    return outside.map {
      prices.finding(.priceRange, row, PricesSheet.close.index, "The close \(close) is \($0).")
    }
  }
}
