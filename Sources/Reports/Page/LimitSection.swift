internal import Exchange
internal import Offering
internal import Sheets

/// What each holder's incentive options use of the limit in each year (E8).
struct LimitSection: PageSection {
  let id = "limit"

  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  /// Whether anybody has an incentive option; the limit divides no other.
  var isNeeded: Bool {
    context.terms.concernIncentiveOptions || !context.outcome.limit.isEmpty
  }

  var title: String { "\(Readable.sentence(context.terms.limit)) for incentive options" }

  var content: [Markup] {
    let byHolder = Dictionary(grouping: context.outcome.limit, by: \.holderID)
    let holders = byHolder.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return [
      PageContext.note(explanation), chart.markup,
      table(holders.flatMap { rows($0, byHolder[$0] ?? []) }),
    ]
  }

  private var explanation: String {
    "For each holder and calendar year, the shares that first become exercisable, in the order in which "
      + "they are counted." + (context.terms.limitRule.map { " \($0)." } ?? "")
  }

  private var chart: Chart {
    let byYear = Dictionary(grouping: context.outcome.limit, by: \.year)
      .mapValues { rows in
        [\LimitRow.incentive, \.nonqualified].map { part in
          rows.reduce(0) { $0 &+ $1[keyPath: part].count }
        }
      }.sorted { $0.key < $1.key }
    let sums = [0, 1].map { part in byYear.reduce(0) { $0 &+ $1.value[part] } }
    return Chart(
      title: "Shares that first become exercisable, by year, over all holders",
      summary: "From \(byYear.first?.key ?? 0) to \(byYear.last?.key ?? 0): "
        + "\(Thousands.marked(sums[0])) shares stay incentive, \(Thousands.marked(sums[1])) are "
        + "nonqualified.",
      series: ["incentive", "nonqualified"],
      columns: Chart.bars(byYear.map { ("\($0.key)", $0.value) })
    )
  }

  private func table(_ rows: [[PageTable.Cell]]) -> Markup {
    PageTable(
      caption: "By holder and year",
      columns: [
        ("Holder", .words), ("Year", .words), ("Option", .code), ("Price", .figures),
        ("Shares", .figures), ("Value", .figures), ("Year so far", .figures),
        ("Incentive", .figures), ("Nonqualified", .figures),
      ],
      rows: rows,
      isSorted: true,
      whenEmpty: "No new option replaces an incentive option by the date of this report."
    ).markup
  }

  /// The rows of one holder, with each year's value as it adds up in the order in which the shares were
  /// counted.
  private func rows(_ holder: String, _ rows: [LimitRow]) -> [[PageTable.Cell]] {
    let ordered = rows.sorted { ($0.year, $0.order) < ($1.year, $1.order) }
    var sum: (year: Int, value: Int64) = (0, 0)
    return ordered.enumerated().map { index, row in
      let isSameYear = index > 0 && row.year == sum.year
      sum = (row.year, (isSameYear ? sum.value : 0) &+ row.value.tenThousandths)
      return [
        context.holder(holder), .text("\(row.year)"),
        .text(row.grantID), .text(Readable.money(row.exercisePrice)),
        .text(Thousands.marked(row.shares)), .text(Readable.money(row.value)),
        .text(Readable.money(Money(tenThousandths: sum.value))),
        .text(Thousands.marked(row.incentive)), .text(Thousands.marked(row.nonqualified)),
      ]
    }
  }
}
