internal import Exchange
internal import Offering
internal import Sheets

/// The plan's share pool after every movement (E11).
struct PoolSection: PageSection {
  let id = "pool"
  let title = "The plan's pool of shares"

  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var content: [Markup] {
    let rows = context.outcome.pool
    let plans = rows.reduce(into: [String]()) { plans, row in
      if plans.last != row.plan { plans.append(row.plan) }
    }
    return plans.isEmpty
      ? [table(nil, [])]
      : plans.flatMap { plan in
        let name = plan.isEmpty ? context.sheets.offer.plan : plan
        let own = rows.filter { $0.plan == plan }
        return [chart(name, own).markup, table(plans.count > 1 ? name : nil, own)]
      }
  }

  /// The ledger as it stood at the end of each of its days.
  private func chart(_ plan: String, _ rows: [PoolRow]) -> Chart {
    let lasting = rows.indices.filter { index in
      index + 1 == rows.count || rows[index + 1].entry.day != rows[index].entry.day
    }
    let steps = lasting.map { index in
      let pool = rows[index].entry.pool
      let available = (try? pool.available().count) ?? 0
      return (
        day: rows[index].entry.day,
        values: [
          pool.issued.count, pool.outstanding.count, pool.promised.count, max(0, available),
        ]
      )
    }
    let last = steps.last?.values ?? [0, 0, 0, 0]
    let names = ["issued", "outstanding", "promised", "available"]
    let now = zip(last, names).map { "\(Thousands.marked($0)) \($1)" }
    return Chart(
      title: "\(plan): its shares through time",
      summary: "On \(Readable.day(context.outcome.asOf)): \(now.joined(separator: ", ")).",
      series: names,
      columns: Chart.steps(steps, through: context.outcome.asOf)
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
    return [.text(Readable.day(entry.day)), .text(entry.event.replacing("_", with: " "))]
      + figures.map { .text(Thousands.marked($0)) }
      + [.text(available.map(Thousands.marked) ?? "-"), .text(Thousands.marked(pool.limit))]
  }
}
