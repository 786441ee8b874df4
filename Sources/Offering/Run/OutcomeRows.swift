/// The rows of the result sheets that one holder adds, or several one after the other.
struct OutcomeRows: Sendable {
  var determinations: [Determination] = []
  var cancellations: [CancelledGrant] = []
  var balancing: [BalancingOption] = []
  var promises: [GrantPromise] = []
  var newGrants: [NewGrant] = []
  var vesting: [VestingRow] = []
  var limit: [LimitRow] = []
  var options: [OptionRow] = []
  var exercises: [ExerciseRow] = []
  var tax: [TaxRow] = []
  var departures: [DepartureNote] = []
  /// The options, each holder's in order of id.
  var held: [GrantStanding] = []
  /// The forms, each holder's in order of receipt.
  var received: [FormStanding] = []

  /// Adds the rows of holders who come later.
  mutating func add(_ later: OutcomeRows) {
    determinations += later.determinations
    cancellations += later.cancellations
    balancing += later.balancing
    promises += later.promises
    newGrants += later.newGrants
    vesting += later.vesting
    limit += later.limit
    options += later.options
    exercises += later.exercises
    tax += later.tax
    departures += later.departures
    held += later.held
    received += later.received
  }

  /// One holder's vesting dates and limit rows put in order, so that little is left to do when all
  /// holders' are put together.
  mutating func putInOrder() {
    vesting = ResultOrder.vesting(vesting)
    limit = ResultOrder.limit(limit)
  }
}
