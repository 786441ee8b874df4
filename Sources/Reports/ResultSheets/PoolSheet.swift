internal import Exchange
internal import Offering

/// pool.csv: the plan's share pool after every movement.
struct PoolSheet: ResultSheet {
  let name = "pool"
  let place = 90
  let meaning = "a movement of the plan's shares, balanced at every line"

  let columns: [ResultColumn<PoolEntry>] = [
    .plain("date", \.day),
    .plain("event", \.event),
    .plain("shares", \.shares.count),
    .plain("outstanding", \.pool.outstanding.count),
    .plain("promised", \.pool.promised.count),
    .plain("issued", \.pool.issued.count),
    .plain("available") { (try? $0.pool.available().count).map(String.init) ?? "" },
  ]

  func rows(of run: FinishedRun) -> [PoolEntry] { run.outcome.pool }
}
