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
    received += later.received
  }

  /// How many rows each list has.
  struct Counts {
    var determinations: Int
    var cancellations: Int
    var balancing: Int
    var promises: Int
    var newGrants: Int
    var vesting: Int
    var limit: Int
    var options: Int
    var exercises: Int
    var tax: Int
    var departures: Int
    var received: Int
  }

  /// How many rows there are.
  var counts: Counts {
    Counts(
      determinations: determinations.count,
      cancellations: cancellations.count,
      balancing: balancing.count,
      promises: promises.count,
      newGrants: newGrants.count,
      vesting: vesting.count,
      limit: limit.count,
      options: options.count,
      exercises: exercises.count,
      tax: tax.count,
      departures: departures.count,
      received: received.count
    )
  }

  /// Takes away the rows after the first so many of each list.
  mutating func keep(_ counts: Counts) {
    determinations.keep(counts.determinations)
    cancellations.keep(counts.cancellations)
    balancing.keep(counts.balancing)
    promises.keep(counts.promises)
    newGrants.keep(counts.newGrants)
    vesting.keep(counts.vesting)
    limit.keep(counts.limit)
    options.keep(counts.options)
    exercises.keep(counts.exercises)
    tax.keep(counts.tax)
    departures.keep(counts.departures)
    received.keep(counts.received)
  }
}
