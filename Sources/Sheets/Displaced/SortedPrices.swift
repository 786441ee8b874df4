import Exchange
import Findings

/// Days of prices.csv that were sorted without their prices, or closes without their days.
///
/// Every day and every close is right by itself, and new options are priced at what stands beside their
/// day.
struct SortedPrices {
  /// What closed on a day, of the row that says so.
  private struct Closing {
    let row: Int
    let day: Day
    let close: Int64
  }

  private let days: ComparedColumn
  private let closes: ComparedColumn
  /// In the order of the rows.
  private let closings: [Closing]
  /// The days on which the number of shares changes, and the price with it.
  private let splits: [Day]

  /// What became of the two columns; `stated` is what grants.csv says of the closes, nil if it agrees.
  func displacements(_ stated: Disagreement?) -> [Displacement] {
    guard days.isSorted else { return [] }
    return [ofGrants(stated) ?? ofJumps ?? inOrder].compactMap(\.self)
  }

  init(_ sheets: OfferTables) {
    let prices = sheets.prices
    days = ComparedColumn(prices, PricesSheet.date)
    closes = ComparedColumn(prices, PricesSheet.close)
    closings = (0..<prices.rowCount).compactMap { row in
      guard let day = prices[PricesSheet.date, row], let close = prices[PricesSheet.close, row],
        close > .zero
      else { return nil }
      return Closing(row: row, day: day, close: close.tenThousandths)
    }
    splits = (0..<sheets.events.rowCount).compactMap {
      sheets.events[EventsSheet.effectiveDate, $0]
    }
  }

  // Options are granted at the close of their day.

  private func ofGrants(_ found: Disagreement?) -> Displacement? {
    guard let found, found.isOfMost, found.isExchanged, !isOfNextDay(found) else { return nil }
    return days.sorted(
      "the closes are what \(found.other.table.sheet) states as exercise prices of other days"
    )
  }

  /// Whether options may be granted at the close of the trading day before, or after: all prices that
  /// are no closes of their day are so, and no close was moved from its row.
  func areOfNextDay(_ found: Disagreement) -> Bool {
    found.rows.count == found.count && closings.count == days.table.rowCount && isOfNextDay(found)
  }

  /// Whether most of these prices are closes of the trading day before, or after.
  private func isOfNextDay(_ found: Disagreement) -> Bool {
    let ordered = ordered
    var places: [Int: Int] = [:]
    for (place, closing) in ordered.enumerated() { places[closing.row] = place }
    return [-1, 1].contains { step in
      let fitting = found.rows.count { row in
        guard let place = places[row], ordered.indices.contains(place + step) else { return false }
        return found.expected[row] == .number(ordered[place + step].close)
      }
      return fitting * 2 > found.rows.count
    }
  }

  private var ordered: [Closing] { closings.sorted { ($0.day, $0.row) < ($1.day, $1.row) } }

  // Closes of neighbouring days are near one another.

  // Days of one week are neighbours; one or two jumps are a crash.
  private static let nearDays = 7
  private static let fewestJumps = 3
  // In hundredths of a percent.
  private static let far: Int64 = 500

  private var ofJumps: Displacement? {
    let ordered = ordered
    let found = steps(ordered, ordered.map(\.close))
    guard found.count >= Self.fewestJumps else { return nil }
    // Before the days were sorted, the first of them, or the last, stood in the first row.
    let inRows = closings.map(\.close)
    let others = [inRows, inRows.reversed()].map { steps(ordered, $0) }
    guard let other = others.min(by: { $0.sum < $1.sum }) else { return nil }
    let far = max(Self.far, other.sum / Int64(max(other.count, 1)) * 4)
    let (jumps, left) = (found.jumps(far), other.jumps(far))
    guard jumps >= Self.fewestJumps, left * 4 <= jumps else { return nil }
    return days.sorted(
      "\(jumps) closes differ by more than \(far / 100)% from that of the day beside them, in the order of "
        + "the rows \(left == 0 ? "none" : "\(left)")",
      .warning
    )
  }

  /// By how much the closes of neighbouring days differ, in hundredths of a percent of the lower.
  private func steps(_ ordered: [Closing], _ closes: [Int64]) -> [Int64] {
    ordered.indices.dropFirst().compactMap { place in
      let (before, day) = (ordered[place - 1].day, ordered[place].day)
      guard before.days(until: day) <= Self.nearDays,
        !splits.contains(where: { $0 > before && $0 <= day })
      else { return nil }
      return Self.step(closes[place - 1], closes[place])
    }
  }

  /// At most 200%.
  private static func step(_ one: Int64, _ other: Int64) -> Int64 {
    let (low, high) = (min(one, other), max(one, other))
    let most: Int64 = 20_000
    let (part, isOver) = (high - low).multipliedReportingOverflow(by: 10_000)
    return isOver ? most : min(most, part / max(low, 1))
  }

  // Prices that only rise, or only fall, for weeks.

  private static let fewestInOrder = 15
  private static let fewestSteps = 5

  private var inOrder: Displacement? {
    guard closings.count >= Self.fewestInOrder, closes.isSorted, days.order != nil else {
      return nil
    }
    // Prices made up for an example rise by the same each day.
    let steps = Set(zip(closings, closings.dropFirst()).map { $1.close - $0.close })
    guard steps.count >= Self.fewestSteps else { return nil }
    return closes.sorted("so is \(days.name), while prices rise and fall", .warning)
  }
}

extension [Int64] {
  fileprivate var sum: Int64 { reduce(0, +) }

  fileprivate func jumps(_ far: Int64) -> Int { count { $0 > far } }
}
