import Exchange
import Findings

/// prices.csv: a price is above zero, the low is at most the high, and the close lies between them.
enum PriceCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let prices = sheets.prices
    return (0..<prices.rowCount).compactMap { row in zero(prices, row) ?? range(prices, row) }
      + jumps(sheets)
  }

  /// A row of prices.csv with the close of its day.
  private typealias Closing = (row: Int, day: Day, close: Money)

  /// Closes that are ten or a hundred times, or a tenth or a hundredth of, that of the trading day beside
  /// them: a decimal point has likely slipped.
  static func jumps(_ sheets: OfferTables) -> [Finding] {
    let (prices, events) = (sheets.prices, sheets.events)
    let closings = (0..<prices.rowCount).compactMap { row -> Closing? in
      guard let day = prices[PricesSheet.date, row], let close = prices[PricesSheet.close, row]
      else { return nil }
      return (row, day, close)
    }.sorted { ($0.day, $0.row) < ($1.day, $1.row) }
    let splits = (0..<events.rowCount).compactMap { events[EventsSheet.effectiveDate, $0] }.sorted()
    // The first event after the earlier of two closes, which come in order of days.
    var nextSplit = 0
    var (findings, told): ([Finding], Set<Int>) = ([], [])
    for (place, later) in closings.enumerated().dropFirst() {
      let before = closings[place - 1]
      while nextSplit < splits.count, splits[nextSplit] <= before.day { nextSplit += 1 }
      guard before.day.days(until: later.day) <= 10, !told.contains(before.row),
        nextSplit == splits.count || splits[nextSplit] > later.day,
        let times = slip(before.close, later.close)
      else { continue }
      // The one that the next day does not bear out.
      let next = place + 1 < closings.count ? closings[place + 1] : nil
      let isFirst = place == 1 && next.map { slip(later.close, $0.close) == nil } ?? false
      let (odd, other) = isFirst ? (before, later) : (later, before)
      told.insert(odd.row)
      let part = MovedPoint.ratio(times, isAbove: odd.close > other.close)
      findings.append(
        prices.finding(
          .priceJump,
          odd.row,
          PricesSheet.close.index,
          "The close \(odd.close) of \(odd.day) is about \(part) that of \(other.day), \(other.close)."
        )
      )
    }
    return findings
  }

  /// 10 or 100, if one amount is about so many times the other.
  private static func slip(_ one: Money, _ other: Money) -> Int64? {
    let (low, high) = (min(one, other), max(one, other))
    guard low > .zero, let tenfold = try? high.times(Shares(10)) else { return nil }
    return [10, 100].first { times in
      guard let least = try? low.times(Shares(times * 9)),
        let most = try? low.times(Shares(times * 11))
      else { return false }
      return tenfold >= least && tenfold <= most
    }
  }

  /// One finding a row, whatever number of its prices is zero: the source had no price that day.
  private static func zero(_ prices: SheetTable, _ row: Int) -> Finding? {
    let columns = prices.schema.columns
    let zeros = columns.indices.filter { columns[$0].isAboveZero && prices.value($0, row) == 0 }
    guard let first = zeros.first else { return nil }
    let names = zeros.map { columns[$0].name }.joined(separator: ", ")
    let day = prices[PricesSheet.date, row].map { " on \($0)" } ?? ""
    return prices.finding(.priceZero, row, first, "\(names)\(day) is 0.")
  }

  private static func range(_ prices: SheetTable, _ row: Int) -> Finding? {
    let (high, low) = (prices[PricesSheet.high, row], prices[PricesSheet.low, row])
    if let high, let low, high < low {
      let message = "The high \(high) is below the low \(low)."
      return prices.finding(.priceRange, row, PricesSheet.high.index, message)
    }
    guard let close = prices[PricesSheet.close, row] else { return nil }
    let outside: String? =
      if let high, close > high {
        "above the high \(high)"
      } else if let low, close < low {
        "below the low \(low)"
      } else {
        nil
      }
    return outside.map {
      prices.finding(.priceRange, row, PricesSheet.close.index, "The close \(close) is \($0).")
    }
  }
}
