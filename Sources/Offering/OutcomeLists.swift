internal import Exchange
internal import Findings

/// What holders one after the other come to, list by list: the rows of the result sheets lie side by
/// side, whoever's they are.
struct OutcomeLists: Sendable {
  private(set) var determinations: [Determination] = []
  private(set) var cancellations: [CancelledGrant] = []
  private(set) var balancing: [BalancingOption] = []
  private(set) var promises: [GrantPromise] = []
  private(set) var newGrants: [NewGrant] = []
  private(set) var vesting: [VestingRow] = []
  private(set) var limit: [LimitRow] = []
  private(set) var exercises: [ExerciseRow] = []
  private(set) var tax: [TaxRow] = []
  private(set) var held: [GrantStanding] = []
  private(set) var received: [FormStanding] = []
  private(set) var findings: [Finding] = []
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
    findings += outcome.findings
    pools.append(outcome.pool)
    grants.append(outcome.grants)
    forms.received += outcome.forms.received
    forms.accepted += outcome.forms.accepted
    lacksClose = lacksClose || outcome.lacksClose
    guard keepsRows else { return }
    determinations += outcome.determinations
    cancellations += outcome.cancellations
    balancing += outcome.balancing
    promises += outcome.promises
    newGrants += outcome.newGrants
    vesting += outcome.vesting
    limit += outcome.limit
    exercises += outcome.exercises
    tax += outcome.tax
    held += outcome.held
    received += outcome.received
  }

  /// Adds holders whose ids come later.
  mutating func add(_ later: OutcomeLists) {
    determinations += later.determinations
    cancellations += later.cancellations
    balancing += later.balancing
    promises += later.promises
    newGrants += later.newGrants
    vesting += later.vesting
    limit += later.limit
    exercises += later.exercises
    tax += later.tax
    held += later.held
    received += later.received
    findings += later.findings
    pools += later.pools
    grants += later.grants
    forms.received += later.forms.received
    forms.accepted += later.forms.accepted
    lacksClose = lacksClose || later.lacksClose
  }
}
