import Exchange
import Findings

/// sales.csv: shares are sold at a price of their day.
enum SalePriceCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (sales, prices) = (sheets.sales, sheets.prices)
    guard sales.rowCount > 0 else { return [] }
    let (rowOfDay, closes) = (RowOfDay(prices, PricesSheet.date), Closes(prices))
    // A price far above all closes is told for that.
    let told = Set(
      FarNumbers.findings(sheets).compactMap {
        $0.place?.sheet == sales.sheet ? $0.place?.row : nil
      }
    )
    return (0..<sales.rowCount).compactMap { row in
      guard sales[SalesSheet.kind, row] ?? .sale == .sale,
        !told.contains(sales.spreadsheetRow(row)), let day = sales[SalesSheet.saleDate, row]
      else { return nil }
      let moved = closes.last(on: day).flatMap {
        MovedPoint.finding(sales, row, SalesSheet.price, near: $0)
      }
      return moved ?? rowOfDay[Int64(day.number)].flatMap { finding(sales, row, prices, $0) }
    }
  }

  private static func finding(
    _ sales: SheetTable,
    _ row: Int,
    _ prices: SheetTable,
    _ traded: Int
  ) -> Finding? {
    guard let price = sales[SalesSheet.price, row], price > .zero,
      let why = outside(price, prices, traded)
    else { return nil }
    return sales.finding(
      .salePrice,
      row,
      SalesSheet.price.index,
      subject: sales.subject(row),
      "price \(price) is \(why) of \(prices.cellText(traded, PricesSheet.date.index))."
    )
  }

  /// How a price is none of a day's; nil if it may be.
  private static func outside(_ price: Money, _ prices: SheetTable, _ row: Int) -> String? {
    let (high, low) = (prices[PricesSheet.high, row], prices[PricesSheet.low, row])
    if let high, price > high { return "above \(high), the high" }
    if let low, price < low { return "below \(low), the low" }
    guard high == nil, low == nil, let close = prices[PricesSheet.close, row] else { return nil }
    let (one, two) = (price.tenThousandths, close.tenThousandths)
    // Half as much again, or a third less.
    return one - two > two / 2 || two - one > two / 3 ? "far from \(close), the close" : nil
  }
}
