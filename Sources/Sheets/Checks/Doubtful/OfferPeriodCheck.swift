import Exchange
import Findings

/// offer.csv and amendments.csv: the time for which the offer is open is one of offers of this kind.
enum OfferPeriodCheck {
  private static let begin = "commencement"
  private static let term = "expiration"
  // Twenty business days at least; hardly ever more than two months.
  private static let usual = 25...70
  // From here on another day is looked for, if the sheets show one.
  private static let long = 45
  private static let longestExtension = 45

  /// No offer of this kind is open for a year, or ends before people are at work.
  static func findings(_ sheets: OfferTables) -> [Finding] {
    guard let terms = sheets.terms else { return [] }
    return [endsEarly(terms) ?? swapped(sheets, terms) ?? endsLate(terms)].compactMap(\.self)
      + extensions(sheets, terms)
  }

  private static func endsLate(_ terms: OfferTerms) -> Finding? {
    guard terms.expiration.day > terms.commencement.advanced(by: DateWindow.longest) else {
      return nil
    }
    return terms.finding(
      .dateUnlikely,
      term,
      "\(term) \(terms.expiration) is more than a year after the offer begins, "
        + "\(terms.commencement)."
    )
  }

  /// `5:00` for five in the afternoon; midnight is read as the end of the day before.
  private static func endsEarly(_ terms: OfferTerms) -> Finding? {
    let minute = terms.expiration.minuteOfDay
    guard minute < 6 * 60,
      let later = terms.expiration.twelveHoursLater
    else { return nil }
    return terms.finding(
      .dateUnlikely,
      term,
      "\(term) \(terms.expiration) is early in the morning.",
      repair: "Write \(later) if the afternoon is meant."
    )
  }

  // `2024-03-09` for September 3: the offer seems open for half a year, and forms, options and closes of
  // the months before it begins seem to be within it.

  private static func swapped(_ sheets: OfferTables, _ terms: OfferTerms) -> Finding? {
    let (first, last) = (terms.commencement, terms.expiration.day)
    let open = first.days(until: last)
    guard open >= long else { return nil }
    let start = first.withDayAndMonthExchanged.flatMap {
      usual.contains($0.days(until: last)) ? $0 : nil
    }
    let end = last.withDayAndMonthExchanged.flatMap {
      usual.contains(first.days(until: $0)) ? $0 : nil
    }
    let isLong = open > usual.upperBound
    if let start,
      isShown(start, sheets, instead: first)
        || isLong && (end == nil || cameFrom(start, sheets))
    {
      return tell(terms, begin, "\(first)", open, "\(start)", start.days(until: last))
    }
    guard let end, isLong else { return nil }
    let meant = Moment(end, minute: terms.expiration.minuteOfDay)?.description ?? "\(end)"
    return tell(terms, term, "\(terms.expiration)", open, meant, first.days(until: end))
  }

  /// Whether shares closed on a day of the offer, and prices.csv has no close of another day.
  private static func isShown(_ day: Day, _ sheets: OfferTables, instead other: Day) -> Bool {
    let prices = sheets.prices
    let days = Set((0..<prices.rowCount).compactMap { prices[PricesSheet.date, $0] })
    return days.contains(day) && !days.contains(other) && cameFrom(day, sheets)
  }

  /// Whether every form came from a day on.
  private static func cameFrom(_ day: Day, _ sheets: OfferTables) -> Bool {
    let forms = sheets.forms
    return (0..<forms.rowCount).allSatisfy { row in
      forms[FormsSheet.received, row].map { $0.day >= day } ?? true
    }
  }

  private static func tell(
    _ terms: OfferTerms,
    _ name: String,
    _ day: String,
    _ open: Int,
    _ meant: String,
    _ days: Int
  ) -> Finding {
    terms.finding(
      .dateUnlikely,
      name,
      "With \(name) \(day) the offer is open for \(open) days; with day and month exchanged, \(meant), for "
        + "\(days).",
      repair: "Write \(meant) if that is meant."
    )
  }

  private static func extensions(_ sheets: OfferTables, _ terms: OfferTerms) -> [Finding] {
    let amendments = sheets.amendments
    let column = AmendmentsSheet.newExpiration
    return (0..<amendments.rowCount).compactMap { row in
      guard let day = amendments[column, row]?.day, let meant = day.withDayAndMonthExchanged,
        terms.expiration.day.days(until: day) > usual.upperBound,
        (1...longestExtension).contains(terms.expiration.day.days(until: meant))
      else { return nil }
      return amendments.finding(
        .dateUnlikely,
        row,
        column.index,
        "\(column.name) \(day) is \(terms.expiration.day.days(until: day)) days after the offer expires as "
          + "scheduled, \(terms.expiration.day); with day and month exchanged, \(meant), it is "
          + "\(terms.expiration.day.days(until: meant)).",
        repair: "Write \(meant) if that is meant."
      )
    }
  }
}
