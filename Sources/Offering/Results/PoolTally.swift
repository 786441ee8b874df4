internal import Exchange

/// What holders put into and take out of the plan's pool, added up in any order of holders.
struct PoolTally: Sendable {
  /// Shares under option at commencement.
  var outstanding = Shares.zero
  var cancelled = Shares.zero
  /// What would be granted under the promises as of the cancellation.
  var promised = Shares.zero
  /// Outstanding and promised after each event in the gap.
  var afterEvents: [Standing] = []
  /// Promised shares forfeited, by day.
  var forfeited: [Day: Shares] = [:]
  var granted = Shares.zero

  /// The shares outstanding and promised at one moment.
  struct Standing: Sendable {
    var outstanding = Shares.zero
    var promised = Shares.zero
  }

  mutating func add(_ other: PoolTally) throws(ArithmeticFault) {
    outstanding = try outstanding.adding(other.outstanding)
    cancelled = try cancelled.adding(other.cancelled)
    promised = try promised.adding(other.promised)
    granted = try granted.adding(other.granted)
    for (day, shares) in other.forfeited {
      forfeited[day] = try (forfeited[day] ?? .zero).adding(shares)
    }
    while afterEvents.count < other.afterEvents.count { afterEvents.append(Standing()) }
    for (index, standing) in other.afterEvents.enumerated() {
      let sum = afterEvents[index]
      afterEvents[index].outstanding = try sum.outstanding.adding(standing.outstanding)
      afterEvents[index].promised = try sum.promised.adding(standing.promised)
    }
  }
}

extension PoolTally {
  /// One holder's part: options held, of which some are surrendered, and the promises for these.
  init(
    held: [HeldGrant],
    surrendered: [SurrenderedGrant],
    promises: [GivenPromise],
    granted: Shares,
    events: [CapitalizationEvent]
  ) throws(ArithmeticFault) {
    self.init()
    outstanding = try held.map(\.outstandingShares).total()
    cancelled = try surrendered.map(\.cancelledShares).total()
    self.granted = granted
    for promise in promises {
      promised = try promised.adding(try promise.newShares(after: []))
      guard let day = promise.forfeiture?.day else { continue }
      // On one day an event comes before a forfeiture (`results.md`, "pool.csv").
      let shares = try promise.newShares(after: events.filter { $0.effective <= day })
      forfeited[day] = try (forfeited[day] ?? .zero).adding(shares)
    }
    try add(events, held: held, ByGrant(surrendered, row: \.held.row), promises)
  }

  /// Takes every option and promise through the events, one event after the other.
  private mutating func add(
    _ events: [CapitalizationEvent],
    held: [HeldGrant],
    _ surrendered: ByGrant<SurrenderedGrant>,
    _ promises: [GivenPromise]
  ) throws(ArithmeticFault) {
    guard !events.isEmpty else { return }
    afterEvents = events.map { _ in Standing() }
    for grant in held {
      var shares = surrendered[grant.row]?.keptShares ?? grant.outstandingShares
      for (index, event) in events.enumerated() {
        shares = try shares.scaled(by: event.ratio)
        afterEvents[index].outstanding = try afterEvents[index].outstanding.adding(shares)
      }
    }
    for promise in promises {
      var shares = try promise.newShares(after: [])
      for (index, event) in events.enumerated() {
        if let forfeiture = promise.forfeiture, forfeiture.day < event.effective { break }
        shares = try shares.scaled(by: event.ratio)
        afterEvents[index].promised = try afterEvents[index].promised.adding(shares)
      }
    }
  }
}
