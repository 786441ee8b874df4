internal import Exchange
internal import Offering
internal import Policy
internal import Sheets

/// By when a Confirmation of Receipt is due (A10).
struct ConfirmationDeadline {
  private let businessDays: Int?
  private let calendar: BusinessCalendar

  /// As many business days after the day of receipt as the rule `form.confirmation` says.
  init(_ outcome: OfferOutcome) {
    calendar = outcome.sheets.offer.calendar
    businessDays = TermsInWords(outcome.termRules, for: []).confirmationDays
  }

  /// The last day; nil if no rule asks for a confirmation.
  func due(_ received: Moment) -> Day? {
    businessDays.map { calendar.day($0, from: received.day.advanced(by: 1)) }
  }

  /// `5 business days`; nil if no rule asks for a confirmation.
  var words: String? {
    businessDays.map { ParameterWords.counted(Int64($0), "business day") }
  }
}
