internal import Exchange
internal import Offering
internal import Sheets

/// The new options and the balancing options (E2, E4 to E8).
struct GrantsSection: PageSection {
  let id = "grants"
  let title = "New and balancing options"

  private let context: PageContext
  private let vested: [String: Int64]

  init(_ context: PageContext) {
    self.context = context
    vested = context.outcome.vesting.filter(\.isVestedAtGrant)
      .reduce(into: [:]) { $0[$1.grantID, default: 0] &+= $1.shares.count }
  }

  var content: [Markup] {
    [granted.markup, balancing.markup]
  }

  private var granted: PageTable {
    let (options, plans) = (context.outcome.newGrants, context.outcome.plans)
    return PageTable(
      caption: "New options",
      columns: [
        ("New option", .code), ("Replaces", .code), ("Holder", .words), ("Type", .code),
        ("Shares", .figures), ("Vested at grant", .figures), ("Price", .figures),
        ("Expires", .code),
      ] + (plans.areSeveral ? [("Plan", .words)] : []),
      rows: options.map { option in
        [
          .text(option.id), .text(option.replaces), context.holder(option.holderID),
          .text(option.type.rawValue), .text(Thousands.marked(option.shares)),
          .text(Thousands.marked(vested[option.id] ?? 0)),
          .text(Readable.money(option.exercisePrice)), .text(Readable.day(option.expires)),
        ] + (plans.areSeveral ? [.text(plans[option.plan])] : [])
      },
      totals: ["All", "", "", "", sum(options.map(\.shares)), vestedInAll(options), "", ""]
        + (plans.areSeveral ? [""] : []),
      isSorted: true,
      whenEmpty: "No option had been granted."
    )
  }

  private var balancing: PageTable {
    PageTable(
      caption: "Balancing options: what partly tendered options leave, on their old terms",
      columns: [
        ("Option", .code), ("Holder", .words), ("Type", .code), ("Shares", .figures),
        ("Price", .figures), ("Granted", .code), ("Expires", .code),
      ],
      rows: context.outcome.balancing.map { option in
        [
          .text(option.grantID), context.holder(option.holderID), .text(option.type.rawValue),
          .text(Thousands.marked(option.shares)), .text(Readable.money(option.exercisePrice)),
          .text(Readable.day(option.grantDate)), .text(Readable.day(option.expires)),
        ]
      },
      totals: ["All", "", "", sum(context.outcome.balancing.map(\.shares)), "", "", ""],
      isSorted: true,
      whenEmpty: "No option was tendered in part, or nothing had been cancelled."
    )
  }

  private func sum(_ shares: [Shares]) -> PageTable.Cell {
    .text(Thousands.marked(shares.reduce(0) { $0 &+ $1.count }))
  }

  private func vestedInAll(_ options: some Sequence<NewGrant>) -> PageTable.Cell {
    .text(Thousands.marked(options.reduce(0) { $0 &+ (vested[$1.id] ?? 0) }))
  }
}
