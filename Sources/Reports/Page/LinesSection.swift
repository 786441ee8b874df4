internal import Exchange
internal import Offering
internal import Sheets

/// Every line of every form with its determination, and each promise (D9, E3).
struct LinesSection {
  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup {
    PageContext.section("lines", "Determinations", [determinations.markup, promises.markup])
  }

  private var determinations: PageTable {
    PageTable(
      caption: "Every line of every Election Form",
      columns: [
        ("Form", .code), ("Grant", .code), ("Holder", .words), ("Tendered", .figures),
        ("Outcome", .code), ("Why", .words),
      ],
      rows: context.outcome.determinations.map { line in
        [
          .text(line.formID), .text(line.grantID), context.holder(line.holderID),
          .text(Thousands.marked(line.tendered)), status(line.status),
          .text(Readable.dates(in: line.reason)),
        ]
      },
      isSorted: true,
      whenEmpty: "No Election Form had come in."
    )
  }

  private func status(_ status: LineStatus) -> PageTable.Cell {
    .markup(.element("span", ["class": status.rawValue], [.text(status.rawValue)]))
  }

  private var promises: PageTable {
    PageTable(
      caption: "Promises to Grant",
      columns: [
        ("Cancelled grant", .code), ("Holder", .words), ("Shares", .figures),
        ("No earlier than", .code), ("Status", .code), ("", .words),
      ],
      rows: context.outcome.promises.map { promise in
        [
          .text(promise.grantID), context.holder(promise.holderID),
          .text(Thousands.marked(promise.shares)), .text(Readable.day(promise.notBefore)),
          .text(promise.status.rawValue), .text(Readable.dates(in: promise.reason)),
        ]
      },
      totals: [
        "All", "",
        .text(Thousands.marked(context.outcome.promises.reduce(0) { $0 &+ $1.shares.count })),
        "", "", "",
      ],
      isSorted: true,
      whenEmpty: "No option had been cancelled."
    )
  }
}
