internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// The offer's dates settled, from the sheets and the rules that answer for them (`computation.md`,
/// "Timeline").
struct TimelineStep {
  /// What is settled.
  struct Result {
    let open: OpenPeriod
    let timeline: Timeline
    /// What the amendments that took effect come to.
    let amended: AmendedTerms
    /// The amendments known at as-of, in order of announcement.
    let amendments: [KnownAmendment]
    let findings: [Finding]
    /// The earliest grant date, with what became of settings adopted after the cancellation.
    let grant: GrantDateVersions.Result
    /// What asking rules has come to.
    let use: RuleUse
    /// What the rules were asked of amendments that they refuse by the dates to which all come.
    var judged: [Int: AmendmentSubject] = [:]
  }

  let dates: OfferDates
  /// The waivers known at as-of.
  let waivers: Waivers
  let recorder: EvaluationRecorder?
  private var sheets: OfferSheets { dates.sheets }

  init(dates: OfferDates, waivers: Waivers, recorder: EvaluationRecorder?) {
    self.dates = dates
    self.waivers = waivers
    self.recorder = recorder
  }

  /// Settles the timeline.
  ///
  /// - Returns: nil if a hook has no date for this offer, and what it cannot answer.
  /// - Throws: if the run must end (exit 2).
  func run() throws(RuleFault) -> (Result?, unanswered: [Finding]) {
    let refusing = RefusedAmendments(step: self)
    let refused = try refusing.run()
    var (result, unanswered) = try run(without: refused.mapValues(\.refusal), recorder)
    result?.judged = refused.mapValues(\.subject)
    return (result, unanswered)
  }

  /// Settles the timeline, some amendments having no effect.
  func run(
    without refused: [Int: Refusal],
    _ recorder: EvaluationRecorder?
  ) throws(RuleFault) -> (Result?, unanswered: [Finding]) {
    var days = dates.questionDays(expiration: sheets.offer.expiration.day)
    let announcing = evaluator(days, recorder)
    guard
      let amended = try AmendmentsStep(dates: dates, evaluator: announcing, refused: refused).run()
    else {
      return (nil, announcing.takeUnanswered())
    }
    var findings = amended.findings
    let open = dates.open(amended.terms)
    days = dates.questionDays(expiration: open.expiration.day)
    let cancelling = evaluator(days, recorder)
    guard let cancellation = try cancellation(amended.terms, cancelling, &findings) else {
      return (nil, cancelling.takeUnanswered())
    }
    days.determination = cancellation
    let granting = evaluator(days, recorder)
    let facts = OfferFacts(
      terms: sheets.offer,
      asOf: dates.asOf,
      open: open,
      cancellation: cancellation
    )
    let lookback = try granting.ask(LookbackWindow.self, facts, identity: "offer")
    let versions = GrantDateVersions(evaluator: granting, facts: facts, cancellation: cancellation)
    guard let lookback, let grant = try versions.run() else {
      return (nil, granting.takeUnanswered())
    }
    let timeline = Timeline(
      open: open,
      cancellation: cancellation,
      lookback: lookback.value,
      earliestGrantDate: grant.day,
      newGrantDate: sheets.offer.newGrantDate ?? grant.day,
      acceptance: dates.acceptance(expiration: open.expiration, cancellation: cancellation)
    )
    findings += contradictions(timeline, lastGrantDate: grant.last)
    findings +=
      DeclaredDates(
        terms: sheets.offer,
        timeline: timeline,
        reopening: dates.reopening(of: amended.terms),
        calendar: dates.calendar
      ).findings
    findings +=
      UnusualDates(
        sheets: sheets,
        open: open,
        cancellation: cancellation,
        calendar: dates.calendar,
        known: amended.known
      ).findings
    findings += GivenDays(sheets: sheets, calendar: dates.calendar, known: amended.known).findings
    var use = announcing.ruleUse
    for evaluator in [cancelling, granting] { use.add(evaluator.ruleUse) }
    // A setting without which the grant would fall on another day has changed at least that answer.
    use.noteChanges(by: grant.dayWithout.keys)
    let result = Result(
      open: open,
      timeline: timeline,
      amended: amended.terms,
      amendments: amended.known,
      findings: findings,
      grant: grant,
      use: use
    )
    return (result, [])
  }

