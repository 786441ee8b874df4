internal import Exchange
internal import Findings
internal import Sheets

/// Dates that the sheets give although they are not business days: offers have them, but mostly by
/// mistake, so each is a warning (A2).
struct GivenDays {
  let sheets: OfferSheets
  let calendar: BusinessCalendar
  /// The amendments known at as-of.
  let known: [KnownAmendment]

  /// A finding for each date that is not a business day.
  var findings: [Finding] { ofTerms + ofAmendments }

  private var ofTerms: [Finding] {
    let terms = sheets.offer
    let given: [(term: String, day: Day?)] = [
      ("commencement", terms.commencement), ("expiration", terms.expiration.day),
      ("acceptance", terms.acceptance), ("cancellation", terms.cancellation),
      ("new_grant_date", terms.newGrantDate),
    ]
    return given.compactMap { term, day in
      guard let day, !calendar.isBusinessDay(day) else { return nil }
      return terms.finding(
        .dateNotBusinessDay,
        term,
        "\(term) is on \(day), which is not a business day."
      )
    }
  }

  private var ofAmendments: [Finding] {
    let (sheet, column) = (sheets.amendments, AmendmentsSheet.newExpiration)
    return known.compactMap { amendment in
      guard amendment.refusal == nil, let day = sheet[column, amendment.row]?.day,
        !calendar.isBusinessDay(day)
      else { return nil }
      return .of(
        .dateNotBusinessDay,
        at: sheet.place(amendment.row, column.index),
        subject: amendment.id,
        "new_expiration is on \(day), which is not a business day.",
        excerpt: sheet.excerpt(amendment.row, column.index)
      )
    }
  }
}
