internal import Exchange
internal import Findings
internal import Offering
internal import Policy
internal import Sheets

/// What the offer is, how far it has come, and its figures at a glance.
struct HeadSection {
  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup {
    let terms = context.sheets.offer
    return .element(
      "header",
      [:],
      [
        .element("p", ["class": "kicker"], [.text("\(terms.company) (\(terms.symbol))")]),
        .element("h1", [:], [.text("Offer to exchange stock options")]),
        .element("p", ["class": "plan"], [.text(plans)]),
        .element("p", ["class": "state"], [status, .text("as of \(asOf)\(projection)")]),
        .element("dl", ["class": "glance"], figures.map(figure)),
      ]
    )
  }

  /// Every plan that the figures are of.
  private var plans: String {
    let sheet = context.sheets.plans
    let others = (0..<sheet.rowCount).compactMap { sheet[PlansSheet.plan, $0] }
    return ([context.sheets.offer.plan] + others).uniqued.listed(with: "and")
  }

  private var asOf: String { Readable.day(context.outcome.asOf) }

  private var status: Markup {
    .element(
      "strong",
      ["class": "badge"],
      [.text(context.status)]
    )
  }

  private var projection: String {
    context.outcome.isProjected ? "; later steps are shown as projected" : ""
  }

  private func figure(_ label: String, _ value: String, _ note: String) -> Markup {
    .element(
      "div",
      [:],
      [
        .element("dt", [:], [.text(label)]), .element("dd", [:], [.text(value)]),
        .element("dd", ["class": "note"], [.text(note)]),
      ]
    )
  }

  private var figures: [(String, String, String)] {
    let all = context.tender.all
    let outcome = context.outcome
    return [
      (
        "Shares under option", Thousands.marked(all.outstanding),
        "\(ParameterWords.counted(outcome.grantCount, "grant")), \(ParameterWords.counted(outcome.holderCount, "holder"))"
      ),
      (
        "Shares tendered", Thousands.marked(all.tendered),
        ParameterWords.counted(all.tenderers.count, "holder")
      ),
      (
        "Shares \(context.accepted)", Thousands.marked(all.accepted),
        acceptedParts
      ),
      ("Shares rejected", Thousands.marked(all.rejected), rejectedLines),
      ("New options", Thousands.marked(granted), newPrice),
      ("Plan shares available", Thousands.marked(outcome.poolAvailable), ofLimit),
    ]
  }

  /// What those accepted are of all, and of those that the offer is for.
  private var acceptedParts: String {
    let all = context.tender.all
    let ofAll = Readable.percent(all.accepted, of: all.outstanding) + " of those under option"
    guard all.sought > 0, all.sought < all.outstanding else { return ofAll }
    return
      "\(Readable.percent(all.accepted, of: all.sought)) of the \(Thousands.marked(all.sought)) that "
      + "the offer is for; \(ofAll)"
  }

  private var rejectedLines: String {
    let rejected = context.tender.byStatus[.rejected]
    let lines = "on \(ParameterWords.counted(rejected?.lines ?? 0, "line")) of forms"
    // A line is listed whatever became of its option later; its shares count once.
    return rejected?.shares ?? 0 == context.tender.all.rejected
      ? lines : lines + "; an option tendered on several counts once"
  }

  private var granted: Int64 { context.outcome.newGrants.reduce(0) { $0 &+ $1.shares.count } }

  private var newPrice: String {
    let prices = context.outcome.newGrants.map(\.exercisePrice)
    guard let lowest = prices.min(), let highest = prices.max() else {
      return context.outcome.status == .granted ? "none granted" : "not granted by then"
    }
    return "shares at \(Readable.money(lowest))"
      + (highest > lowest ? " to \(Readable.money(highest))" : "")
  }

  /// The limit of all plans as it is now, after splits; as the sheets have it before there is a ledger.
  private var ofLimit: String {
    let now = Dictionary(
      context.outcome.pool.map { ($0.plan, $0.entry.pool.limit.count) },
      uniquingKeysWith: { $1 }
    )
    if !now.isEmpty { return "of \(Thousands.marked(now.values.reduce(0, &+)))" }
    let (sheets, plans) = (context.sheets, context.sheets.plans)
    let limit = (0..<plans.rowCount).reduce(sheets.offer.planShareLimit.count) { sum, row in
      sum &+ (plans[PlansSheet.shareLimit, row]?.count ?? 0)
    }
    return "of \(Thousands.marked(limit))"
  }
}
