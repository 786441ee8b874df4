/// The offer's dates, each following from the one before (A1).
public struct Timeline: Sendable {
  /// The day on which the offer commences.
  public var commencement: Day
  /// The minute at which the offer and the right to withdraw end, after extensions.
  public var expiration: Moment
  /// The day on which accepted options are cancelled.
  public var cancellation: Day
  /// The first day on which the rule `grant_date` allows the grant.
  public var earliestGrantDate: Day
  /// The day of the grant: the Committee's choice, else the earliest.
  public var newGrantDate: Day
  /// From which grant date on options must be tendered by whoever tenders anything (A5).
  public var lookbackStart: Day
  /// The moment at which withdrawal reopens if nothing is accepted (A9).
  public var withdrawalReopens: Moment
  /// The day of acceptance, at whose start the reopened right to withdraw ends.
  public var acceptance: Day
  /// Business days from commencement to the expiration date, both counted (A6).
  public var businessDaysOpen: Int

  /// Makes a timeline of dates settled elsewhere.
  public init(
    commencement: Day,
    expiration: Moment,
    cancellation: Day,
    earliestGrantDate: Day,
    newGrantDate: Day,
    lookbackStart: Day,
    withdrawalReopens: Moment,
    acceptance: Day,
    businessDaysOpen: Int
  ) {
    self.commencement = commencement
    self.expiration = expiration
    self.cancellation = cancellation
    self.earliestGrantDate = earliestGrantDate
    self.newGrantDate = newGrantDate
    self.lookbackStart = lookbackStart
    self.withdrawalReopens = withdrawalReopens
    self.acceptance = acceptance
    self.businessDaysOpen = businessDaysOpen
  }

  /// Six months before commencement, clamped to the month's end.
  public static func lookbackStart(commencement: Day) -> Day { commencement.adding(months: -6) }

  /// The expiration's time of day on the first business day after the 40th business day that follows
  /// commencement (A9; April 28, 2003 for the Alpha offer).
  public static func withdrawalReopens(
    commencement: Day,
    expiration: Moment,
    calendar: BusinessCalendar
  ) -> Moment {
    let fortieth = calendar.day(40, from: commencement.advanced(by: 1))
    let reopening = calendar.next(after: fortieth)
    return Moment(reopening, minute: expiration.minuteOfDay) ?? Moment(startOf: reopening)
  }

  /// The status on a day, unless the offer was terminated.
  public func status(on day: Day) -> OfferStatus {
    if day < commencement { return .notCommenced }
    if day < expiration.day { return .open }
    if day < cancellation { return .expired }
    return day < newGrantDate ? .cancelled : .granted
  }

  /// Whether a form received then is in time (D2: at the minute of expiration it is late).
  public func isBeforeExpiration(_ received: Moment) -> Bool { received < expiration }

  /// Whether a notice received then still withdraws: before the expiration, or from the reopening to
  /// the start of the day of acceptance (A9, §5).
  public func isWithdrawable(_ received: Moment) -> Bool {
    isBeforeExpiration(received)
      || (received >= withdrawalReopens && received < Moment(startOf: acceptance))
  }

  /// Whether an option granted on that day falls in the lookback window (A5).
  public func isInLookback(_ grantDate: Day) -> Bool {
    grantDate >= lookbackStart && grantDate < commencement
  }
}
