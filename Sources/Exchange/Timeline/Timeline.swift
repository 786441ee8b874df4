/// The offer's dates, each following from the one before (A1).
public struct Timeline: Sendable {
  /// The time during which the offer can be taken up.
  public let open: OpenPeriod
  /// The day on which accepted options are cancelled.
  public let cancellation: Day
  /// Whose options are required of whoever tenders; nil if the offer requires none.
  public let lookback: Lookback?
  /// The first day on which the rule `grant_date` allows the grant.
  public let earliestGrantDate: Day
  /// The day of the grant: the Committee's choice, else the earliest.
  public let newGrantDate: Day
  /// The day of acceptance, at whose start the reopened right to withdraw ends.
  public let acceptance: Day

  /// Makes a timeline of dates settled by the sheets and the rules.
  public init(
    open: OpenPeriod,
    cancellation: Day,
    lookback: Lookback?,
    earliestGrantDate: Day,
    newGrantDate: Day,
    acceptance: Day
  ) {
    self.open = open
    self.cancellation = cancellation
    self.lookback = lookback
    self.earliestGrantDate = earliestGrantDate
    self.newGrantDate = newGrantDate
    self.acceptance = acceptance
  }

  /// The status on a day, unless the offer was terminated (`computation.md`, "Timeline").
  public func status(on day: Day) -> OfferStatus {
    if day < open.commencement { return .notCommenced }
    if day < open.expiration.day { return .open }
    if day < cancellation { return .expired }
    return day < newGrantDate ? .cancelled : .granted
  }

  /// Whether a notice received then still withdraws: before the expiration, or from the reopening to
  /// the start of the day of acceptance (A9, §5).
  public func isWithdrawable(_ received: Moment) -> Bool {
    open.isBeforeExpiration(received)
      || (received >= open.withdrawalReopens && received < Moment(startOf: acceptance))
  }

  /// Whether an event of that day moves the shares of this offer: after the cancellation, up to and
  /// including the new grant date (`computation.md`, "Shares").
  public func isInGap(_ day: Day) -> Bool { day > cancellation && day <= newGrantDate }
}
