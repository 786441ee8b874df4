internal import Exchange
internal import Findings
internal import Sheets

/// Dates that offer.csv declares against those that follow from its other terms: a difference is
/// reported with both and with where the date is written, never hidden (C5; A4, A9).
///
/// The start of the lookback has a rule of its own, `offer.lookback_declared`.
struct DeclaredDates {
  let terms: OfferTerms
  let timeline: Timeline
  let reopening: Reopening
  let calendar: BusinessCalendar

  /// A finding for each declared date that is not the computed one.
  var findings: [Finding] { [withdrawal, grant].compactMap(\.self) }

  private var withdrawal: Finding? {
    let computed = reopening.moment(
      commencement: terms.commencement,
      expiration: timeline.open.expiration,
      calendar: calendar
    )
    guard let declared = terms.withdrawalReopens, declared != computed else { return nil }
    return finding("withdrawal_reopens", "\(declared)", "\(computed)", .warning)
  }

  /// The Committee may choose a later day; one that is too early is `accounting.grant_date`'s to say.
  private var grant: Finding? {
    guard let declared = terms.newGrantDate, declared > timeline.earliestGrantDate else {
      return nil
    }
    return finding("new_grant_date", "\(declared)", "\(timeline.earliestGrantDate)", .note)
  }

  private func finding(
    _ term: String,
    _ declared: String,
    _ computed: String,
    _ severity: Severity
  ) -> Finding {
    let source = terms.source(term).map { " (\($0))" } ?? ""
    return terms.finding(
      .tieoutDate,
      severity: severity,
      term,
      "\(term): \(declared) is declared\(source), the other terms come to \(computed). "
        + "The declared one is used."
    )
  }
}
