internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// The offer's course, once its sheets are read and its rules are loaded.
struct Proceedings {
  let request: Request
  let sheets: OfferSheets
  let scopes: Scopes
  let seat: CommitteeSeat

  /// Settles the dates, takes every holder through the steps, and adds up.
  ///
  /// The Committee has the runner that the rules were loaded with.
  func conclude(
    after known: [Finding],
    _ runner: RuleRunner
  ) async throws(RuleFault) -> Conclusion {
    let opening = Journal(request, seat.rules)
    let committee = Committee(runner, scopes, waivers: .none)
    committee.journal = opening
    let settled = try settle(committee)
    let (offer, preliminary) = try prepare(settled)
    committee.waivers = WaiverBook(of: offer)
    let holders = try await HolderWork(offer: offer, request: request, seat: seat).run(committee)
    committee.journal = Journal(request, seat.rules)
    do {
      var conclusion = try Reckoning(
        offer: offer,
        settled: settled,
        holders: holders,
        rules: seat.rules,
        projects: request.projects,
        concurrency: request.reading
      ).conclude(after: known + settled.findings + preliminary, committee: committee)
      let closing = committee.journal
      conclusion.stories = holders.stories
      conclusion.records =
        (opening?.records ?? []) + holders.records + (closing?.records ?? [])
      conclusion.decisions = decisions(opening, holders, closing)
      return conclusion
    } catch let fault as RuleFault {
      throw fault
    } catch {
      return Conclusion(.brokenSheets, known + [Reckoning.tooLarge], rules: seat.rules)
    }
  }

  /// The decision log: what hooks answered, then the evaluations in the order of the offer's course.
  private func decisions(
    _ opening: Journal?,
    _ holders: HolderWork.Share,
    _ closing: Journal?
  ) -> [UInt8] {
    var answers = opening?.answers ?? AnswerBook()
    answers.add(holders.answers)
    if let closing { answers.add(closing.answers) }
    var log: [UInt8] = []
    if let write = request.decisionLog?.writer(seat.rules) {
      for record in answers.records { write(record, &log) }
    }
    return log + (opening?.log ?? []) + holders.log + (closing?.log ?? [])
  }

  /// Settles the dates.
  func settle(_ committee: Committee) throws(RuleFault) -> TimelineStep.Result {
    try TimelineStep(
      sheets: sheets,
      scope: committee.scopes.offer,
      committee: committee,
      calendar: seat.vocabulary.calendar,
      asOf: request.asOf
    ).run()
  }

  /// What all holders share, and what was found about it.
  func prepare(
    _ settled: TimelineStep.Result
  ) throws(RuleFault) -> (Offer, [Finding]) {
    let timeline = settled.timeline
    let capitalization = CapitalizationSettings(seat.rules)
    let events = EventsStep(
      sheet: sheets.events,
      timeline: timeline,
      asOf: request.asOf,
      settings: capitalization
    ).run()
    let status =
      settled.amended.terminated == nil ? timeline.status(on: request.asOf) : .terminated
    guard let limit = LimitSettings(seat.rules) else {
      throw RuleFault(
        rule: "iso_limit",
        file: seat.rules.rule("iso_limit")?.heading.file ?? "",
        message: "The rule iso_limit, with its parameters limit, value_basis and count_cancelled, "
          + "is not there.",
        repair: "Put rules/iso_limit.lua back."
      )
    }
    let stepsThrough =
      request.projects ? max(request.asOf, timeline.newGrantDate) : request.asOf
    let offer = Offer(
      sheets: sheets,
      index: OfferIndex(sheets, asOf: request.asOf),
      facts: OfferFacts(
        terms: sheets.offer,
        asOf: request.asOf,
        open: settled.open,
        timeline: timeline,
        status: status
      ),
      timeline: timeline,
      status: status,
      asOf: request.asOf,
      stepsThrough: stepsThrough,
      events: events,
      schedules: SchedulesStep(sheet: sheets.schedules).run(),
      market: Market(
        sheets.prices,
        asOf: request.asOf,
        projecting: request.projects ? timeline.newGrantDate : nil
      ),
      limit: limit,
      capitalization: capitalization,
      tax: TaxSettings(seat.rules)
    )
    return (offer, events.findings)
  }
}

/// Where a thread's Committee comes from: the rules and the words they may use.
struct CommitteeSeat: Sendable {
  let rules: RuleSet
  let vocabulary: Vocabulary

  /// A Committee of its own, with a Lua state of its own.
  ///
  /// What it reads the rows with is its own as well: two threads that count the references to one
  /// thing wait for each other at every row.
  func make(_ offer: Offer) throws(RuleFault) -> Committee {
    let runner = try RuleRunner(rules, vocabulary: vocabulary)
    return Committee(runner, Scopes(offer.sheets), waivers: WaiverBook(of: offer))
  }
}
