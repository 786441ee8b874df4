internal import Exchange
internal import Findings

/// All that an offer comes to for one holder; it depends on that holder's rows and the offer only.
struct HolderOutcome: Sendable {
  var determinations: [Determination] = []
  var cancellations: [CancelledGrant] = []
  var balancing: [BalancingOption] = []
  var promises: [GrantPromise] = []
  var newGrants: [NewGrant] = []
  var vesting: [VestingRow] = []
  var limit: [LimitRow] = []
  var exercises: [ExerciseRow] = []
  var tax: [TaxRow] = []
  var pool = PoolTally()
  var forms = FormCount()
  /// The options in order of id.
  var held: [GrantStanding] = []
  /// The forms in order of receipt.
  var received: [FormStanding] = []
  var grants = 0
  var findings: [Finding] = []
  /// What the steps came to in between; only of a holder whose story is told.
  var account: HolderAccount?
  /// Whether an option was due that had no closing price to be granted at.
  var lacksClose = false
}

/// How many forms came in, and how many of them no rule refused.
struct FormCount: Sendable {
  var received = 0
  var accepted = 0
}
