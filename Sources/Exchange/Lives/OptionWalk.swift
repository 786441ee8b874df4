/// An option followed from its grant through its changes, each once.
struct OptionWalk: Sendable {
  let grant: Grant
  let opening: Day
  private(set) var standing: OptionStanding
  private(set) var outstanding: Shares
  private(set) var entries: [OptionEntry] = []
  /// When each entry takes effect, in order.
  private(set) var moments: [OptionMoment] = []
  /// How many of the option's own changes, and of the events, are done.
  private(set) var changesDone = 0
  private(set) var eventsDone = 0
  /// The moment through which everything is done.
  private(set) var reached: OptionMoment
  /// The moment of the last change or event done.
  private var lastDone: OptionMoment
  /// Exercised so far, dated before the opening or not.
  private var exercised = Shares.zero

  init(_ grant: Grant, opening: Day, incentive: [Shares]?) throws(ArithmeticFault) {
    self.grant = grant
    self.opening = opening
    standing = try OptionStanding(grant, incentive: incentive)
    // A grant, what the sheet states, and one change or two are what most options have.
    entries.reserveCapacity(4)
    moments.reserveCapacity(4)
    outstanding = try standing.outstanding()
    reached = OptionMoment(.first, .opening)
    lastDone = reached
    enter(.grant, outstanding, on: grant.grantDate, at: OptionMoment(grant.grantDate, .opening))
  }

  /// What of the shares that grants.csv states as exercised no dated exercise explains yet.
  var unexplained: Shares {
    get throws(ArithmeticFault) { max(.zero, try grant.exercised.subtracting(exercised)) }
  }

  /// Goes on through a moment, taking the option's changes and the events in their order.
  mutating func go(
    through moment: OptionMoment,
    _ changes: [OptionChange],
    _ events: [CapitalizationEvent]
  ) throws(ArithmeticFault) {
    reached = max(reached, moment)
    while true {
      let change = changesDone < changes.count ? changes[changesDone] : nil
      while eventsDone < events.count, events[eventsDone].effective <= opening { eventsDone += 1 }
      let event = eventsDone < events.count ? events[eventsDone] : nil
      let eventMoment = event.map { OptionMoment($0.effective, .event) }
      if let event, let eventMoment, eventMoment <= moment,
        change.map({ eventMoment < $0.moment }) ?? true
      {
        lastDone = eventMoment
        try adjust(for: event)
      } else if let change, change.moment <= moment {
        changesDone += 1
        lastDone = change.moment
        try follow(change)
      } else {
        return
      }
    }
  }

  private mutating func adjust(for event: CapitalizationEvent) throws(ArithmeticFault) {
    let number = eventsDone
    eventsDone += 1
    try standing.adjust(for: event)
    let before = outstanding
    outstanding = try standing.outstanding()
    let moment = OptionMoment(event.effective, .event)
    enter(
      .event(number),
      try outstanding.subtracting(before),
      on: event.effective,
      at: moment
    )
  }

  private mutating func follow(_ change: OptionChange) throws(ArithmeticFault) {
    switch change.kind {
    case .opening: try open(at: change.moment)
    case .expiry:
      let ended = try standing.end(after: nil, on: change.day)
      try leave(.expiry, ended, change)
    case .lapse(let vesting):
      let ended = try standing.end(after: vesting, on: change.day)
      try leave(.lapse, ended, change)
    case .exercise(let asked, let number):
      // Before the opening, a row tells no more than when shares that grants.csv states were
      // bought.
      let known = change.day < opening ? min(asked, try unexplained) : asked
      let (taken, incentive) = try standing.exercise(known, on: change.day)
      exercised = try exercised.adding(taken)
      try leave(.exercise(number), taken, incentive: incentive, change)
    case .cancellation(let given):
      try leave(.cancellation, try standing.cancel(given, on: change.day), change)
    }
  }

  /// Takes out what grants.csv states: first the shares exercised, then those cancelled
  /// (`computation.md`, "Options before the exchange").
  private mutating func open(at moment: OptionMoment) throws(ArithmeticFault) {
    let (taken, incentive) = try standing.exercise(try unexplained, on: opening)
    exercised = try exercised.adding(taken)
    outstanding = try outstanding.subtracting(taken)
    enter(.exercise(nil), taken, incentive: incentive, on: opening, at: moment)
    let cancelled = try standing.cancelEarliest(grant.cancelled, on: grant.cancelledOn)
    outstanding = try outstanding.subtracting(cancelled)
    enter(.cancellation, cancelled, on: grant.cancelledOn ?? opening, at: moment)
  }

  private mutating func leave(
    _ cause: OptionCause,
    _ shares: Shares,
    incentive: Shares = .zero,
    _ change: OptionChange
  ) throws(ArithmeticFault) {
    outstanding = try outstanding.subtracting(shares)
    enter(cause, shares, incentive: incentive, on: change.day, at: change.moment)
  }

  private mutating func enter(
    _ cause: OptionCause,
    _ shares: Shares,
    incentive: Shares = .zero,
    on day: Day,
    at moment: OptionMoment
  ) {
    guard shares != .zero else { return }
    let isStated = moment <= OptionMoment(opening, .endedBefore)
    entries.append(
      OptionEntry(
        day: day,
        cause: cause,
        shares: shares,
        incentive: incentive,
        outstanding: outstanding,
        isStated: isStated
      )
    )
    moments.append(moment)
  }

  /// Whether nothing later than a moment is done.
  func isAtOrBefore(_ moment: OptionMoment) -> Bool { lastDone <= moment }

  /// How many entries take effect by a moment.
  func count(through moment: OptionMoment) -> Int {
    var (low, high) = (0, moments.count)
    while low < high {
      let middle = low + (high - low) / 2
      if moments[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
