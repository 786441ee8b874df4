import Exchange
import Findings

/// prices.csv and grants.csv: closes and exercise prices that are all in cents, so that none contradicts another.
///
/// A stock above a hundred dollars has decimals on nearly every day.
enum CentsThroughoutCheck {
  // Of fewer closes all may be whole dollars by chance.
  private static let fewest = 8
  // A hundred dollars, and the quarter of one that a sixteenth of a dollar leaves in cents.
  private static let least: Int64 = 1_000_000
  private static let quarter: Int64 = 2_500
  private static let dollar: Int64 = 10_000

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (closes, close) = (sheets.prices, PricesSheet.close.index)
    let days = (0..<closes.rowCount).compactMap { closes.present(close, $0) }
    let prices = (0..<sheets.grants.rowCount).compactMap {
      sheets.grants.present(GrantsSheet.exercisePrice.index, $0)
    }
    guard let lowest = (days + prices).min(), lowest >= least, !prices.isEmpty,
      Set(days).count >= fewest, days.allSatisfy({ $0 % quarter == 0 }),
      days.count(where: { $0 % dollar == 0 }).isMost(of: days.count)
    else { return [] }
    return [
      closes.finding(
        .priceSlipped,
        0,
        close,
        "No close and no exercise price is below \(Money(tenThousandths: lowest)), and nearly all closes are whole "
          + "numbers: they may be in cents.",
        repair:
          "Write closes and exercise prices in dollars, and those of the forms, if they are in cents."
      )
    ]
  }
}
