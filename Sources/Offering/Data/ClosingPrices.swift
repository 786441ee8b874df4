internal import Exchange
internal import Findings
internal import Sheets

/// The closing prices known at as-of.
struct ClosingPrices: Sendable {
  private let closes: [Day: Money]
  private let days: [Day]
  /// The day whose missing close the latest one stands in for, if steps are projected.
  private let projected: Day?

  init(_ sheet: SheetTable, asOf: Day, projecting day: Day?) {
    var closes: [Day: Money] = [:]
    for row in 0..<sheet.rowCount {
      if let day = sheet[PricesSheet.date, row], day <= asOf,
        let close = sheet[PricesSheet.close, row]
      {
        closes[day] = close
      }
    }
    self.closes = closes
    days = closes.keys.sorted()
    projected = day
  }

  /// The prices that rules read by their words, those of a day after as-of being the latest known.
  static func market(_ sheet: SheetTable, asOf: Day) -> MarketPrices {
    let days = (0..<sheet.rowCount).compactMap { row -> MarketPrices.TradingDay? in
      guard let day = sheet[PricesSheet.date, row], let close = sheet[PricesSheet.close, row]
      else { return nil }
      let (high, low) = (sheet[PricesSheet.high, row], sheet[PricesSheet.low, row])
      return MarketPrices.TradingDay(day, close: close, high: high, low: low)
    }
    return MarketPrices(days, knownThrough: asOf)
  }

  /// The closing price of a day; on a projected day without one, the latest known.
  func close(on day: Day) -> Money? {
    if let close = closes[day] { return close }
    return day == projected ? days.last.flatMap { closes[$0] } : nil
  }

  /// The close of a day or, on a day without one, of the last day before it that has one; nil if none
  /// has.
  func close(onOrBefore day: Day) -> (day: Day, price: Money)? {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = low + (high - low) / 2
      if days[middle] <= day { low = middle + 1 } else { high = middle }
    }
    guard low > 0, let price = closes[days[low - 1]] else { return nil }
    return (days[low - 1], price)
  }

  /// The latest close known; nil if none is.
  var latest: Money? { days.last.flatMap { closes[$0] } }

  /// The error of the prices sheet for a day without a close, naming the nearest days that have one
  /// (`computation.md`, "New grants").
  func missing(_ day: Day, for purpose: String) -> Finding {
    let earlier = days.last { $0 < day }.map { "\($0)" }
    let later = days.first { $0 > day }.map { "\($0)" }
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
