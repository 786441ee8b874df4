/// The rows of the result sheets that one holder adds, or several one after the other.
struct OutcomeRows: Sendable {
  var determinations = RowChunks<Determination>()
  var cancellations = RowChunks<CancelledGrant>()
  var balancing = RowChunks<BalancingOption>()
  var promises = RowChunks<GrantPromise>()
  var newGrants = RowChunks<NewGrant>()
  var vesting = RowChunks<VestingRow>()
  var limit = RowChunks<LimitRow>()
  var options = RowChunks<OptionRow>()
  var exercises = RowChunks<ExerciseRow>()
  var tax = RowChunks<TaxRow>()
  var departures = RowChunks<DepartureNote>()
  /// The options, each holder's in order of id.
  var held = RowChunks<GrantStanding>()
  /// The forms, each holder's in order of receipt.
  var received = RowChunks<FormStanding>()

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
    vesting = RowChunks(ResultOrder.vesting(vesting.rows))
    limit = RowChunks(ResultOrder.limit(limit.rows))
  }
}
