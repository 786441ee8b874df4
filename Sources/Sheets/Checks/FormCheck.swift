import Exchange
import Findings

/// forms.csv: a form is signed between commencement and receipt, and confirmed after it came.
///
/// Warnings: the paper may say so. A year that is typed wrong decides which of two forms stands.
enum FormCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let forms = sheets.forms
    return (0..<forms.rowCount).flatMap { row -> [Finding] in
      let found = [signedLate(sheets, row), signedEarly(sheets, row), confirmedEarly(sheets, row)]
        .compactMap(\.self)
      // What is wrong with the time of receipt is told.
      return found.isEmpty || SwappedReceiptCheck.isSwapped(forms, row, sheets.terms) ? [] : found
    }
  }

  private static func signedLate(_ sheets: OfferTables, _ row: Int) -> Finding? {
    let forms = sheets.forms
    guard let signed = forms[FormsSheet.signatureDate, row],
      let received = forms[FormsSheet.received, row], signed > received.day
    else { return nil }
    let meant = receivedAsMeant(sheets, received.day, signed)
    return finding(
      .formSignedLate,
      forms,
      row,
      meant == nil ? FormsSheet.signatureDate.index : FormsSheet.received.index,
      meant == nil
        ? "signature_date \(signed) is after the form was received, \(received). A form signed before "
          + "that date does not replace it."
        : "received \(received) is before the offer begins and before signature_date \(signed), which is "
          + "within the offer.",
      repair: meant ?? asMeant(signed, notBefore: sheets.terms?.commencement, received.day)
    )
  }

  /// The day with another year, or with day and month exchanged, that lies between two days.
  private static func asMeant(_ day: Day, notBefore first: Day?, _ last: Day) -> Day? {
    [day.inYear(last.year, noLaterThan: last), day.withDayAndMonthExchanged]
      .compactMap(\.self).first { $0 <= last && $0 >= first ?? $0 }
  }

  /// The day of receipt with the year of the signature, if only that day is outside the offer.
  private static func receivedAsMeant(_ sheets: OfferTables, _ day: Day, _ signed: Day) -> Day? {
    guard let terms = sheets.terms, day < terms.commencement,
      (terms.commencement...max(terms.commencement, terms.expiration.day)).contains(signed)
    else { return nil }
    return day.inYear(signed.parts.year, noLaterThan: terms.expiration.day)
      .flatMap { $0 < signed ? nil : $0 }
  }

  private static func signedEarly(_ sheets: OfferTables, _ row: Int) -> Finding? {
    let forms = sheets.forms
    guard let signed = forms[FormsSheet.signatureDate, row],
      let commencement = sheets.terms?.commencement, signed < commencement,
      // An offer that ends before it begins is told, and this follows from it.
      sheets.terms.map({ $0.expiration.day > commencement }) ?? false
    else { return nil }
    let received = forms[FormsSheet.received, row]?.day
    return finding(
      .formSignedEarly,
      forms,
      row,
      FormsSheet.signatureDate.index,
      "signature_date \(signed) is before the offer begins, \(commencement). A form in force that was "
        + "signed later is not replaced by it.",
      repair: received.flatMap { asMeant(signed, notBefore: commencement, $0) }
    )
  }

  // A confirmation goes out within days.
  private static let mostDays = 14

  private static func confirmedEarly(_ sheets: OfferTables, _ row: Int) -> Finding? {
    let forms = sheets.forms
    guard let sent = forms[FormsSheet.confirmationSent, row],
      let received = forms[FormsSheet.received, row], sent < received
    else { return nil }
    let isInOffer = isInOffer(received.day, sheets.terms)
    let meant = isInOffer ? nil : receivedAsConfirmed(sheets, received, sent)
    return finding(
      .formConfirmedEarly,
      forms,
      row,
      meant == nil ? FormsSheet.confirmationSent.index : FormsSheet.received.index,
      meant == nil
        ? "confirmation_sent \(sent) is before the form was received, \(received)."
        : "received \(received) is after the offer and after confirmation_sent \(sent).",
      repair: isInOffer ? confirmedAsMeant(sent, received) : meant
    )
  }

  private static func isInOffer(_ day: Day, _ terms: OfferTerms?) -> Bool {
    terms.map { $0.commencement <= day && day <= $0.expiration.day } ?? true
  }

  /// The time of a confirmation with another year, or with day and month exchanged, within days of receipt.
  private static func confirmedAsMeant(_ sent: Moment, _ received: Moment) -> Moment? {
    asMeant(sent.day, notBefore: received.day, received.day.advanced(by: mostDays))
      .flatMap { Moment($0, minute: sent.minuteOfDay) }.flatMap { $0 < received ? nil : $0 }
  }

  /// The time of receipt with the year of the confirmation, if that is within the offer.
  private static func receivedAsConfirmed(
    _ sheets: OfferTables,
    _ received: Moment,
    _ sent: Moment
  ) -> Moment? {
    guard let terms = sheets.terms, received.day > terms.expiration.day else { return nil }
    return received.day.inYear(sent.day.year, noLaterThan: terms.expiration.day)
      .flatMap { isInOffer($0, terms) ? Moment($0, minute: received.minuteOfDay) : nil }
      .flatMap { $0 <= sent ? $0 : nil }
  }

  private static func finding(
    _ kind: FindingKind,
    _ forms: SheetTable,
    _ row: Int,
    _ column: Int,
    _ message: String,
    repair meant: (any CustomStringConvertible)?
  ) -> Finding {
    forms.finding(
      kind,
      row,
      column,
      subject: forms[FormsSheet.formID, row] ?? "",
      message,
      repair: meant.map { "Write \($0) if that is meant." }
    )
  }
}
