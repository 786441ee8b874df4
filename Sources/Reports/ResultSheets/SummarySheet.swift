internal import Exchange
internal import Findings
internal import Offering

/// summary.csv: a measure a row (`results.md`, "summary.csv").
struct SummarySheet: ResultSheet {
  let name = "summary"
  let place = 10
  let meaning = "a measure: dates, counts, shares"

  let columns: [ResultColumn<Measure>] = [
    .plain("measure", \.name)
      .means("What is measured: a date, a count or shares."),
    .plain("value", \.value)
      .means("Its value; blank for a date or price before its day."),
  ]

  let sources: [String: FigureSource] = [
    "commencement": .term("commencement"),
    "expiration": .expiration,
    "cancellation_date": .cancellation,
    "new_grant_date": .newGrantDate,
    "lookback_start": .answer(hook: "lookback"),
    "exercise_price_close": .step("the close of the new grant date", [.answer(hook: "grant_date")]),
    "pool_available": .step(
      "what is available on the last line of pool.csv, summed over the plans",
      []
    ),
    "value": .step("counted or added up over the result sheets", []),
  ]

  func rows(of run: FinishedRun) -> [Measure] {
    Measures(outcome: run.outcome, findings: run.conclusion.findings).all
  }
}

/// A measure with its value as text; blank for a price before its day.
struct Measure: Sendable {
  let name: String
  let value: String
}

/// What an offer comes to in numbers and dates.
struct Measures {
  let outcome: OfferOutcome
  let findings: [Finding]

  /// The measures in the order of the contract.
  var all: [Measure] {
    (dates(outcome) + counts(outcome) + exchange(outcome) + tail(outcome))
      .map { Measure(name: $0.0, value: $0.1) }
  }

  private func dates(_ outcome: OfferOutcome) -> [(String, String)] {
    let timeline = outcome.timeline
    return [
      ("status", outcome.status.rawValue),
      ("as_of", "\(outcome.asOf)"),
      ("commencement", "\(timeline.open.commencement)"),
      ("expiration", "\(timeline.open.expiration)"),
      ("cancellation_date", "\(timeline.cancellation)"),
      ("new_grant_date", "\(timeline.newGrantDate)"),
      ("lookback_start", timeline.lookback.map { "\($0.first)" } ?? ""),
      ("business_days_open", "\(timeline.open.businessDaysOpen)"),
      ("withdrawal_reopens", "\(timeline.open.withdrawalReopens)"),
    ]
  }

  private func counts(_ outcome: OfferOutcome) -> [(String, String)] {
    [
      ("holders", "\(outcome.holderCount)"),
      ("grants", "\(outcome.grantCount)"),
      ("shares_outstanding_options", "\(outcome.outstanding.count)"),
      ("forms_received", "\(outcome.formsReceived)"),
      ("forms_accepted", "\(outcome.formsAccepted)"),
    ]
  }

  private func exchange(_ outcome: OfferOutcome) -> [(String, String)] {
    let lines = outcome.countedLines
    return [
      ("holders_tendering", "\(lines.holdersTendering)"),
      ("shares_tendered", "\(lines.tendered)"),
      ("shares_accepted", "\(lines.accepted)"),
      ("shares_reduced", "\(lines.reduced)"),
      ("shares_rejected", "\(lines.rejected)"),
      ("shares_tendered_again", "\(lines.tenderedAgain)"),
      (
        "shares_kept", "\(sum(outcome.options) { $0[$1].found?.onDetermination } &- lines.accepted)"
      ),
      ("shares_cancelled", "\(sum(outcome.cancellations) { $0[$1].cancelled })"),
      ("promises", "\(outcome.promises.count)"),
      ("shares_promised", "\(PoolFigures(outcome.pool).promised)"),
      ("new_grants", "\(outcome.newGrants.count)"),
      ("shares_granted", "\(sum(outcome.newGrants) { $0[$1].shares })"),
      ("shares_iso", "\(granted(.incentive))"),
      ("shares_nqso", "\(granted(.nonqualified))"),
    ]
  }

  /// The shares of new options that are taxed so.
  private func granted(_ type: OptionType) -> Int64 {
    sum(outcome.newGrants) { $0[$1].type == type ? $0[$1].shares : nil }
  }

  private func tail(_ outcome: OfferOutcome) -> [(String, String)] {
    let projected = outcome.isProjected ? [("projected", "yes")] : []
    return [
      ("shares_outstanding_now", "\(PoolFigures(outcome.pool).outstanding)"),
      ("exercise_price_close", outcome.grantClose.map { "\($0)" } ?? ""),
      ("pool_available", "\(outcome.poolAvailable.count)"),
      ("errors", "\(findings.count { $0.severity == .error })"),
      ("warnings", "\(findings.count { $0.severity == .warning })"),
    ] + projected
  }

  /// A sum of shares, each at most what is outstanding in all, so that it cannot overflow twice
  /// over: a sum that did would have stopped the run before.
  private func sum<Row>(
    _ rows: OrderedRows<Row>,
    _ shares: (_ rows: Span<Row>, _ place: Int) -> Shares?
  ) -> Int64 {
    var sum: Int64 = 0
    rows.forEach { rows, place in sum &+= shares(rows, place)?.count ?? 0 }
    return sum
  }
}
