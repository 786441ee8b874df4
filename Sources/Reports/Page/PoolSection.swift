internal import Exchange
internal import Offering
internal import Sheets

/// The plan's share pool after every movement (E11).
struct PoolSection {
  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup {
    let rows = context.outcome.pool
    let plans = rows.reduce(into: [String]()) { plans, row in
      if plans.last != row.plan { plans.append(row.plan) }
    }
    return PageContext.section(
      "pool",
      "The plan's pool of shares",
      plans.isEmpty
        ? [table(nil, [])]
        : plans.map { plan in
          let name = plan.isEmpty ? context.sheets.offer.plan : plan
          return table(plans.count > 1 ? name : nil, rows.filter { $0.plan == plan })
        }
    )
  }

  private func table(_ plan: String?, _ rows: [PoolRow]) -> Markup {
    PageTable(
      caption: (plan.map { "\($0): issued" } ?? "Issued")
        + " + outstanding + promised + available = the plan's limit, at every step",
      columns: [
        ("Date", .code), ("Event", .words), ("Shares moved", .figures), ("Issued", .figures),
        ("Outstanding", .figures), ("Promised", .figures), ("Available", .figures),
        ("Limit", .figures),
      ],
      rows: rows.map { row($0.entry) },
      whenEmpty: "The offer had not commenced."
    ).markup
  }

  private func row(_ entry: PoolEntry) -> [PageTable.Cell] {
    let pool = entry.pool
    let available = try? pool.available().count
    let figures = [
      entry.shares.count, pool.issued.count, pool.outstanding.count, pool.promised.count,
    ]
    return [.text("\(entry.day)"), .text(entry.event.replacing("_", with: " "))]
      + figures.map { .text(Thousands.marked($0)) }
      + [.text(available.map(Thousands.marked) ?? "-"), .text(Thousands.marked(pool.limit))]
  }
}
