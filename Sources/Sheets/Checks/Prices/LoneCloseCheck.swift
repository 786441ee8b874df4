import Exchange
import Findings

/// prices.csv: a close far from those of the days beside it, which are near each other.
///
/// One cell prices every new option, and without a high and a low nothing in its row contradicts it. A warning:
/// stocks fall by a third, but hardly for a day.
enum LoneCloseCheck {
  /// What a close is compared with: the closes of two days that follow each other without it.
  private struct Lone {
    let odd: CloseMove.Closing
    let others: (CloseMove.Closing, CloseMove.Closing)
    /// Whether the close stands between them.
    let isBetween: Bool
  }

  // A stock of cents moves so by itself: fifty, in ten-thousandths of a dollar.
  private static let leastClose: Int64 = 5_000
  // Neighbours are near each other to a tenth.
  private static let near: Int64 = 10

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let lone = all(CloseMove.all(sheets.prices)).filter { isOdd($0, sheets) }
    guard !lone.isEmpty else { return [] }
    // What the same close is told for already.
    let told = Set(
      (PriceCheck.jumps(sheets) + EventPriceCheck.findings(sheets)).compactMap { $0.place?.row }
    )
    return lone.filter { !told.contains(sheets.prices.spreadsheetRow($0.odd.row)) }.map {
      tell($0, sheets.prices)
    }
  }

  private static func all(_ moves: [CloseMove]) -> [Lone] {
    var found: [Lone] = []
    for (first, second) in zip(moves, moves.dropFirst())
    where first.after.row == second.before.row {
      let (one, two, three) = (first.before, first.after, second.after)
      found.append(Lone(odd: two, others: (one, three), isBetween: true))
      if three.row == moves.last?.after.row {
        found.append(Lone(odd: three, others: (one, two), isBetween: false))
      }
    }
    return found
  }

  private static func isOdd(_ lone: Lone, _ sheets: OfferTables) -> Bool {
    let (low, high) = (
      min(lone.others.0.close, lone.others.1.close), max(lone.others.0.close, lone.others.1.close)
    )
    let close = lone.odd.close
    let isAbove = close > high
    // No later day contradicts the last close, which must be off by half as much again.
    let least = lone.isBetween ? high / 3 : high / 2
    guard low >= leastClose, high - low <= low / near,
      isAbove ? close - high >= least : low - close >= low / 3
    else { return false }
    // The high of its day bears it out, or the low, and else contradicts it.
    let bearing = isAbove ? PricesSheet.high : PricesSheet.low
    return sheets.prices[bearing, lone.odd.row] == nil && !isOfEvent(lone, sheets.events)
  }

  private static func isOfEvent(_ lone: Lone, _ events: SheetTable) -> Bool {
    let days = [lone.odd.day, lone.others.0.day, lone.others.1.day]
    guard let first = days.min(), let last = days.max() else { return false }
    return (0..<events.rowCount).contains { row in
      events[EventsSheet.effectiveDate, row].map { first < $0 && $0 <= last } ?? false
    }
  }

  private static func tell(_ lone: Lone, _ prices: SheetTable) -> Finding {
    let shown = { (closing: CloseMove.Closing) in
      "\(Money(tenThousandths: closing.close)) on \(closing.day)"
    }
    let those = lone.isBetween ? "the days before and after it" : "the two days before it"
    return prices.finding(
      .priceUnlikely,
      lone.odd.row,
      PricesSheet.close.index,
      "The close \(shown(lone.odd)) is far from those of \(those), "
        + "\(shown(lone.others.0)) and \(shown(lone.others.1))."
    )
  }
}
