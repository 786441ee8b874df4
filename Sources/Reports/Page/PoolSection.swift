internal import Exchange
internal import Offering
internal import Sheets

/// The plan's share pool after every movement (E11).
struct PoolSection {
  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup {
    PageContext.section(
      "pool",
      "The plan's pool of shares",
      [
        PageTable(
          caption: "Issued + outstanding + promised + available = the plan's limit, at every step",
          columns: [
            ("Date", .code), ("Event", .words), ("Shares moved", .figures), ("Issued", .figures),
            ("Outstanding", .figures), ("Promised", .figures), ("Available", .figures),
            ("Limit", .figures),
          ],
          rows: context.outcome.pool.map(row),
          whenEmpty: "The offer had not commenced."
        ).markup
      ]
    )
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
