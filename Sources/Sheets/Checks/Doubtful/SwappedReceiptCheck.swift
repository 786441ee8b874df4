import Exchange
import Findings

/// forms.csv: forms that seem to be received outside the offer, but for day and month of the time.
///
/// A spreadsheet that takes the day for the month exchanges the two where it can. What was signed and what
/// was sent stays, and shows it.
enum SwappedReceiptCheck {
  // A form is signed on the day on which it is sent, or some days before.
  private static let mostDays = 14

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let forms = sheets.forms
    guard let terms = sheets.terms else { return [] }
    let rows = (0..<forms.rowCount).filter { isSwapped(forms, $0, terms) }
    guard let first = rows.first, let received = forms[FormsSheet.received, first]?.day,
      let meant = received.withDayAndMonthExchanged
    else { return [] }
    let list = forms.cells(FormsSheet.received.index, of: rows)
    return [
      forms.finding(
        .cellAmbiguousDate,
        // A single form may be signed, and come weeks later.
        severity: rows.count == 1 ? .warning : nil,
        first,
        FormsSheet.received.index,
        subject: forms.subject(first),
        rows.count == 1
          ? "received \(received) lies outside the offer and does not fit the date of the signature; with day "
            + "and month exchanged, \(meant), it fits."
          : "\(rows.count) times of receipt, such as \(received), lie outside the offer and do not fit the "
            + "dates of the signatures; with day and month exchanged they fit: \(list.text).",
        repair: rows.count == 1
          ? "Write \(meant) if that is meant." : "Write these times as year-month-day."
      )
    ]
  }

  /// Whether the time of receipt of a form is one of them.
  static func isSwapped(_ forms: SheetTable, _ row: Int, _ terms: OfferTerms?) -> Bool {
    guard let terms, let day = forms[FormsSheet.received, row]?.day,
      day < terms.commencement || day > terms.expiration.day,
      let meant = day.withDayAndMonthExchanged,
      meant >= terms.commencement, meant <= terms.expiration.day,
      let signed = forms[FormsSheet.signatureDate, row]
    else { return false }
    let near = { (received: Day) in (0...mostDays).contains(signed.days(until: received)) }
    return near(meant) && !near(day)
  }
}
