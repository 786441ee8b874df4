internal import Exchange
internal import Offering
internal import Sheets

/// Every line of every form with its determination, and each promise (D9, E3).
struct LinesSection: PageSection {
  let id = "lines"
  let title = "Determinations"

  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var content: [Markup] {
    let outcome = context.outcome
    let change = CapitalChanges(outcome).note(since: outcome.timeline.cancellation)
    return [determinations.markup, promises.markup]
      + (change.isEmpty || outcome.promises.isEmpty ? [] : [PageContext.note(change)])
  }

  private var determinations: PageTable {
    PageTable(
      caption: "Every line of every form",
      columns: [
        ("Form", .code), ("Grant", .code), ("Holder", .words), ("Tendered", .figures),
        ("Outcome", .code), ("Why", .words),
      ],
      rows: context.outcome.determinations.map { line in
        [
          .text(line.formID), .text(line.grantID), context.holder(line.holderID),
          .text(Thousands.marked(line.tendered)), Self.status(line.status, in: context),
          .text(Readable.fullSentence(line.reason)),
        ]
      },
      isSorted: true,
      whenEmpty: "No form had come in."
    )
  }

  static func status(_ status: LineStatus, in context: PageContext) -> PageTable.Cell {
    .markup(.element("span", ["class": status.rawValue], [.text(context.words(status))]))
  }

  private var promises: PageTable {
    let (promises, plans) = (context.outcome.promises, context.outcome.plans)
    let cancelled = promises.reduce(0) { $0 &+ ($1.isAward ? 0 : $1.shares.count) }
    let promised = promises.reduce(0) { $0 &+ $1.newShares.count }
    let isPromised =
      promises.isEmpty
      || promises.contains { $0.isAward || PromiseLetter.isWritten($0, context.outcome) }
    return PageTable(
      caption: isPromised
        ? "Promises to Grant: what was promised on the day of each"
        : "Exchanged: what is due for each option cancelled, on the day of its cancellation",
      columns: [
        ("Cancelled grant", .code), ("Holder", .words), ("Shares cancelled", .figures),
        ("New shares", .figures), (isPromised ? "No earlier than" : "On", .code), ("Status", .code),
        ("Why", .words),
      ] + (plans.areSeveral ? [("Plan", .words)] : []),
      rows: promises.map { promise in
        [
          .text(promise.grantID), context.holder(promise.holderID),
          .text(promise.isAward ? "" : Thousands.marked(promise.shares)),
          .text(Thousands.marked(promise.newShares)), .text(Readable.day(promise.notBefore)),
          .text(promise.status.rawValue), .text(Readable.fullSentence(promise.reason)),
        ] + (plans.areSeveral ? [.text(plans[promise.plan])] : [])
      },
      totals: [
        "All", "",
        .text(Thousands.marked(cancelled)), .text(Thousands.marked(promised)), "", "", "",
      ] + (plans.areSeveral ? [""] : []),
      isSorted: true,
      whenEmpty: "No option had been cancelled."
    )
  }
}
