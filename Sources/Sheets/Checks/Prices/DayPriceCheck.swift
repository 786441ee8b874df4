import Exchange
import Findings

/// awards.csv and sales.csv: a price that is the close of its day with the point moved.
///
/// Both are made at about the close; an award whose price says otherwise, and no sale, is compared with forms.
enum DayPriceCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let closes = Closes(sheets.prices)
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

  private static func slipped(
    _ table: SheetTable,
    _ date: Column<Day>,
    _ price: Column<Money>,
    _ closes: Closes
  ) -> [Finding] {
    (0..<table.rowCount).compactMap { row in
      guard let day = table[date, row], let close = closes.last(on: day),
        let value = table[price, row], let likely = MovedPoint.meant(value, near: close)
      else { return nil }
      return table.finding(
        .priceSlipped,
        row,
        price.index,
        subject: table.subject(row),
        "\(price.name) \(table.cellText(row, price.index)) is far from the close of its day, \(close).",
        repair: "Write \(likely) if that is meant."
      )
    }
  }
}
