internal import Exchange
internal import Offering
internal import Sheets

/// pool.csv: the plan's share pool after every movement.
struct PoolSheet: ResultSheet {
  let name = "pool"
  let place = 90
  let meaning = "a movement of the plan's shares, balanced at every line"

  let columns: [ResultColumn<PoolRow>] = [
    .plain("date", \.entry.day)
      .means("The day."),
    .plain("event", \.entry.event)
      .amongst(PoolCause.words + EventKind.words)
      .means("What moved the shares."),
    .plain("shares", \.entry.shares.count).signed
      .means("The shares moved; of an event, the change of outstanding and promised shares."),
    .plain("outstanding", \.entry.pool.outstanding.count)
      .means("Shares under option after it."),
    .plain("promised", \.entry.pool.promised.count)
      .means("New shares that would be granted for promises after it."),
    .plain("issued", \.entry.pool.issued.count)
      .means("Shares issued under the plan after it."),
    .number("available") { try? $0.entry.pool.available().count }.signed
      .means("Shares that can still be granted after it."),
    .text("plan", \.plan)
      .means("The plan; blank is that of offer.csv."),
  ]

  let key = ["date", "event", "plan"]

  // Two events of one kind may take effect on one day.
  let tellsRowsApart = false

  let sources: [String: FigureSource] = [
    "date": .step("the day of the movement", []),
    "shares": .step("the shares that the movement is of, over all options", []),
    "outstanding": .step("the line before, and the movement", []),
    "promised": .step("the line before, and the movement", []),
    "issued": .step(
      "the line before, and the movement",
      [
        .either([
          .cell(sheet: "plans", column: "issued", of: "plan"), .term("shares_issued_under_plan"),
        ])
      ]
    ),
    "available": .step(
      "the plan's limit less what is outstanding, promised and issued",
      [
        .either([
          .cell(sheet: "plans", column: "share_limit", of: "plan"), .term("plan_share_limit"),
        ])
      ]
    ),
  ]

  func rows(of run: FinishedRun) -> [PoolRow] { run.outcome.pool }
}
