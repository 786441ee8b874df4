internal import Exchange
internal import Findings

/// What an offer comes to for one holder, besides rows of result sheets; it depends on that holder's rows and the offer only.
struct HolderOutcome: Sendable {
  /// What the holder's options come to.
  var figures = HolderFigures(keepsKinds: false)
  /// What the holder's options and promises move in the plans.
  var pool = PoolMovements()
  var forms = FormCount()
  var grants = 0
  var findings: [Finding] = []
  /// The rows that hooks could not answer for: then nothing can be written.
  var unanswered: [Finding] = []
  /// What the steps came to in between; only of a holder whose explanation is told.
  var account: HolderAccount?
  /// Whether an option was due that had no closing price to be granted at.
  var lacksClose = false
}

/// How many forms came in, and how many of them no rule refused.
struct FormCount: Sendable {
  var received = 0
  var accepted = 0

  mutating func add(_ other: FormCount) {
    received += other.received
    accepted += other.accepted
  }
}
