import Exchange
import Findings

/// events.csv: an event says what becomes of a share, and in the direction of its kind (F3, E12).
enum EventCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let events = sheets.events
    return (0..<events.rowCount).flatMap { row -> [Finding] in
      guard let kind = events[EventsSheet.kind, row] else { return [] }
      let columns = [EventsSheet.newShares, EventsSheet.oldShares]
      let missing = columns.filter { column in
        events.hasColumn(column.index) && !events.isUnreadable(column.index, row)
          && (events[column, row] ?? .zero) == .zero
      }
      if kind == .merger, events.value(EventsSheet.cashPerShare.index, row) != CellValue.blank {
        return []
      }
      if let first = missing.first { return [shares(events, row, first)] }
      return direction(events, row, kind)
    }
  }

  private static func shares(_ events: SheetTable, _ row: Int, _ column: Column<Shares>) -> Finding
  {
    let message =
      "The event does not say how many shares replace how many: \(column.name) is "
      + (events[column, row] == nil ? "blank." : "0.")
    return events.finding(.eventShares, row, column.index, message)
  }

  private static func direction(_ events: SheetTable, _ row: Int, _ kind: EventKind) -> [Finding] {
    guard let new = events[EventsSheet.newShares, row], let old = events[EventsSheet.oldShares, row]
    else { return [] }
    let isRight =
      switch kind {
      case .split, .stockDividend: new > old
      case .reverseSplit: new < old
      case .merger: true
      }
    guard !isRight else { return [] }
    let message =
      "A \(kind.word) with \(new.count) new share\(new.count == 1 ? "" : "s") for \(old.count) old contradicts "
      + "itself."
    return [events.finding(.eventDirection, row, EventsSheet.newShares.index, message)]
  }
}
