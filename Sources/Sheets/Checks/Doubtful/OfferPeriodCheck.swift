import Exchange
import Findings

/// offer.csv: the time for which the offer is open is one of offers of this kind.
enum OfferPeriodCheck {
  private static let term = "expiration"

  /// No offer of this kind is open for a year, or ends before people are at work.
  static func findings(_ sheets: OfferTables) -> [Finding] {
    guard let terms = sheets.terms else { return [] }
    return [endsEarly(terms) ?? endsLate(terms)].compactMap(\.self)
  }

  private static func endsLate(_ terms: OfferTerms) -> Finding? {
    guard terms.expiration.day > terms.commencement.advanced(by: DateWindow.longest) else {
      return nil
    }
    return terms.finding(
      .dateUnlikely,
      term,
      value: "\(terms.expiration)",
      "\(term) \(terms.expiration) is more than a year after the offer begins, "
        + "\(terms.commencement)."
    )
  }

  /// `5:00` for five in the afternoon; midnight is the end of the day before.
  private static func endsEarly(_ terms: OfferTerms) -> Finding? {
    let minute = terms.expiration.minuteOfDay
    guard minute > 0, minute < 6 * 60,
      let later = Moment(terms.expiration.day, minute: minute + 720)
    else { return nil }
    return terms.finding(
      .dateUnlikely,
      term,
      value: "\(terms.expiration)",
      "\(term) \(terms.expiration) is early in the morning.",
      repair: "Write \(later) if the afternoon is meant."
    )
  }
}
