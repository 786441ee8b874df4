/// A plan's shares from commencement on: one line a day and cause, each of which leaves issued +
/// outstanding + promised + available = limit (E11, §12; `results.md`, "pool.csv").
public struct PlanLedger: Sendable {
  /// The plan, by the number that its movements bear.
  public let plan: Int
  /// The most that the plan may issue, as of commencement.
  public let limit: Shares
  /// The shares issued by commencement.
  public let issued: Shares
  /// The day on which the ledger opens.
  public let commencement: Day
  /// The days of the offer that have their line even if nothing moves: cancellation and grant.
  public let marks: [(day: Day, cause: PoolCause)]

  /// Makes a ledger without lines.
  public init(
    plan: Int,
    limit: Shares,
    issued: Shares,
    commencement: Day,
    marks: [(day: Day, cause: PoolCause)]
  ) {
    self.plan = plan
    self.limit = limit
    self.issued = issued
    self.commencement = commencement
    self.marks = marks
  }

  /// The lines through the end of a day, in order of date; none before commencement.
  ///
  /// The events are those by whose places the movements name them; limit and issued shares follow
  /// each, rounded down.
  public func entries(
    _ movements: PoolMovements,
    events: [CapitalizationEvent],
    through last: Day
  ) throws(ArithmeticFault) -> [PoolEntry] {
    guard last >= commencement else { return [] }
    var pool = SharePool(
      limit: limit,
      issued: issued,
      outstanding: movements.opening(of: plan)
    )
    var entries = [PoolEntry(commencement, PoolCause.commencement.word, .zero, pool)]
    for line in try inBalance(lines(movements, events, through: last), pool) {
      var word = line.cause.word
      if case .event(let number) = line.cause, events.indices.contains(number) {
        word = events[number].kind.rawValue
        pool.limit = try pool.limit.scaled(by: events[number].ratio)
        pool.issued = try pool.issued.scaled(by: events[number].ratio)
      }
      try pool.add(line.movement)
      entries.append(PoolEntry(line.day, word, line.movement.shares, pool))
    }
    return entries
  }

  private typealias Line = (day: Day, cause: PoolCause, movement: PoolMovement)

  /// The lines, but that one which takes out of a day's shares what comes on that day alone stands behind
  /// the others of the day: no line is below zero for a minute of it.
  private func inBalance(_ lines: [Line], _ opening: SharePool) throws(ArithmeticFault) -> [Line] {
    var pool = opening
    var (ordered, waiting): ([Line], [Line]) = ([], [])
    for (number, line) in lines.enumerated() {
      var after = pool
      try after.add(line.movement)
      if after.outstanding < .zero || after.promised < .zero {
        waiting.append(line)
      } else {
        pool = after
        ordered.append(line)
      }
      guard number + 1 == lines.count || lines[number + 1].day != line.day else { continue }
      for line in waiting { try pool.add(line.movement) }
      ordered += waiting
      waiting = []
    }
    return ordered
  }

  private func lines(
    _ movements: PoolMovements,
    _ events: [CapitalizationEvent],
    through last: Day
  ) -> [Line] {
    var empty = marks
    for (number, event) in events.enumerated() where event.effective > commencement {
      empty.append((event.effective, .event(number)))
    }
    var sums: [PoolMovements.Key: PoolMovement] = [:]
    for mark in empty where mark.day <= last {
      sums[.init(plan: plan, day: mark.day, cause: mark.cause)] = PoolMovement()
    }
    for (key, movement) in movements.movements where key.plan == plan && key.day <= last {
      sums[key] = movement
    }
    return sums.map { ($0.key.day, $0.key.cause, $0.value) }.sorted { one, other in
      let (first, second) = (one.cause.place, other.cause.place)
      return (one.day, first.rank, first.event) < (other.day, second.rank, second.event)
    }
  }
}
