import Exchange
import Findings

/// prices.csv: shares close on days of trading.
enum TradingDayCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let prices = sheets.prices
    let closed = (0..<prices.rowCount).filter { row in
      prices[PricesSheet.date, row].map { whyClosed($0) != nil } ?? false
    }
    guard !closed.isEmpty else { return [] }
    let days = Set((0..<prices.rowCount).compactMap { prices[PricesSheet.date, $0] })
    return closed.compactMap { row in
      guard let day = prices[PricesSheet.date, row], let why = whyClosed(day) else { return nil }
      return prices.finding(
        .dateUnlikely,
        row,
        PricesSheet.date.index,
        "\(day) is \(why): there is no trading on it.",
        repair: meant(day, days).map { "Write \($0) if that is meant." }
      )
    }
  }

  /// The day with day and month exchanged, if it is one of trading that has no row.
  private static func meant(_ day: Day, _ days: Set<Day>) -> Day? {
    day.withDayAndMonthExchanged.flatMap {
      whyClosed($0) == nil && !days.contains($0) ? $0 : nil
    }
  }

  private static func whyClosed(_ day: Day) -> String? {
    switch day.weekday {
    case .saturday: "a Saturday"
    case .sunday: "a Sunday"
    default: isHoliday(day) ? "a holiday" : nil
    }
  }

  /// A federal holiday on which the exchanges are closed: they trade on Columbus Day and on Veterans
  /// Day, on the Friday before a New Year's Day that is a Saturday, and did on June 19 until 2022.
  private static func isHoliday(_ day: Day) -> Bool {
    guard !federal.isBusinessDay(day) else { return false }
    let (year, month, dayOfMonth) = day.parts
    let isTraded =
      month == 10 || month == 11 && dayOfMonth < 15 || (month, dayOfMonth) == (12, 31)
      || month == 6 && year < 2022 || month == 1 && dayOfMonth > 14 && year < 1998
    return !isTraded
  }

  private static let federal = BusinessCalendar()
}
