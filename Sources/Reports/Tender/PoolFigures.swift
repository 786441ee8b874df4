internal import Exchange
internal import Offering

/// What the ledgers of all plans come to (`results.md`, "summary.csv").
struct PoolFigures {
  /// The shares that would be granted under promises as of as-of; after the grant, just before it.
  private(set) var promised: Int64 = 0
  /// The shares under option as of as-of.
  private(set) var outstanding: Int64 = 0

  /// Adds the ledgers up; every one of their lines has been added up with a check.
  init(_ rows: [PoolRow]) {
    for (place, row) in rows.enumerated() {
      let isFirst = place == 0 || rows[place - 1].plan != row.plan
      let isLast = place + 1 == rows.count || rows[place + 1].plan != row.plan
      if row.entry.event == PoolCause.grant.word, !isFirst {
        promised &+= rows[place - 1].entry.pool.promised.count
      }
      guard isLast else { continue }
      promised &+= row.entry.pool.promised.count
      outstanding &+= row.entry.pool.outstanding.count
    }
  }
}
