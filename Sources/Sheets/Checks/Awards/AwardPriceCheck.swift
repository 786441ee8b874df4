import Exchange
import Findings

/// awards.csv: an option is awarded near the close of its day, where those of grants.csv are granted at it; in any
/// offer its price is no close with its point moved.
enum AwardPriceCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (awards, closes) = (sheets.awards, Closes(sheets.prices))
    guard awards.rowCount > 0 else { return [] }
    let areAtCloses = GrantDayCheck.areGrantedAtCloses(sheets.grants, closes)
    return (0..<awards.rowCount).compactMap { row in
      guard !AwardTermsCheck.isStock(awards, row), let day = awards[AwardsSheet.awardDate, row],
        let close = closes.last(on: day)
      else { return nil }
      return MovedPoint.finding(awards, row, AwardsSheet.exercisePrice, near: close)
        ?? (areAtCloses ? finding(awards, row, day, close) : nil)
    }
  }

  private static func finding(
    _ awards: SheetTable,
    _ row: Int,
    _ day: Day,
    _ close: Money
  ) -> Finding? {
    guard let price = awards[AwardsSheet.exercisePrice, row], price > .zero, isFar(price, close)
    else { return nil }
    return awards.finding(
      .awardPrice,
      row,
      AwardsSheet.exercisePrice.index,
      subject: awards.subject(row),
      "exercise_price \(price) is far from \(close), the close of \(day), and options are granted at the close here."
    )
  }

  /// Whether a price is more than a third above or below a close: a 10% owner pays 110% of it.
  private static func isFar(_ price: Money, _ close: Money) -> Bool {
    let (price, close) = (price.tenThousandths, close.tenThousandths)
    return price - close > close / 3 || close - price > close / 3
  }
}
