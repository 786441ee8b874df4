import Exchange
import Findings

/// awards.csv: an option is awarded near the close of its day, where those of grants.csv are granted at it.
enum AwardPriceCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (awards, closes) = (sheets.awards, Closes(sheets.prices))
    guard awards.rowCount > 0, GrantDayCheck.areGrantedAtCloses(sheets.grants, closes) else {
      return []
    }
    return (0..<awards.rowCount).compactMap { row in
      guard !AwardTermsCheck.isStock(awards, row), let day = awards[AwardsSheet.awardDate, row],
        let price = awards[AwardsSheet.exercisePrice, row], price > .zero,
        let close = closes.last(on: day), isFar(price, close),
        // A price with its point moved is told as that.
        MovedPoint.meant(price, near: close) == nil
      else { return nil }
      return awards.finding(
        .awardPrice,
        row,
        AwardsSheet.exercisePrice.index,
        subject: awards.subject(row),
        "exercise_price \(price) is far from \(close), the close of \(day), and options are granted at the close here."
      )
    }
  }

  /// Whether a price is more than a third above or below a close: a 10% owner pays 110% of it.
  private static func isFar(_ price: Money, _ close: Money) -> Bool {
    let (price, close) = (price.tenThousandths, close.tenThousandths)
    return price - close > close / 3 || close - price > close / 3
  }
}
