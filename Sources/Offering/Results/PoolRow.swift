public import Exchange

/// A row of pool.csv: a line of a plan's ledger (E11, E15).
public struct PoolRow: Sendable {
  /// The plan's name in plans.csv; blank for the plan of offer.csv.
  public let plan: String
  /// The line.
  public let entry: PoolEntry
}

/// The ledgers of all plans, one after the other.
struct PoolRows {
  let offer: Offer
  let movements: PoolMovements

  /// The lines by plan, then in order of date, as far as the steps have come.
  func rows() throws(ArithmeticFault) -> [PoolRow] {
    var rows: [PoolRow] = []
    for plan in offer.plans.all {
      let ledger = PlanLedger(
        plan: plan.number,
        limit: plan.limit,
        issued: plan.issued,
        commencement: offer.timeline.open.commencement,
        marks: marks
      )
      let entries = try ledger.entries(
        movements,
        events: offer.laterEvents,
        through: offer.stepsThrough
      )
      rows += entries.map { PoolRow(plan: plan.name, entry: $0) }
    }
    return rows
  }

  /// The days of the offer that have their line even if nothing moves.
  private var marks: [(day: Day, cause: PoolCause)] {
    let timeline = offer.timeline
    return (offer.isCancellationDone ? [(timeline.cancellation, .cancellation)] : [])
      + (offer.isGrantDone ? [(timeline.newGrantDate, .grant)] : [])
  }

  /// What all plans together have left after the last line of each.
  static func available(_ rows: [PoolRow]) throws(ArithmeticFault) -> Shares {
    var last: [String: SharePool] = [:]
    for row in rows { last[row.plan] = row.entry.pool }
    var sum = Shares.zero
    for pool in last.values { sum = try sum.adding(try pool.available()) }
    return sum
  }
}
