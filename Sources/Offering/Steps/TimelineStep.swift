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
    let amended: AmendedTerms
    /// The amendments known at as-of, by row, in order of announcement.
    let amendments: [Int]
    let findings: [Finding]
  }

  let sheets: OfferSheets
  let evaluator: RuleEvaluator
  let calendar: BusinessCalendar
  let asOf: Day

  /// Settles the timeline.
  ///
  /// - Returns: nil if a hook has no date for this offer, which the evaluator has noted.
  /// - Throws: if the run must end (exit 2).
  func run() throws(RuleFault) -> Result? {
    let terms = sheets.offer
    let amendments = knownAmendments
    let amended = AmendedTerms(
      scheduledExpiration: terms.expiration,
      amendments: amendments.map(amendment)
    )
    let open = OpenPeriod(
      commencement: terms.commencement,
      scheduledExpiration: terms.expiration,
      expiration: amended.expiration,
      declaredReopening: terms.withdrawalReopens,
      calendar: calendar
    )
    var findings: [Finding] = []
    guard let cancellation = try cancellation(open, amended, &findings),
      let earliest = try earliestGrantDate(open, cancellation)
    else { return nil }
    let timeline = Timeline(
      open: open,
      cancellation: cancellation,
      earliestGrantDate: earliest,
      newGrantDate: terms.newGrantDate ?? earliest,
      acceptance: terms.acceptance ?? cancellation
    )
    findings += contradictions(timeline, amended)
    findings += DeclaredDates(terms: terms, timeline: timeline, calendar: calendar).findings
    return Result(
      open: open,
      timeline: timeline,
      amended: amended,
      amendments: amendments,
      findings: findings
    )
  }

  private var knownAmendments: [Int] {
    let sheet = sheets.amendments
    let announced = { (row: Int) in sheet[AmendmentsSheet.announced, row] }
    return (0..<sheet.rowCount).filter { announced($0).map { $0.day <= asOf } ?? false }
      .sorted { (announced($0)?.minutes ?? 0, $0) < (announced($1)?.minutes ?? 0, $1) }
  }

  private func amendment(_ row: Int) -> Amendment {
    let sheet = sheets.amendments
    return Amendment(
      announced: sheet[AmendmentsSheet.announced, row] ?? Moment(startOf: asOf),
      kind: sheet[AmendmentsSheet.kind, row] ?? .otherMaterial,
      newExpiration: sheet[AmendmentsSheet.newExpiration, row],
      newCancellation: sheet[AmendmentsSheet.newCancellation, row]
    )
  }

  /// The hook's date, unless the sheets give a later one (A3).
  private func cancellation(
    _ open: OpenPeriod,
    _ amended: AmendedTerms,
    _ findings: inout [Finding]
  ) throws(RuleFault) -> Day? {
    let facts = OfferFacts(terms: sheets.offer, asOf: asOf, open: open)
    guard let usual = try day(CancellationDate.self, facts, notBefore: open.expiration.day) else {
      return nil
    }
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

  private func earliestGrantDate(_ open: OpenPeriod, _ cancellation: Day) throws(RuleFault) -> Day?
  {
    let facts = OfferFacts(
      terms: sheets.offer,
      asOf: asOf,
      open: open,
      cancellation: cancellation
    )
    return try day(GrantDate.self, facts, notBefore: cancellation)
  }

  /// A hook's date, which must be a business day and not before another.
  private func day<Asked: Hook>(
    _ hook: Asked.Type,
    _ facts: OfferFacts,
    notBefore earliest: Day
  ) throws(RuleFault) -> Day?
  where Asked.Subject == OfferFacts, Asked.Needs == TimelineDate, Asked.Answer == Day {
    try evaluator.ask(
      hook,
      facts,
      identity: "offer",
      given: TimelineDate(calendar: calendar, earliest: earliest)
    )?.value
  }

  /// Dates of the sheets that cannot stand together.
  private func contradictions(_ timeline: Timeline, _ amended: AmendedTerms) -> [Finding] {
    var findings: [Finding] = []
    if timeline.newGrantDate <= timeline.cancellation {
      findings.append(
        .of(
          .grantDateTooEarly,
          at: sheets.offer.place(of: "new_grant_date"),
          value: "\(timeline.newGrantDate)",
          "The new grant date \(timeline.newGrantDate) is not after the cancellation date "
            + "\(timeline.cancellation).",
          repair: "Give a date after it; the earliest is \(timeline.earliestGrantDate)."
        )
      )
    }
    if let terminated = amended.terminated, terminated.day >= timeline.cancellation {
      findings.append(
        .of(
          .terminationTooLate,
          at: Place(sheet: sheets.amendments.sheet),
          value: "\(terminated)",
          "The offer cannot be terminated on \(terminated): options are cancelled on "
            + "\(timeline.cancellation)."
        )
      )
    }
    return findings
  }
}
