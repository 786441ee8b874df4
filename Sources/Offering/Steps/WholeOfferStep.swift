internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// All holders added up, the rules about the offer as a whole, and the declared totals.
struct WholeOfferStep {
  let offer: Offer
  let settled: TimelineStep.Result
  let holders: HolderWork.Part
  /// The rows of the result sheets, holder by holder.
  let rows: TakenOnce<OutcomeRows>
  let rules: RuleSet
  /// Whether rules about the offer read what the lines come to.
  let readsTender: Bool
  /// Whether settings adopted after the as-of date are told where they came too late; where that is today,
  /// their dates are told.
  let tellsLaterPolicy: Bool
  let projects: Bool
  /// The threads that put the sheets in order.
  let concurrency: Concurrency

  /// The run's end.
  func conclude(after known: [Finding], evaluator: RuleEvaluator) throws -> Conclusion {
    guard let movements = holders.outcomes.pool else { throw ArithmeticFault.overflow }
    let pool = try PoolRows(offer: offer, movements: movements).rows()
    var findings = answered(known, pool) + holders.outcomes.findings
    let amended = try amendmentFindings(evaluator)
    findings += try amended.findings + eventFindings(evaluator)
    findings += try offerFindings(pool, evaluator)
    let tieouts = try tieouts()
    findings += tieouts.findings
    var use = settled.use
    for more in [holders.use, evaluator.ruleUse] { use.add(more) }
    findings += evaluator.waivers.idle(
      use.waivers,
      of: rules,
      in: offer.sheets.waivers,
      besides: findings
    )
    findings += policyFindings(
      use,
      evaluator,
      pool.map(\.entry.day).max(),
      refused: amended.refused
    )
    findings += use.doubtful.findings(asOf: offer.asOf)
    if holders.outcomes.lacksClose {
      findings.append(offer.closes.missing(offer.timeline.newGrantDate, for: "the new grant date"))
    }
    findings +=
      RulesNeverAsked(
        rules: rules,
        counts: use.counts,
        days: offer.days,
        scopes: evaluator.scopes
      ).findings
    // An option that another holder's form lists is asked about twice.
    findings += holders.outcomes.unanswered.uniqued
    guard !findings.contains(where: \.stopsTheRun) else {
      var conclusion = Conclusion(.brokenSheets, findings, rules: rules)
      conclusion.takesForms = offer.status.takesForms(
        on: offer.asOf,
        until: offer.timeline.open.expiration
      )
      return conclusion
    }
    var conclusion = Conclusion(
      .done(try outcome(pool, tieouts.rows, evaluator, use.doubtful.undecided)),
      findings,
      rules: rules
    )
    conclusion.tallies = Array(use.counts.rules)
    conclusion.rulesAsked = rules.rules.map { asked($0, evaluator) }
    return conclusion
  }

  /// A rule as it was when it was last asked, which policy may have changed since.
  private func asked(_ rule: Rule, _ evaluator: RuleEvaluator) -> Rule {
    let last = offer.days.answering(rule, in: evaluator.scopes)?.last
    return last.flatMap { offer.policy.rules(on: min($0, offer.asOf)).rule(rule.id) } ?? rule
  }

  /// What all holders come to.
  private func sums() throws(ArithmeticFault) -> HolderFigures {
    guard let sums = holders.outcomes.sums else { throw ArithmeticFault.overflow }
    return sums
  }

  private func tieouts() throws -> TieOuts.Result {
    let figures = zip(offer.index.holders, holders.outcomes.figures)
    return try TieOuts(
      offer: offer,
      byHolder: Dictionary(figures.map { ($0, $1) }, uniquingKeysWith: { first, _ in first }),
      sums: sums()
    ).run()
  }

  /// What the rules say of amendments that read the dates to which all of them together come.
  private func amendmentFindings(
    _ evaluator: RuleEvaluator
  ) throws -> (findings: [Finding], refused: [Int: Refusal]) {
    var (findings, refused): ([Finding], [Int: Refusal]) = ([], [:])
    for amendment in settled.amendments {
      // One that was refused was judged by dates that it would have moved.
      let subject =
        settled.judged[amendment.row] ?? amendment.subject.beside(offer.facts)
      let checked = try evaluator.check(
        evaluator.scopes.amendment,
        subject,
        identity: amendment.id,
        ownDay: amendment.announced.day,
        .readingBesides(AmendmentFields.areKnownWhenAnnounced(in: evaluator.scopes.amendment))
      )
      findings += checked.findings
      refused[amendment.row] = checked.refusal
    }
    return (findings, refused)
  }

