internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// The dates that follow from the terms of the offer and from the amendments that have taken effect
/// (A1, A3, A9).
struct OfferDates {
  /// The parameter until which hour of the day of acceptance the offer can be extended.
  static let extensionHour = (rule: "offer.extension_notice", parameter: "hour")

  /// The parameter on whose clock that hour is.
  static let extensionZone = (rule: "offer.extension_notice", parameter: "zone")

  let sheets: OfferSheets
  let runner: PolicyRunner
  let scopes: Scopes
  let calendar: BusinessCalendar
  let asOf: Day

  /// The time during which the offer is open.
  func open(_ terms: AmendedTerms) -> OpenPeriod {
    OpenPeriod(
      commencement: sheets.offer.commencement,
      scheduledExpiration: sheets.offer.expiration,
      expiration: terms.expiration,
      extendedBy: terms.extendedBy,
      declaredReopening: sheets.offer.withdrawalReopens,
      reopening: reopening(of: terms),
      calendar: calendar
    )
  }

  /// When tenders can be withdrawn again, by the policy that answers for tenders.
  func reopening(of terms: AmendedTerms) -> Reopening {
    let days = questionDays(expiration: terms.expiration.day)
    return WithdrawalSettings(runner.policy.rules(on: days.policy(of: .tender))).reopening
  }

  /// The days of questions while the dates are not settled yet.
  func questionDays(expiration: Day) -> QuestionDays {
    QuestionDays(asOf: asOf, commencement: sheets.offer.commencement, expiration: expiration)
  }

  /// The cancellation date that the hook answers for an expiration.
  func usualCancellation(
    _ terms: AmendedTerms,
    _ evaluator: RuleEvaluator
  ) throws(RuleFault) -> Day? {
    try evaluator.ask(
      CancellationDate.self,
      OfferFacts(terms: sheets.offer, asOf: asOf, open: open(terms)),
      identity: "offer",
      given: terms.expiration.day
    )?.value
  }

  /// The cancellation date without any postponement: the hook's, unless offer.csv gives a later one.
  ///
  /// - Returns: nil if the hook has no answer, which the evaluator has noted.
  func scheduledCancellation(
    _ terms: AmendedTerms,
    noting evaluator: RuleEvaluator
  ) throws(RuleFault) -> Day? {
    let days = questionDays(expiration: terms.expiration.day)
    let asking = RuleEvaluator(runner, scopes, days: days)
    guard let usual = try usualCancellation(terms, asking) else {
      for finding in asking.takeUnanswered() { evaluator.note(unanswered: finding) }
      return nil
    }
    return max(usual, sheets.offer.cancellation ?? usual)
  }

  /// The last minute at which the offer can still be extended: the hour of the rule
  /// `offer.extension_notice` on the day of acceptance, and never before the offer expires, which may
  /// be later on that day.
  func extendableUntil(_ terms: AmendedTerms, scheduled: Day, announced: Day) -> Moment {
    let cancellation = terms.cancellation(scheduled: scheduled)
    let acceptance = acceptance(expiration: terms.expiration, cancellation: cancellation)
    return Self.extendableUntil(
      acceptance: acceptance,
      expiration: terms.expiration,
      timeZone: sheets.offer.timeZone,
      rules: runner.policy.rules(on: min(announced, asOf))
    )
  }

  /// The same, once acceptance and expiration are settled.
  static func extendableUntil(
    acceptance: Day,
    expiration: Moment,
    timeZone: String,
    rules: RuleSet
  ) -> Moment {
    // Without such a rule, the hour of the Offer, Section 15.
    var minute = rules.clock(extensionHour.rule, extensionHour.parameter) ?? 480
    if rules.parameter(extensionZone.rule, extensionZone.parameter) == .text("eastern") {
      minute = max(0, minute - 60 * (EasternClock.hoursBehind(timeZone) ?? 0))
    }
    let hour = Moment(acceptance, minute: minute) ?? Moment(startOf: acceptance)
    return max(hour, expiration)
  }

  /// The day of acceptance: the one given, if it lies between expiration and cancellation; else the
  /// cancellation date.
  func acceptance(expiration: Moment, cancellation: Day) -> Day {
    guard let given = sheets.offer.acceptance, given >= expiration.day, given <= cancellation else {
      return cancellation
    }
    return given
  }
}

extension AmendedTerms {
  /// The cancellation date: the one scheduled, or a later one to which it was postponed.
  func cancellation(scheduled: Day) -> Day { max(scheduled, postponedCancellation ?? scheduled) }
}
