internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// The offer's course, once its sheets are read and its rules are loaded.
struct OfferRun {
  let request: Request
  let sheets: OfferSheets
  let scopes: Scopes
  let loaded: LoadedRules
  /// The holders who are not carried through.
  var leftOut = LeftOut()

  /// Settles the dates, takes every holder through the steps, and adds up.
  ///
  /// The rule evaluator has the runner that the rules were loaded with.
  func conclude(
    after known: [Finding],
    _ runner: PolicyRunner
  ) async throws(RuleFault) -> Conclusion {
    request.entering?(.dates)
    let opening = EvaluationRecorder(request, loaded.policy)
    let (settling, unanswered) = try settle(runner, opening)
    guard let settled = settling else {
      return Conclusion(.brokenSheets, known + unanswered, rules: loaded.rules)
    }
    let (offer, preliminary) = try prepare(settled)
    request.entering?(.holders)
    var request = request
    let readsTender = loaded.policy.periods.contains { OfferFields.readsTender($0.rules) }
    if readsTender { request.keepsRows = true }
    var holders = try await HolderWork(
      offer: offer,
      request: request,
      loaded: loaded,
      waivers: waivers
    ).run(runner, scopes)
    request.entering?(.whole)
    let rows = TakenOnce(holders.outcomes.takeRows())
    let closing = EvaluationRecorder(request, loaded.policy)
    let evaluator = RuleEvaluator(
      runner,
      scopes,
      days: offer.days,
      waivers: waivers,
      recorder: closing
    )
    do {
      var conclusion = try WholeOfferStep(
        offer: offer,
        settled: settled,
        holders: holders,
        rows: rows,
        rules: loaded.rules,
        readsTender: readsTender,
        tellsLaterPolicy: request.today == nil,
        projects: request.projects,
        concurrency: request.reading
      ).conclude(after: known + settled.findings + preliminary, evaluator: evaluator)
      conclusion.explanations = holders.explanations
      conclusion.records =
        (opening?.records ?? []) + holders.records + (closing?.records ?? [])
      conclusion.decisions = decisions(opening, holders, closing)
      return conclusion
    } catch let fault as RuleFault {
      throw fault
    } catch {
      let found = known + settled.findings + preliminary + holders.outcomes.findings
      // A holder whose numbers are too large has said so.
      let isTold = found.contains { $0.rule == WholeOfferStep.tooLarge.rule }
      let whole = isTold ? [] : [WholeOfferStep.tooLarge]
      return Conclusion(.brokenSheets, found + whole, rules: loaded.rules)
    }
  }

  /// The decision log: what hooks answered, then the evaluations in the order of the offer's course.
  private func decisions(
    _ opening: EvaluationRecorder?,
    _ holders: HolderWork.Part,
    _ closing: EvaluationRecorder?
  ) -> LoggedDecisions {
    var answers = opening?.answers ?? HookAnswers()
    answers.add(holders.answers)
    if let closing { answers.add(closing.answers) }
    var log: [UInt8] = []
    if let write = request.decisionLog?.writer(loaded.policy) {
      for record in answers.records { write(record, &log) }
    }
    var logged = LoggedDecisions(nil, then: log)
    if let opening { logged.append(opening.logged) }
    logged.append(holders.log)
    if let closing { logged.append(closing.logged) }
    return logged
  }

  /// The waivers known at as-of.
  var waivers: Waivers { Waivers(sheets.waivers, asOf: request.asOf) }

  /// Settles the dates.
  ///
  /// - Returns: the dates, or nil with the questions that no rule could answer.
  func settle(
    _ runner: PolicyRunner,
    _ recorder: EvaluationRecorder? = nil
  ) throws(RuleFault) -> (TimelineStep.Result?, unanswered: [Finding]) {
    try TimelineStep(
      dates: OfferDates(
        sheets: sheets,
        runner: runner,
        scopes: scopes,
        calendar: loaded.vocabulary.calendar,
        asOf: request.asOf
      ),
      waivers: waivers,
      recorder: recorder
    ).run()
  }

  /// What all holders share, and what was found about it.
  func prepare(
    _ settled: TimelineStep.Result
  ) throws(RuleFault) -> (Offer, [Finding]) {
    let timeline = settled.timeline
    let days = settled.days(asOf: request.asOf)
    let events = EventsStep(
      sheet: sheets.events,
      timeline: timeline,
      asOf: request.asOf,
      settings: { day in
        CapitalizationSettings(loaded.policy.rules(on: days.policy(of: .ownDay, ownDay: day)))
      }
    ).run()
    let status = settled.status(on: request.asOf)
    guard let limit = LimitSettings(loaded.policy.rules(on: days.policy(of: .limit))) else {
      throw RuleFault(
        rule: LimitSettings.rule,
        file: loaded.rules.rule(LimitSettings.rule)?.heading.file ?? "",
        message: "The rule iso_limit, with its parameters limit, value_basis and count_cancelled, "
          + "is not there.",
        repair: "Put rules/iso_limit.lua back."
      )
    }
    let stepsThrough =
      request.projects ? max(request.asOf, timeline.newGrantDate) : request.asOf
    let offer = Offer(
      sheets: sheets,
      index: OfferIndex(sheets, asOf: request.asOf, without: leftOut.rows),
      facts: settled.facts(sheets.offer, asOf: request.asOf),
      timeline: timeline,
      status: status,
      asOf: request.asOf,
      stepsThrough: stepsThrough,
      events: events,
      schedules: SchedulesStep(sheet: sheets.schedules).run(),
      closes: ClosingPrices(
        sheets.prices,
        asOf: request.asOf,
        projecting: request.projects ? timeline.newGrantDate : nil,
        assuming: request.assumedPrice
      ),
      limit: limit,
      policy: loaded.policy,
      days: days
    )
    return (offer, events.findings)
  }
}

/// Where a thread's rules come from: the rules and the words they may use.
struct LoadedRules: Sendable {
  /// The rules in force at as-of.
  let rules: RuleSet
  /// What is in force when.
  let policy: PolicyTimeline
  let vocabulary: Vocabulary

  /// The rules in a Lua state of the thread's own.
  ///
  /// What it reads the rows with is its own as well: two threads that count the references to one
  /// thing wait for each other at every row.
  func make(_ offer: Offer) throws(RuleFault) -> (PolicyRunner, Scopes) {
    (try PolicyRunner(policy, vocabulary: vocabulary.forAnotherThread()), Scopes(offer.sheets))
  }
}
