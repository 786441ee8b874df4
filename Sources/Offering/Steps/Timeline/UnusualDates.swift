internal import Exchange
internal import Findings
internal import Sheets

/// Dates that can stand, but that an offer has by mistake: an amendment of what had not been offered yet, and a
/// cancellation long after the expiration (A3, A7; 13e-4(f)(5)).
struct UnusualDates {
  let sheets: OfferSheets
  let open: OpenPeriod
  let cancellation: Day
  let calendar: BusinessCalendar
  /// The amendments known at as-of.
  let known: [KnownAmendment]

  /// So many business days after the expiration nobody calls prompt any more.
  private static let prompt = 10

  var findings: [Finding] { amendments + [lateCancellation].compactMap(\.self) }

  private var amendments: [Finding] {
    let (sheet, column) = (sheets.amendments, AmendmentsSheet.announced)
    return known.filter { $0.refusal == nil && $0.announced.day < open.commencement }.map {
      amendment in
      .of(
        .amendmentBeforeOffer,
        at: sheet.place(amendment.row, column.index),
        subject: amendment.id,
        value: "\(amendment.announced)",
        "The amendment is announced on \(amendment.announced.day), before the offer commences on "
          + "\(open.commencement). It takes effect all the same.",
        excerpt: sheet.excerpt(amendment.row, column.index)
      )
    }
  }

  /// A cancellation that offer.csv puts off; one that an amendment postpones is announced.
  private var lateCancellation: Finding? {
    guard let declared = sheets.offer.cancellation, declared == cancellation,
      declared > open.expiration.day
    else { return nil }
    let days = calendar.count(from: open.expiration.day.advanced(by: 1), through: declared)
    guard days > Self.prompt else { return nil }
    return .of(
      .cancellationLate,
      at: sheets.offer.place(of: "cancellation"),
      value: "\(declared)",
      "The cancellation on \(declared) is \(days) business days after the offer expires on "
        + "\(open.expiration.day): what is tendered must be accepted, or given back, promptly.",
      excerpt: sheets.offer.excerpt(of: "cancellation")
    )
  }
}
