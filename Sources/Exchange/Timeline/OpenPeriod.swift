/// The time during which the offer can be taken up and tenders withdrawn, after extensions (A1).
public struct OpenPeriod: Sendable {
  /// The day on which the offer commences.
  public let commencement: Day
  /// The expiration as first scheduled.
  public let scheduledExpiration: Moment
  /// The minute at which the offer and the right to withdraw end.
  public let expiration: Moment
  /// The place of the amendment that set the expiration; nil of the offer's own.
  public let extendedBy: Int?
  /// The moment at which withdrawal reopens if nothing is accepted (A9).
  public let withdrawalReopens: Moment
  /// Business days from commencement to the expiration date, both counted (A6).
  public let businessDaysOpen: Int

  /// Makes a period; without a declared reopening, it is the computed one.
  public init(
    commencement: Day,
    scheduledExpiration: Moment,
    expiration: Moment,
    extendedBy: Int? = nil,
    declaredReopening: Moment?,
    reopening: Reopening = Reopening(),
    calendar: BusinessCalendar
  ) {
    self.extendedBy = extendedBy
    self.commencement = commencement
    self.scheduledExpiration = scheduledExpiration
    self.expiration = expiration
    withdrawalReopens =
      declaredReopening
      ?? reopening.moment(
        commencement: commencement,
        expiration: expiration,
        calendar: calendar
      )
    businessDaysOpen = calendar.count(from: commencement, through: expiration.day)
  }

  /// Whether a form received then is in time: at the minute of expiration it is late (D2).
  public func isBeforeExpiration(_ received: Moment) -> Bool { received < expiration }
}
