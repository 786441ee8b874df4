internal import Exchange
internal import Sheets

/// The pool's ledger, from commencement to grant, as far as the steps have come (E11).
struct PoolLedger {
  let offer: Offer
  let tally: PoolTally

  /// The lines in order of date, and on one day in the order event, forfeiture, grant.
  func entries() throws(ArithmeticFault) -> [PoolEntry] {
    guard offer.hasCommenced else { return [] }
    var pool = SharePool(
      limit: offer.sheets.offer.planShareLimit,
      issued: offer.sheets.offer.sharesIssuedUnderPlan,
      outstanding: tally.outstanding
    )
    var entries = [PoolEntry(offer.timeline.open.commencement, "commencement", .zero, pool)]
    guard offer.isCancellationDone else { return entries }
    pool.outstanding = try pool.outstanding.subtracting(tally.cancelled)
    pool.promised = tally.promised
    entries.append(PoolEntry(offer.timeline.cancellation, "cancellation", tally.cancelled, pool))
    for movement in movements { entries.append(try entry(movement, &pool)) }
    if offer.isGrantDone { entries.append(try grant(&pool)) }
    return entries
  }

  private enum Movement {
    case event(Int)
    case forfeiture(Day, Shares)
  }

  private var movements: [Movement] {
    let events = offer.gapEvents.enumerated().map {
      (day: $0.element.effective, rank: 0, movement: Movement.event($0.offset))
    }
    let forfeitures = tally.forfeited.map {
      (day: $0.key, rank: 1, movement: Movement.forfeiture($0.key, $0.value))
    }.sorted { $0.day < $1.day }
    return (events + forfeitures).enumerated().sorted {
      ($0.element.day, $0.element.rank, $0.offset) < ($1.element.day, $1.element.rank, $1.offset)
    }.map(\.element.movement)
  }

  private func entry(
    _ movement: Movement,
    _ pool: inout SharePool
  ) throws(ArithmeticFault) -> PoolEntry {
    switch movement {
    case .forfeiture(let day, let shares):
      pool.promised = try pool.promised.subtracting(shares)
      return PoolEntry(day, "forfeiture", shares, pool)
    case .event(let index):
      let event = offer.gapEvents[index]
      let before = try pool.outstanding.adding(pool.promised)
      // The plan's limit and what it issued follow every split, rounded down.
      pool.limit = try pool.limit.scaled(by: event.ratio)
      pool.issued = try pool.issued.scaled(by: event.ratio)
      if tally.afterEvents.indices.contains(index) {
        pool.outstanding = tally.afterEvents[index].outstanding
        pool.promised = tally.afterEvents[index].promised
      }
      let change = try pool.outstanding.adding(pool.promised).subtracting(before)
      return PoolEntry(event.effective, event.kind.rawValue, change, pool)
    }
  }

  private func grant(_ pool: inout SharePool) throws(ArithmeticFault) -> PoolEntry {
    pool.promised = .zero
    pool.outstanding = try pool.outstanding.adding(tally.granted)
    return PoolEntry(offer.timeline.newGrantDate, "grant", tally.granted, pool)
  }
}
