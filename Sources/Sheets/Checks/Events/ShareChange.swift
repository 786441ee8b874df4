import Exchange
import Findings

/// An event of events.csv that changes how many shares there are, as it stands.
struct ShareChange {
  let row: Int
  let day: Day
  let kind: EventKind
  /// Shares held after it for every `old` before.
  let new: Int64
  let old: Int64

  static let mostRows = 200

  /// The events that say how many shares replace how many, in the direction of their kind, in order of
  /// days; mergers are none.
  ///
  /// Of so many rows as no company has events nothing is compared: each is held against every close.
  static func all(_ events: SheetTable) -> [ShareChange] {
    guard events.rowCount <= mostRows else { return [] }
    return (0..<events.rowCount).compactMap { row -> ShareChange? in
      guard let day = events[EventsSheet.effectiveDate, row],
        let kind = events[EventsSheet.kind, row], kind != .merger,
        let new = events[EventsSheet.newShares, row]?.count,
        let old = events[EventsSheet.oldShares, row]?.count,
        new > 0, old > 0, new != old, (new < old) == (kind == .reverseSplit)
      else { return nil }
      return ShareChange(row: row, day: day, kind: kind, new: new, old: old)
    }.sorted { ($0.day, $0.row) < ($1.day, $1.row) }
  }

  /// Whether another event has the same ratio, in whatever numbers.
  func isAlike(_ other: ShareChange) -> Bool {
    let (one, isFar) = new.multipliedReportingOverflow(by: other.old)
    let (two, isOtherFar) = old.multipliedReportingOverflow(by: other.new)
    return !isFar && !isOtherFar && one == two
  }

  /// Whether no split has such a ratio: in lowest terms neither one share on a side, as 3 for 1, nor one
  /// share more than on the other, as 3 for 2 and 21 for 20.
  var isOdd: Bool {
    guard let ratio = Ratio(max(new, old), over: min(new, old)) else { return false }
    return ratio.denominator > 1 && ratio.numerator - ratio.denominator > 1
  }

  /// `split of 2 for 1`.
  var text: String {
    "\(kind.word.replacing("_", with: " ")) of \(new) for \(old)"
  }
}