  /// One that asks rules by the days that are settled.
  func evaluator(_ days: QuestionDays, _ recorder: EvaluationRecorder?) -> RuleEvaluator {
    RuleEvaluator(dates.runner, dates.scopes, days: days, waivers: waivers, recorder: recorder)
  }

  /// The hook's date, unless the sheets give a later one (A3).
  private func cancellation(
    _ amended: AmendedTerms,
    _ evaluator: RuleEvaluator,
    _ findings: inout [Finding]
  ) throws(RuleFault) -> Day? {
    guard let usual = try dates.usualCancellation(amended, evaluator) else { return nil }
    let declared = sheets.offer.cancellation
    guard let given = amended.postponedCancellation ?? declared, given != usual else {
      return usual
    }
    if given > usual { return given }
    findings.append(
      .of(
        .cancellationIgnored,
        at: amended.postponedCancellation == nil
          ? sheets.offer.place(of: "cancellation") : Place(sheet: sheets.amendments.sheet),
        value: "\(given)",
        "The cancellation date \(given) is ignored: it is not later than \(usual), the one that "
          + "follows the expiration.",
        repair: "Take it out, or give a date after \(usual)."
      )
    )
    guard amended.postponedCancellation != nil, let declared, declared > usual else { return usual }
    return declared
  }

  /// Dates of the sheets that cannot stand together.
  private func contradictions(_ timeline: Timeline, lastGrantDate: Day?) -> [Finding] {
    var findings: [Finding] = []
    if let last = lastGrantDate, timeline.newGrantDate > last {
      findings.append(
        .of(
          .grantDateTooLate,
          at: sheets.offer.place(of: "new_grant_date"),
          value: "\(timeline.newGrantDate)",
          "The new grant date \(timeline.newGrantDate) is after \(last), the last day that the rule "
            + "for `grant_date` allows.",
          repair: "Give a date from \(timeline.earliestGrantDate) through \(last).",
          excerpt: sheets.offer.excerpt(of: "new_grant_date")
        )
      )
    }
    if timeline.newGrantDate < timeline.cancellation {
      findings.append(
        .of(
          .grantDateTooEarly,
          at: sheets.offer.place(of: "new_grant_date"),
          value: "\(timeline.newGrantDate)",
          "The new grant date \(timeline.newGrantDate) is before the cancellation date "
            + "\(timeline.cancellation).",
          repair: "Give a date not before it; the earliest is \(timeline.earliestGrantDate)."
        )
      )
    }
    if let given = sheets.offer.acceptance, given != timeline.acceptance {
      findings.append(
        .of(
          .acceptanceIgnored,
          at: sheets.offer.place(of: "acceptance"),
          value: "\(given)",
          "The day of acceptance \(given) is ignored: it does not lie between the expiration "
            + "\(timeline.open.expiration) and the cancellation on \(timeline.cancellation). "
            + "\(timeline.acceptance) is used.",
          excerpt: sheets.offer.excerpt(of: "acceptance")
        )
      )
    }
    return findings
  }
}

extension TimelineStep.Result {
  /// The days of every question, once these dates are settled.
  func days(asOf: Day) -> QuestionDays {
    QuestionDays(
      asOf: asOf,
      commencement: open.commencement,
      expiration: open.expiration.day,
      determination: timeline.cancellation,
      newGrant: timeline.newGrantDate
    )
  }

  /// What the offer is on a day.
  func status(on day: Day) -> OfferStatus {
    amended.terminated == nil ? timeline.status(on: day) : .terminated
  }

  /// The offer as rules see it on a day.
  func facts(_ terms: OfferTerms, asOf: Day) -> OfferFacts {
    OfferFacts(
      terms: terms,
      asOf: asOf,
      open: open,
      timeline: timeline,
      status: status(on: asOf)
    )
  }
}
