internal import Exchange
internal import Findings

/// What holders one after the other come to, list by list: the rows of the result sheets lie side by
/// side, whoever's they are.
struct OutcomeLists: Sendable {
  private var rows = OutcomeRows()
  private(set) var findings: [Finding] = []
  /// The rows that hooks could not answer for.
  private(set) var unanswered: [Finding] = []
  /// Each holder's part in the plan's pool.
  private(set) var pools: [PoolTally] = []
  /// How many options each holder has.
  private(set) var grants: [Int] = []
  private(set) var forms = FormCount()
  /// Whether an option was due that had no closing price to be granted at.
  private(set) var lacksClose = false

  /// Adds the next holder.
  ///
  /// - Parameters:
  ///   - outcome: what the holder comes to.
  ///   - keepsRows: whether the rows of result sheets are asked for, or findings only.
  mutating func add(_ outcome: HolderOutcome, keepsRows: Bool) {
    if keepsRows { rows.add(outcome.rows) }
    findings += outcome.findings
    unanswered += outcome.unanswered
    pools.append(outcome.pool)
    grants.append(outcome.grants)
    forms.add(outcome.forms)
    lacksClose = lacksClose || outcome.lacksClose
  }

  /// The rows of the result sheets, which are no longer here then.
  mutating func takeRows() -> OutcomeRows {
    defer { rows = OutcomeRows() }
    return rows
  }

  /// Adds holders whose ids come later.
  mutating func add(_ later: OutcomeLists) {
    rows.add(later.rows)
    findings += later.findings
    unanswered += later.unanswered
    pools += later.pools
    grants += later.grants
    forms.add(later.forms)
    lacksClose = lacksClose || later.lacksClose
  }
}
