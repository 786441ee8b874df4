import Exchange
import Findings

/// awards.csv and sales.csv: a price that is the close of its day with the point moved.
///
/// Both are made at about the close; an award whose price says otherwise, and no sale, is compared with forms.
enum DayPriceCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let closes = closes(sheets.prices)
    guard !closes.isEmpty else { return [] }
    let awards = slipped(
      sheets.awards,
      AwardsSheet.awardDate,
      AwardsSheet.exercisePrice,
      closes
    )
    let sales = slipped(sheets.sales, SalesSheet.saleDate, SalesSheet.price, closes)
    // A price far above all closes is told for that.
    let told = Set(
      sales.isEmpty ? [] : FarNumbers.findings(sheets).compactMap { $0.place?.address }
    )
    return awards + sales.filter { !told.contains($0.place?.address ?? "") }
  }

  private static func closes(_ prices: SheetTable) -> [Int64: Int64] {
    var closes: [Int64: Int64] = [:]
    for row in 0..<prices.rowCount {
      if let day = prices.present(PricesSheet.date.index, row),
        let close = prices.present(PricesSheet.close.index, row), close > 0
      {
        closes[day] = close
      }
    }
    return closes
  }

  private static func slipped(
    _ table: SheetTable,
    _ date: Column<Day>,
    _ price: Column<Money>,
    _ closes: [Int64: Int64]
  ) -> [Finding] {
    (0..<table.rowCount).compactMap { row in
      guard let day = table.present(date.index, row), let close = closes[day],
        let value = table.present(price.index, row), value > 0,
        let meant = MovedPoint.meant(value, near: close)
      else { return nil }
      let (shown, likely) = (Money(tenThousandths: close), Money(tenThousandths: meant))
      return table.finding(
        .priceSlipped,
        row,
        price.index,
        subject: table.subject(row),
        "\(price.name) \(table.cellText(row, price.index)) is far from the close of its day, \(shown).",
        repair: "Write \(likely) if that is meant."
      )
    }
  }
}
