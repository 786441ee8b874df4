internal import CSV
internal import Exchange
internal import Findings
internal import Offering

/// summary.csv: a measure a row (`results.md`, "summary.csv").
struct SummarySheet: ResultSheet {
  /// The file's name.
  let fileName = "summary.csv"
  /// Its columns.
  func header(for outcome: OfferOutcome) -> [String] { ["measure", "value"] }
  private let findings: [Finding]

  /// A summary that also counts findings.
  init(findings: [Finding] = []) { self.findings = findings }

  /// Its rows, in the order of the contract.
  func write(_ outcome: OfferOutcome, to writer: inout RecordWriter) {
    for row in rows(of: outcome) { writer.write(row) }
  }

  func rows(of outcome: OfferOutcome) -> [[CSVCell]] {
    measures(of: outcome).map { [.plain($0.measure), .plain($0.value)] }
  }

  /// The measures with their values as text; blank for a price before its day.
  func measures(of outcome: OfferOutcome) -> [(measure: String, value: String)] {
    dates(outcome) + counts(outcome) + exchange(outcome) + tail(outcome)
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
      ("lookback_start", "\(timeline.open.lookbackStart)"),
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
    let judged = outcome.determinations.filter { $0.status == .accepted || $0.status == .rejected }
    let tendering = Set(judged.filter { $0.tendered > .zero }.map(\.holderID))
    let accepted = sum(judged, \.accepted)
    let rejected = sum(judged.filter { $0.status == .rejected }, \.tendered)
    return [
      ("holders_tendering", "\(tendering.count)"),
      ("shares_tendered", "\(accepted &+ rejected)"),
      ("shares_accepted", "\(accepted)"),
      ("shares_rejected", "\(rejected)"),
      ("shares_kept", "\(outcome.outstanding.count &- accepted)"),
      ("promises", "\(outcome.promises.count)"),
      ("shares_promised", "\(sum(outcome.promises, \.shares))"),
      ("new_grants", "\(outcome.newGrants.count)"),
      ("shares_granted", "\(sum(outcome.newGrants, \.shares))"),
      ("shares_iso", "\(sum(outcome.newGrants.filter { $0.type == .incentive }, \.shares))"),
      ("shares_nqso", "\(sum(outcome.newGrants.filter { $0.type == .nonqualified }, \.shares))"),
    ]
  }

  private func tail(_ outcome: OfferOutcome) -> [(String, String)] {
    let available = outcome.pool.last.flatMap { try? $0.pool.available() } ?? .zero
    let projected = outcome.isProjected ? [("projected", "yes")] : []
    return [
      ("exercise_price_close", outcome.grantClose.map { "\($0)" } ?? ""),
      ("pool_available", "\(available.count)"),
      ("errors", "\(findings.count { $0.severity == .error })"),
      ("warnings", "\(findings.count { $0.severity == .warning })"),
    ] + projected
  }

  /// A sum of shares, each at most what is outstanding in all, so that it cannot overflow twice
  /// over: a sum that did would have stopped the run before.
  private func sum<Row>(_ rows: [Row], _ shares: (Row) -> Shares) -> Int64 {
    rows.reduce(0) { $0 &+ shares($1).count }
  }
}
