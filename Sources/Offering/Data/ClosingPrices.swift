internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// The prices known at as-of.
struct ClosingPrices: Sendable {
  /// The prices of each trading day.
  let market: MarketPrices
  /// The day whose missing close the latest one stands in for, if steps are projected.
  private let projected: Day?
  private let cells: PriceCells

  // An assumed price takes the place of the sheet's on its day.
  init(
    _ sheet: SheetTable,
    asOf: Day,
    projecting day: Day?,
    assuming assumed: MarketPrices.TradingDay? = nil
  ) {
    let days = (0..<sheet.rowCount).compactMap { row -> MarketPrices.TradingDay? in
      guard let day = sheet[PricesSheet.date, row], day <= asOf,
        let close = sheet[PricesSheet.close, row]
      else { return nil }
      let (high, low) = (sheet[PricesSheet.high, row], sheet[PricesSheet.low, row])
      return MarketPrices.TradingDay(day, close: close, high: high, low: low)
    }
    market = MarketPrices(days + [assumed].compactMap(\.self))
    projected = day
    cells = PriceCells(sheet)
  }

  /// The closing price of a day; on a projected day without one, the latest known.
  func close(on day: Day) -> Money? {
    market.prices(on: day)?.close ?? (day == projected ? latest : nil)
  }

  /// The cell that `close(on:)` answers from; nil if it answers none.
  func cell(on day: Day) -> CellReference? {
    let known = market.prices(on: day) ?? (day == projected ? market.days.last : nil)
    return known.flatMap { cells.cell(.close, on: $0.day) }
  }

  /// The close of a day or, on a day without one, of the last day before it that has one; nil if none
  /// has.
  func close(onOrBefore day: Day) -> (day: Day, price: Money)? {
    market.tradingDay(onOrBefore: day).map { ($0.day, $0.close) }
  }

  /// The latest close known; nil if none is.
  var latest: Money? { market.days.last?.close }

  /// The error of the prices sheet for a day without a close, naming the nearest days that have one
  /// (`computation.md`, "New grants").
  func missing(_ day: Day, for purpose: String) -> Finding {
    let earlier = market.tradingDay(1, before: day).map { "\($0.day)" }
    let later = market.tradingDay(after: day).map { "\($0.day)" }
    let nearest = [earlier, later].compactMap(\.self).joined(separator: " and ")
    return .of(
      .priceMissing,
      at: Place(sheet: "prices.csv"),
      value: "\(day)",
      "There is no closing price for \(day), \(purpose)."
        + (nearest.isEmpty ? "" : " The nearest days that have one: \(nearest)."),
      repair: "Add a row for \(day) with its close, or correct the date that asks for it."
    )
  }
}