  /// The rules about changes of capitalization and mergers, each asked once of every one known.
  private func eventFindings(_ evaluator: RuleEvaluator) throws -> [Finding] {
    let sheet = offer.sheets.events
    return try (0..<sheet.rowCount).flatMap { row -> [Finding] in
      guard let day = sheet[EventsSheet.effectiveDate, row], day <= offer.asOf else { return [] }
      return try evaluator.check(
        evaluator.scopes.event,
        EventSubject(offer: offer.facts, row: row),
        identity: "event",
        ownDay: day
      ).findings
    }
  }

  private func offerFindings(
    _ pool: [PoolRow],
    _ evaluator: RuleEvaluator
  ) throws -> [Finding] {
    let facts = try facts(
      leastAvailable: pool.map(\.entry),
      readsTender
        ? try rows.look { try CountedLines(OrderedRows($0.determinations), in: offer.sheets) } : nil
    )
    let byPlan = Dictionary(grouping: pool, by: \.plan)
    return try evaluator.check(
      evaluator.scopes.offer,
      facts,
      identity: "offer",
      .allBut(OwnDayRule.planShareLimit)
    ).findings
      + offer.plans.all.flatMap { plan in
        let entries = byPlan[plan.name, default: []].map(\.entry)
        return try poolFindings(entries, of: plan, evaluator)
      }
  }

  /// The pool's rule is asked about each day of a plan's ledger, by the policy of that day: once for the
  /// days that have one policy, about the least that was available on them.
  private func poolFindings(
    _ entries: [PoolEntry],
    of plan: Plans.Plan,
    _ evaluator: RuleEvaluator
  ) throws -> [Finding] {
    let byPolicy = Dictionary(grouping: entries) { entry in
      offer.policy.place(of: offer.days.policy(of: .ownDay, ownDay: entry.day))
    }
    var findings: [Finding] = []
    for (_, entries) in byPolicy.sorted(by: { $0.key < $1.key }) {
      findings += try evaluator.check(
        evaluator.scopes.offer,
        facts(leastAvailable: entries, of: plan.row == nil ? nil : plan),
        identity: "offer",
        ownDay: entries.first?.day,
        .only(OwnDayRule.planShareLimit)
      ).findings
    }
    // What was overdrawn stays so under the next policy: it is told once, as gravely as any policy
    // takes it.
    return findings.min { $0.severity < $1.severity }.map { [$0] } ?? []
  }

  private func facts(
    leastAvailable entries: [PoolEntry],
    _ lines: CountedLines? = nil,
    of ledger: Plans.Plan? = nil
  ) throws -> OfferFacts {
    let available = try entries.map { try $0.pool.available() }
    let sums = try sums().all
    return OfferFacts(
      terms: offer.sheets.offer,
      asOf: offer.asOf,
      open: settled.open,
      timeline: offer.timeline,
      status: offer.status,
      totals: OfferTotals(
        outstanding: sums.outstanding,
        eligible: sums.eligible,
        lines: lines,
        holders: offer.sheets.holders.rowCount,
        grants: sums.grants,
        hasIncentiveOptions: offer.sheets.hasIncentiveOptions,
        leastAvailable: available.min() ?? offer.sheets.offer.planShareLimit
      ),
      ledger: ledger
    )
  }

