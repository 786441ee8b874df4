internal import Exchange
internal import Offering

/// pool.csv: the plan's share pool after every movement.
struct PoolSheet: ResultSheet {
  let name = "pool"
  let place = 90
  let meaning = "a movement of the plan's shares, balanced at every line"

  let columns: [ResultColumn<PoolRow>] = [
    .plain("date", \.entry.day),
    .plain("event", \.entry.event),
    .plain("shares", \.entry.shares.count),
    .plain("outstanding", \.entry.pool.outstanding.count),
    .plain("promised", \.entry.pool.promised.count),
    .plain("issued", \.entry.pool.issued.count),
    .plain("available") { (try? $0.entry.pool.available().count).map(String.init) ?? "" },
    .text("plan", \.plan),
  ]

  let key = ["date", "event", "plan"]

  func rows(of run: FinishedRun) -> [PoolRow] { run.outcome.pool }
}
