import Exchange
import Findings

/// events.csv against prices.csv: a split moves the closes, each of which is as it was on its own day (E12).
///
/// Warnings: a company may fall by half on the day before its split.
enum EventPriceCheck {
  // The effective date and the day on which shares trade split are sometimes a day or two apart.
  private static let nearDays = 3
  private static let withinOfEvent: Int64 = 10
  private static let within: Int64 = 3
  // A stock of cents halves in a day by itself: fifty, in ten-thousandths of a dollar.
  private static let leastClose: Int64 = 5_000
  // Ten for one is a slipped decimal point as well (price.jump).
  private static let usual: [(new: Int64, old: Int64)] =
    [(2, 1), (3, 1), (4, 1), (5, 1)].flatMap { [($0.0, $0.1), ($0.1, $0.0)] }

  // By half as much again a stock falls by itself; beside an event it shows what that is.
  private static let ratios = usual + [(3, 2), (2, 3)]
  // No day on which an event takes effect moves the closes further by itself.
  private static let withinOfDay: Int64 = 20

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let moves = CloseMove.all(sheets.prices)
    guard !moves.isEmpty else { return [] }
    let changes = ShareChange.all(sheets.events)
    let repeated = Set(EventDayCheck.repeated(changes).map(\.later.row))
    let begin = sheets.terms?.commencement
    var findings: [Finding] = []
    var explained: Set<Int> = []
    for change in changes where !repeated.contains(change.row) {
      let shown = elsewhere(change, moves, sheets)
      if let shown { explained.insert(shown.after.row) }
      // What is dated before the offer is told for that.
      guard begin.map({ change.day >= $0 }) ?? true else { continue }
      if let shown {
        findings.append(misdated(change, shown, sheets))
      } else if let still = unmoved(change, moves, sheets.events) {
        findings.append(tell(change, still, sheets))
      } else if let (move, ratio) = otherwise(change, moves, sheets.events) {
        findings.append(misstated(change, move, ratio, sheets))
      }
    }
    return findings + without(sheets, moves.filter { !explained.contains($0.after.row) })
  }

  /// The day on which closes move by the ratio of an event that is dated otherwise, and the cell.
  static func shownDay(of row: Int, _ sheets: OfferTables) -> (day: Day, address: String)? {
    guard let change = ShareChange.all(sheets.events).first(where: { $0.row == row }),
      let move = elsewhere(change, CloseMove.all(sheets.prices), sheets)
    else { return nil }
    return (move.after.day, address(move, sheets))
  }

  private static func address(_ move: CloseMove, _ sheets: OfferTables) -> String {
    sheets.prices.place(move.after.row, PricesSheet.close.index).address
  }

  // An event whose ratio the closes show on another day.

  private static func elsewhere(
    _ change: ShareChange,
    _ moves: [CloseMove],
    _ sheets: OfferTables
  ) -> CloseMove? {
    guard
      !moves.contains(where: { isNear($0, change.day) && $0.isBy(change, within: withinOfEvent) })
    else { return nil }
    let days = days(sheets.events)
    return moves.first { move in
      // Small ratios come about by themselves.
      isStriking(change) && move.isBy(change, within: withinOfEvent)
        && !days.contains { isNear(move, $0) } && lasts(move, moves)
    }
  }

  private static func isStriking(_ change: ShareChange) -> Bool {
    usual.contains { pair in
      change.isAlike(
        ShareChange(row: 0, day: change.day, kind: change.kind, new: pair.new, old: pair.old)
      )
    }
  }

  private static func misdated(
    _ change: ShareChange,
    _ move: CloseMove,
    _ sheets: OfferTables
  ) -> Finding {
    sheets.events.finding(
      .eventPrices,
      change.row,
      EventsSheet.effectiveDate.index,
      "The \(change.text) is dated \(change.day), but the closes move by its ratio on "
        + "\(move.after.day), \(closes(move)) (\(address(move, sheets))).",
      repair: "Write \(move.after.day) if that is meant."
    )
  }

  // An event over which the closes stay.

  private static func unmoved(
    _ change: ShareChange,
    _ moves: [CloseMove],
    _ events: SheetTable
  ) -> CloseMove? {
    guard let move = moves.first(where: { $0.spans(change.day) }),
      days(events).filter({ isNear(move, $0) }).count == 1,
      move.isNearerToNone(change.new, for: change.old),
      !moves.contains(where: {
        isNear($0, change.day) && !$0.isNearerToNone(change.new, for: change.old)
      })
    else { return nil }
    return move
  }

  private static func tell(
    _ change: ShareChange,
    _ move: CloseMove,
    _ sheets: OfferTables
  ) -> Finding {
    sheets.events.finding(
      .eventPrices,
      change.row,
      EventsSheet.effectiveDate.index,
      "The closes do not move by the \(change.text) of \(change.day): \(closes(move)) "
        + "(\(address(move, sheets)))."
    )
  }

  // An event over which the closes move by another ratio.

  private static func otherwise(
    _ change: ShareChange,
    _ moves: [CloseMove],
    _ events: SheetTable
  ) -> (move: CloseMove, ratio: (new: Int64, old: Int64))? {
    let near = moves.filter { isNear($0, change.day) }
    // Nobody splits 21 for 10: closes that fit a plain ratio better show that one.
    let (own, plain) = change.isOdd ? (within, within) : (withinOfDay, withinOfEvent)
    guard !near.contains(where: { $0.isBy(change, within: own) }),
      days(events).count(where: { day in near.contains { isNear($0, day) } }) == 1
    else { return nil }
    return near.lazy.compactMap { move in
      guard min(move.before.close, move.after.close) >= leastClose, lasts(move, moves) else {
        return nil
      }
      return ratios.first { move.isBy($0.new, for: $0.old, within: plain) }
        .map { (move: move, ratio: $0) }
    }.first
  }

  private static func misstated(
    _ change: ShareChange,
    _ move: CloseMove,
    _ ratio: (new: Int64, old: Int64),
    _ sheets: OfferTables
  ) -> Finding {
    sheets.events.finding(
      .eventPrices,
      change.row,
      EventsSheet.newShares.index,
      "The event of \(change.day) is a \(change.text), but the closes move by \(ratio.new) for \(ratio.old), "
        + "\(closes(move)) (\(address(move, sheets))).",
      repair: "Write \(ratio.new) in new_shares and \(ratio.old) in old_shares if that is meant."
    )
  }

  // Closes that move as if there were an event.

  private static func without(_ sheets: OfferTables, _ moves: [CloseMove]) -> [Finding] {
    let days = days(sheets.events)
    guard days.count <= ShareChange.mostRows else { return [] }
    return moves.compactMap { move in
      guard min(move.before.close, move.after.close) >= leastClose,
        !days.contains(where: { isNear(move, $0) }),
        let ratio = usual.first(where: { move.isBy($0.new, for: $0.old, within: within) }),
        lasts(move, moves)
      else { return nil }
      return sheets.prices.finding(
        .priceEventMissing,
        move.after.row,
        PricesSheet.close.index,
        "The closes move by \(ratio.new) for \(ratio.old), \(closes(move)), and events.csv has no event "
          + "of these days."
      )
    }
  }

  /// Whether the closes beside a move bear it out: a single wrong close moves there and back.
  private static func lasts(_ move: CloseMove, _ moves: [CloseMove]) -> Bool {
    let isUp = move.after.close > move.before.close
    return moves.allSatisfy { other in
      guard other.after.row == move.before.row || other.before.row == move.after.row else {
        return true
      }
      let isBack = (other.after.close < other.before.close) == isUp
      return !isBack || other.isNearerToNone(isUp ? 2 : 1, for: isUp ? 1 : 2)
    }
  }

  private static func closes(_ move: CloseMove) -> String {
    let (before, after) = (
      Money(tenThousandths: move.before.close), Money(tenThousandths: move.after.close)
    )
    return "from \(before) on \(move.before.day) to \(after) on \(move.after.day)"
  }

  private static func days(_ events: SheetTable) -> [Day] {
    (0..<events.rowCount).compactMap { events[EventsSheet.effectiveDate, $0] }
  }

  private static func isNear(_ move: CloseMove, _ day: Day) -> Bool {
    day.days(until: move.after.day) >= -nearDays && move.before.day.days(until: day) >= -nearDays
  }
}

extension CloseMove {
  fileprivate func isBy(_ change: ShareChange, within percent: Int64) -> Bool {
    isBy(change.new, for: change.old, within: percent)
  }
}
