internal import Exchange
internal import Findings

/// What holders one after the other come to, list by list: the rows of the result sheets lie side by
/// side, whoever's they are.
struct OutcomeLists: Sendable {
  /// The rows of the result sheets, to which each holder's are added.
  var rows = OutcomeRows()
  private(set) var findings: [Finding] = []
  /// The rows that hooks could not answer for.
  private(set) var unanswered: [Finding] = []
  /// What each holder's options come to.
  private(set) var figures: [OptionFigures] = []
  /// The same added up; nil once it is too large for that.
  private(set) var sums: HolderFigures? = HolderFigures(keepsKinds: true)
  /// What all of them move in the plans; nil once it is too large to be added up.
  private(set) var pool: PoolMovements? = PoolMovements()
  private(set) var forms = FormCount()
  /// Whether an option was due that had no closing price to be granted at.
  private(set) var lacksClose = false

  /// Adds what the next holder comes to besides rows of result sheets.
  mutating func add(_ outcome: HolderOutcome) {
    findings += outcome.findings
    unanswered += outcome.unanswered
    figures.append(outcome.figures.all)
    add(outcome.figures)
    add(outcome.pool)
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
    figures += later.figures
    if let more = later.sums { add(more) } else { sums = nil }
    if let more = later.pool { add(more) } else { pool = nil }
    forms.add(later.forms)
    lacksClose = lacksClose || later.lacksClose
  }

  private mutating func add(_ more: HolderFigures) {
    guard var sum = sums else { return }
    sums = nil
    if (try? sum.add(more)) != nil { sums = sum }
  }

  private mutating func add(_ more: PoolMovements) {
    guard var sum = pool else { return }
    // Not two of them while one grows.
    pool = nil
    if (try? sum.add(more)) != nil { pool = sum }
  }
}
