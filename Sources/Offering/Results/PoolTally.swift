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
    for index in events.indices {
      afterEvents.append(
        try Self.standing(
          after: events[...index],
          held: held,
          surrendered: surrendered,
          promises: promises
        )
      )
    }
  }

  private static func standing(
    after events: ArraySlice<CapitalizationEvent>,
    held: [HeldGrant],
    surrendered: [SurrenderedGrant],
    promises: [GivenPromise]
  ) throws(ArithmeticFault) -> Standing {
    var standing = Standing()
    for grant in held {
      let kept = surrendered.first { $0.held.row == grant.row }?.keptShares
      standing.outstanding = try standing.outstanding.adding(
        try (kept ?? grant.outstandingShares).adjusted(for: events)
      )
    }
    guard let day = events.last?.effective else { return standing }
    for promise in promises where promise.forfeiture.map({ $0.day >= day }) ?? true {
      standing.promised = try standing.promised.adding(try promise.newShares(after: events))
    }
    return standing
  }
}
