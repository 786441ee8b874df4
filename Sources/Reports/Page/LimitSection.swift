internal import Exchange
internal import Offering
internal import Policy
internal import Sheets

/// What each holder's incentive options use of the limit in each year (E8).
struct LimitSection {
  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup {
    let byHolder = Dictionary(grouping: context.outcome.limit, by: \.holderID)
    let holders = byHolder.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return PageContext.section(
      "limit",
      "The \(limit) limit for incentive options",
      [PageContext.note(explanation), table(holders.flatMap { rows($0, byHolder[$0] ?? []) })]
    )
  }

  private var limit: String {
    guard let rules = context.conclusion.rules,
      case .number(let limit) = rules.parameter("iso_limit", "limit")
    else {
      return "$100,000"
    }
    let text = Readable.money(Money(tenThousandths: limit))
    return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
  }

  private var explanation: String {
    "For each holder and calendar year, the shares that first become exercisable, in order of "
      + "grant. What passes the limit is a nonqualified option."
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
      whenEmpty: "No new option replaces an incentive option by the date of this report."
    ).markup
  }

  /// The rows of one holder, who is named once, with the year's value as it adds up.
  private func rows(_ holder: String, _ rows: [LimitRow]) -> [[PageTable.Cell]] {
    var sum: (year: Int, value: Int64) = (0, 0)
    return rows.enumerated().map { index, row in
      let isSameYear = index > 0 && row.year == sum.year
      sum = (row.year, (isSameYear ? sum.value : 0) &+ row.value.tenThousandths)
      return [
        index == 0 ? context.holder(holder) : "", isSameYear ? "" : .text("\(row.year)"),
        .text(row.grantID), .text(Readable.money(row.exercisePrice)),
        .text(Thousands.marked(row.shares)), .text(Readable.money(row.value)),
        .text(Readable.money(Money(tenThousandths: sum.value))),
        .text(Thousands.marked(row.incentive)), .text(Thousands.marked(row.nonqualified)),
      ]
    }
  }
}
