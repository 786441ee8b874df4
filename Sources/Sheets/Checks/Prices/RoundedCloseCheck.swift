import Exchange
import Findings

/// prices.csv: closes in tenths of a dollar, or in dollars, where options granted at them have more decimals.
enum RoundedCloseCheck {
  // A dollar and a tenth of one, in ten-thousandths.
  private static let units: [(size: Int64, name: String)] = [
    (10_000, "whole dollars"), (1_000, "tenths of a dollar"),
  ]
  // Of fewer days nobody knows whether options are granted at the close.
  private static let fewestDays = 4
  // One that differs may be no option at the close of its day.
  private static let fewestRounded = 2

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (prices, close) = (sheets.prices, PricesSheet.close.index)
    let closes = (0..<prices.rowCount).compactMap { prices.present(close, $0) }
    guard let unit = units.first(where: { unit in closes.allSatisfy { $0 % unit.size == 0 } })
    else { return [] }
    let days = grantDays(sheets)
    let rounded = days.filter {
      $0.close != $0.price && abs($0.close - $0.price) <= unit.size / 2
    }
    guard days.count >= fewestDays, rounded.count >= fewestRounded,
      days.allSatisfy({ abs($0.close - $0.price) <= unit.size / 2 }), let first = rounded.first
    else { return [] }
    return [tell(first, unit.name, rounded.count, sheets)]
  }

  /// A day on which options were granted, by their rows, with their price and the close.
  private typealias GrantDay = (closeRow: Int, grantRow: Int, close: Int64, price: Int64)

  private static func grantDays(_ sheets: OfferTables) -> [GrantDay] {
    let (grants, prices) = (sheets.grants, sheets.prices)
    let rowOfDay = RowOfDay(prices, PricesSheet.date)
    var told: Set<Int64> = []
    return (0..<grants.rowCount).compactMap { row -> GrantDay? in
      guard let day = grants.present(GrantsSheet.grantDate.index, row),
        let closeRow = rowOfDay[day], told.insert(day).inserted,
        let close = prices.present(PricesSheet.close.index, closeRow),
        let price = grants.present(GrantsSheet.exercisePrice.index, row)
      else { return nil }
      return (closeRow, row, close, price)
    }
  }

  private static func tell(
    _ day: GrantDay,
    _ unit: String,
    _ count: Int,
    _ sheets: OfferTables
  ) -> Finding {
    let (close, price) = (Money(tenThousandths: day.close), Money(tenThousandths: day.price))
    let place = sheets.grants.place(day.grantRow, GrantsSheet.exercisePrice.index)
    return sheets.prices.finding(
      .priceRounded,
      day.closeRow,
      PricesSheet.close.index,
      "All closes are in \(unit), and on \(count) days options were granted at prices that round to "
        + "them: this one is \(close), and an option of its day has \(price) (\(place.address))."
    )
  }
}
