/// How far the offer has come on the as-of day (`computation.md`, "Timeline").
public enum OfferStatus: String, Sendable, CaseIterable {
  /// Before commencement.
  case notCommenced = "not_commenced"
  /// From commencement to the day before the expiration date.
  case open
  /// From the expiration date to the day before cancellation.
  case expired
  /// From cancellation to the day before the new grant date.
  case cancelled
  /// From the new grant date on.
  case granted
  /// The offer was terminated.
  case terminated

  /// Whether the expiration date is still to come, so that a new form can be in time.
  public var isBeforeExpiration: Bool { self == .notCommenced || self == .open }

  /// Whether a form may still come in on a day: until the expiration, also in the hours of its day.
  public func takesForms(on day: Day, until expiration: Moment) -> Bool {
    isBeforeExpiration || (day == expiration.day && self != .terminated)
  }
}
