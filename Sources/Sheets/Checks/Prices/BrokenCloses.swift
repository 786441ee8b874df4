import Exchange
import Findings

/// prices.csv: closes far above nearly all others, which are those of options of their days with the point moved.
///
/// The option's price is right, and is not to follow such a close.
struct BrokenCloses {
  private let prices: SheetTable
  private let told: Set<Int>
  /// The closes, each with the price of an option of its day.
  private let found: [(row: Int, price: Int64)]

  /// Looks at the closes of days on which options were granted.
  init(_ sheets: OfferTables) {
    let (prices, close) = (sheets.prices, PricesSheet.close.index)
    self.prices = prices
    var counts: [Int64: Int] = [:]
    for row in 0..<prices.rowCount {
      if let number = prices.present(close, row), number > 0 { counts[number, default: 0] += 1 }
    }
    guard let usual = FarNumbers.usual(counts) else {
      (found, told) = ([], [])
      return
    }
    let far = (0..<prices.rowCount).filter { row in
      prices.present(close, row).flatMap { FarNumbers.meant($0, usual) } != nil
    }
    found = far.compactMap { row in
      Self.price(sheets, prices.value(PricesSheet.date.index, row), prices.value(close, row))
        .map { (row, $0) }
    }
    told =
      found.isEmpty
      ? []
      : Set(
        FarNumbers.inCents(sheets).map(prices.spreadsheetRow)
          + PriceCheck.jumps(sheets).compactMap { $0.place?.row }
      )
  }

  /// The price of an option of a day that is about the close with its point moved.
  private static func price(_ sheets: OfferTables, _ day: Int64, _ close: Int64) -> Int64? {
    let (grants, moved) = (sheets.grants, SlippedPriceCheck.moved(close))
    return (0..<grants.rowCount).lazy
      .filter { grants.value(GrantsSheet.grantDate.index, $0) == day }
      .compactMap { grants.present(GrantsSheet.exercisePrice.index, $0) }
      .first { price in price > 0 && moved.contains { abs($0 - price) <= price / 5 } }
  }

  /// Their rows.
  var rows: [Int] { found.map(\.row) }

  /// A warning each, unless the close of the day beside it, or the column, is told to be wrong.
  var findings: [Finding] {
    found.filter { !told.contains(prices.spreadsheetRow($0.row)) }.map { row, price in
      let meant = Money(tenThousandths: price)
      return prices.finding(
        .priceSlipped,
        row,
        PricesSheet.close.index,
        "close \(prices.cellText(row, PricesSheet.close.index)) is far above nearly all others, and the options of "
          + "its day have the price \(meant).",
        repair: "Write \(meant) if that is meant."
      )
    }
  }
}