  private func outcome(
    _ pool: [PoolRow],
    _ tieouts: [TieoutRow],
    _ evaluator: RuleEvaluator,
    _ undecided: Set<String>
  ) throws -> OfferOutcome {
    let all = holders.outcomes
    var rows = rows.take() ?? OutcomeRows()
    let determinations = OrderedList(rows.determinations) {
      RowOrder.ordered($0, by: { $0[$1].formID }, { $0[$1].grantID }, { $0[$1].holderID })
    }
    let cancellations = OrderedList(rows.cancellations) {
      RowOrder.ordered($0, by: { $0[$1].grantID })
    }
    let promises = OrderedList(rows.promises) { RowOrder.ordered($0, by: { $0[$1].grantID }) }
    let newGrants = OrderedList(rows.newGrants) { RowOrder.ordered($0, by: { $0[$1].id }) }
    let vesting = OrderedList(rows.vesting, ResultOrder.vesting)
    let limit = OrderedList(rows.limit, ResultOrder.limit)
    let countedLines = try CountedLines(determinations.rows, in: offer.sheets)
    let tendered = countedLines.tendered(ofOptions: offer.sheets.optionCount)
    rows.options.change { option in
      guard let number = option.found?.number, tendered.indices.contains(Int(number)) else {
        return
      }
      option.found?.tendered = tendered[Int(number)]
    }
    let options = OrderedList(rows.options) { RowOrder.ordered($0, by: { $0[$1].grantID }) }
    concurrency.settle([
      options.settle,
      vesting.settle, limit.settle, newGrants.settle, promises.settle,
      cancellations.settle,
    ])
    return OfferOutcome(
      status: offer.status,
      asOf: offer.asOf,
      isProjected: projects,
      timeline: offer.timeline,
      amendments: amendments,
      termRules: TermRules(
        offer.policy,
        offer.days,
        offer.sheets,
        hasLookback: offer.timeline.lookback != nil,
        // A date that offer.csv gives is moved by no rule.
        moves: offer.sheets.offer.newGrantDate == nil ? settled.grant.moves : []
      ),
      grantClose: offer.isGrantDone ? offer.grantClose.price : nil,
      holderCount: offer.sheets.holders.rowCount,
      grantCount: try sums().all.grants,
      formsReceived: all.forms.received,
      formsAccepted: all.forms.accepted,
      outstanding: try sums().all.outstanding,
      determinations: determinations.rows,
      countedLines: countedLines,
      undecided: undecided,
      readsGrantClose: evaluator.readsGrantClose,
      cancellations: cancellations.rows,
      balancing: RowOrder.ordered(rows.balancing, by: { $0[$1].grantID }),
      promises: promises.rows,
      newGrants: newGrants.rows,
      vesting: vesting.rows,
      limit: limit.rows,
      options: options.rows,
      plans: offer.plans.titles,
      pool: pool,
      tieouts: RowOrder.ordered(
        RowChunks(tieouts),
        by: { $0[$1].label },
        { $0[$1].measure },
        { $0[$1].subject },
        { $0[$1].value }
      ),
      poolAvailable: try PoolRows.available(pool),
      held: GrantStandings(rows.options),
      received: rows.received.rows,
      sheets: offer.sheets,
      hasExercises: offer.sheets.exercises.rowCount > 0,
      exercises: RowOrder.ordered(rows.exercises, by: { $0[$1].id }),
      tax: RowOrder.ordered(rows.tax, by: { $0[$1].exerciseID }, { $0[$1].saleID }),
      departures: RowOrder.ordered(rows.departures, by: { $0[$1].optionID }),
      furtherColumns: rules.furtherColumns
    )
  }

  /// The amendments that took effect.
  private var amendments: [OfferAmendment] {
    let sheet = offer.sheets.amendments
    return settled.amendments.filter { $0.refusal == nil }.map { amendment in
      OfferAmendment(
        id: sheet[AmendmentsSheet.amendmentID, amendment.row],
        announced: amendment.announced,
        previousExpiration: amendment.subject.previousExpiration,
        expiration: amendment.subject.resultingExpiration,
        isTermination: sheet[AmendmentsSheet.kind, amendment.row] == .termination
      )
    }
  }

  /// The finding of a sum over all holders that is too large to compute with.
  static let tooLarge = Finding.of(
    .numberTooLarge,
    at: Place(sheet: "grants.csv"),
    "All shares together are too many to compute with.",
    repair: "Look for a number of shares with too many digits."
  )
}

/// The order of the sheets that one holder has many rows of.
enum ResultOrder {
  static func vesting(_ rows: RowChunks<VestingRow>) -> OrderedRows<VestingRow> {
    RowOrder.ordered(rows, by: { $0[$1].grantID }, { $0[$1].holderID })
  }

  static func limit(_ rows: RowChunks<LimitRow>) -> OrderedRows<LimitRow> {
    RowOrder.ordered(
      rows,
      by: .text { $0[$1].holderID },
      .number { $0[$1].year },
      .text { $0[$1].grantID }
    )
  }
}

extension OfferSheets {
  /// How many options there are, of grants.csv and awards.csv.
  var optionCount: Int { grants.rowCount + awards.rowCount }

  /// Whether any option of grants.csv is called an incentive option; looks at every grant.
  var hasIncentiveOptions: Bool {
    (0..<grants.rowCount).contains { grants[GrantsSheet.type, $0] == .incentive }
  }
}
