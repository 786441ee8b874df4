internal import Exchange
internal import Offering
internal import Sheets

/// The splits, dividends in shares and mergers since commencement, as the page names them (F3, §9).
struct CapitalChanges {
  /// Each with its day and words: `Split: 2 shares for every 1`.
  let all: [(day: Day, words: String)]

  /// Those that had taken effect by as-of.
  init(_ outcome: OfferOutcome) {
    let sheet = outcome.sheets.events
    let first = outcome.timeline.open.commencement
    all = (0..<sheet.rowCount).compactMap { row -> (day: Day, words: String)? in
      guard let day = sheet[EventsSheet.effectiveDate, row], day >= first, day <= outcome.asOf,
        let kind = sheet[EventsSheet.kind, row]
      else { return nil }
      let name = Readable.sentence(kind.rawValue.replacing("_", with: " "))
      guard let new = sheet[EventsSheet.newShares, row], let old = sheet[EventsSheet.oldShares, row]
      else { return (day, name) }
      return (day, "\(name): \(Readable.shares(new)) for every \(Thousands.marked(old))")
    }
  }

  /// Those of the days after one, through another, each with its day; nil if there was none.
  func words(after first: Day, through last: Day) -> String? {
    let changes = all.filter { $0.day > first && $0.day <= last }
    return changes.isEmpty
      ? nil : changes.map { "\($0.words), on \(Readable.day($0.day))" }.joined(separator: "; ")
  }

  /// Why figures of before and after such a change are not alike; empty if there was none since a day.
  func note(since day: Day) -> String {
    guard let words = words(after: day, through: .last) else { return "" }
    return
      "Figures of days before a change of the company's shares are not restated by it. \(words)."
  }
}
