/// When tenders that have not been accepted can be withdrawn again (A9; Rule 13e-4(f)(2)(ii)).
public struct Reopening: Hashable, Sendable {
  /// How the business days are counted.
  public enum Counting: String, CaseIterable, Sendable {
    /// From the day after the commencement; the right comes back on the business day after the last of them,
    /// at the hour of the expiration: April 28, 2003 for the Alpha offer.
    case afterCommencement = "after_commencement"
    /// The day of the commencement with them; the right comes back when the last of them is over, at midnight.
    case fromCommencement = "from_commencement"
  }

  /// How many business days, at least 1.
  public var businessDays = 40
  /// How they are counted.
  public var counting = Counting.afterCommencement

  /// The Offer's way: 40 days after the commencement.
  public init() {}

  /// The moment at which the right comes back.
  public func moment(
    commencement: Day,
    expiration: Moment,
    calendar: BusinessCalendar
  ) -> Moment {
    switch counting {
    case .afterCommencement:
      let last = calendar.day(businessDays, from: commencement.advanced(by: 1))
      let reopening = calendar.next(after: last)
      return Moment(reopening, minute: expiration.minuteOfDay) ?? Moment(startOf: reopening)
    case .fromCommencement:
      return Moment(startOf: calendar.day(businessDays, from: commencement).advanced(by: 1))
    }
  }
}
