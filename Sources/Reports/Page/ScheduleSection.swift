internal import Exchange
internal import Offering
internal import Sheets

/// Declared totals and Schedule A beside what the sheets come to, and the prices by quarter (G4).
struct ScheduleSection: PageSection {
  let id = "schedule-a"
  let title = "Declared totals and market prices"

  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var content: [Markup] {
    [
      holdings.markup,
      PageContext.note(
        "Computed from the grants; a declared figure stands beside it, with a mark where the two "
          + "differ once rounded as the declared one is printed."
      ), others, prices.markup, PageContext.note(lastClose),
    ]
  }

  private var holdings: PageTable {
    PageTable(
      caption: "Shares under option: computed, and as declared in tieouts.csv",
      columns: [
        ("", .words), ("Holders", .figures), ("Grants", .figures), ("Shares", .figures),
        ("Declared", .figures), ("Of all", .figures), ("Declared", .figures),
      ],
      rows: ScheduleA(context.outcome, findings: context.conclusion).lines.map(row),
      whenEmpty: "tieouts.csv declares no totals of shares under option."
    )
  }

  /// Every other total of tieouts.csv, so that none is left to its finding alone.
  private var others: Markup {
    let rows = context.outcome.tieouts.filter { !ScheduleA.shows($0) }
    guard !rows.isEmpty else { return .joined([]) }
    return PageTable(
      caption: "Other totals declared in tieouts.csv",
      columns: [
        ("", .words), ("What", .words), ("Of", .words), ("Computed", .figures),
        ("Declared", .figures),
      ],
      rows: rows.map { row in
        let figure = ScheduleA.Figure(declared: row.value, agrees: row.isEqual)
        // What is counted at the end differs from nothing yet.
        let declared = row.awaited.map { day in
          Markup.text("\(row.value), a figure of \(Readable.day(day))")
        }
        return [
          .text(row.label), .text(row.measure.replacing("_", with: " ")), .text(row.subject),
          .text(Thousands.marked(in: row.computed)), .markup(declared ?? verdict(figure)),
        ]
      }
    ).markup
  }

  private func row(_ line: ScheduleA.Line) -> [PageTable.Cell] {
    [
      .text(line.label),
      counted(Int64(line.holders), line.declared["holders"]),
      counted(Int64(line.grants), line.declared["grants"]),
      .text(Thousands.marked(line.outstanding)), declared(line.declared["outstanding"]),
      .text(line.percent), declared(line.declared["percent"]),
    ]
  }

  /// A count with what is declared of it, if anything is.
  private func counted(_ count: Int64, _ figure: ScheduleA.Figure?) -> PageTable.Cell {
    let text = Markup.text(Thousands.marked(count))
    guard let figure else { return .markup(text) }
    return .markup(
      .joined([text, .text("("), verdict(figure), .text(")")])
    )
  }

  private func declared(_ figure: ScheduleA.Figure?) -> PageTable.Cell {
    figure.map { .markup(verdict($0)) } ?? ""
  }

  private func verdict(_ figure: ScheduleA.Figure) -> Markup {
    let kind = figure.agrees ? "agrees" : "differs"
    let word = figure.agrees ? "\u{2713}" : "differs"
    return .joined(
      [.text(figure.declared), .element("span", ["class": kind], [.text(word)])],
      separator: " "
    )
  }

  private var ranges: PriceRanges { PriceRanges(context.sheets, asOf: context.outcome.asOf) }

  private var prices: PageTable {
    let ranges = ranges
    return PageTable(
      caption:
        "Quarterly high and low prices (\(ranges.isFiscal ? "fiscal" : "calendar") quarters)",
      columns: [
        ("Quarter ended", .words), ("High", .figures), ("Low", .figures),
        ("Days in prices.csv", .figures),
      ],
      rows: ranges.quarters.map { quarter in
        [
          .text(ended(quarter)), .text(Readable.money(quarter.high)),
          .text(Readable.money(quarter.low)),
          .text(Thousands.marked(Int64(quarter.days))),
        ]
      },
      whenEmpty: "prices.csv has no price in any of the quarters."
    )
  }

  private func ended(_ quarter: PriceRanges.Quarter) -> String {
    guard let end = quarter.end else {
      return "since \(Readable.day(quarter.start)), to date"
    }
    return Readable.day(end) + (end > context.outcome.asOf ? " (to date)" : "")
  }

  private var lastClose: String {
    ranges.lastClose.map {
      "The last close known is \(Readable.money($0.price)) on \(Readable.day($0.day))."
    } ?? "No closing price is known."
  }
}
