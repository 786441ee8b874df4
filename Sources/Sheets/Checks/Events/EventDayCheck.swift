import Exchange
import Findings

/// events.csv: an event that was entered twice, and one that is dated before the offer begins (E4, E12).
enum EventDayCheck {
  // A company that splits its shares twice by one ratio does so months apart.
  private static let closeDays = 60

  static func findings(_ sheets: OfferTables) -> [Finding] { twice(sheets) + early(sheets) }

  /// The rows of events that repeat one shortly before them, under another day or kind.
  static func repeated(_ changes: [ShareChange]) -> [(later: ShareChange, earlier: ShareChange)] {
    changes.indices.compactMap { place in
      let later = changes[place]
      let earlier = changes[..<place].last {
        // Of one day and kind, the rows are told as repeated.
        $0.isAlike(later) && ($0.day, $0.kind) != (later.day, later.kind)
          && $0.day.days(until: later.day) <= closeDays
      }
      return earlier.map { (later, $0) }
    }
  }

  private static func twice(_ sheets: OfferTables) -> [Finding] {
    let (events, column) = (sheets.events, EventsSheet.effectiveDate.index)
    let commencement = sheets.terms?.commencement
    return repeated(ShareChange.all(events)).compactMap { later, earlier in
      // One before the offer counts in no figure, and is told for that.
      guard earlier.day >= commencement ?? earlier.day else { return nil }
      let days = earlier.day.days(until: later.day)
      let apart = days == 0 ? "the same day" : days == 1 ? "a day before" : "\(days) days before"
      return events.finding(
        .eventTwice,
        later.row,
        column,
        "The \(later.text) of \(later.day) has the ratio of the \(earlier.text) of \(earlier.day), "
          + "\(apart) (\(events.place(earlier.row, column).address)); both count."
      )
    }
  }

  private static func early(_ sheets: OfferTables) -> [Finding] {
    guard let terms = sheets.terms else { return [] }
    let commencement = terms.commencement
    // A split within the offer would be in the forms.
    let cancelled = max(commencement, terms.cancellation ?? terms.expiration.day)
    let (events, column) = (sheets.events, EventsSheet.effectiveDate)
    return (0..<events.rowCount).compactMap { row in
      guard let day = events[column, row], day < commencement,
        // A date of another lifetime is told for its year.
        UnlikelyDateCheck.near(commencement).contains(day)
      else { return nil }
      let shown = EventPriceCheck.shownDay(of: row, sheets)
      let meant =
        [shown?.day, day.withDayAndMonthExchanged, day.adding(years: 1)]
        .compactMap(\.self).first { $0 > cancelled }
      return events.finding(
        .eventEarly,
        row,
        column.index,
        "The event is dated \(day), before the offer begins, \(commencement). The sheets state shares as of "
          + "that beginning, so that it counts in no figure."
          + (shown.map { " The closes move by its ratio on \($0.day) (\($0.address))." } ?? ""),
        repair: meant.map { "Write \($0) if that is meant; else delete the row." }
      )
    }
  }
}
