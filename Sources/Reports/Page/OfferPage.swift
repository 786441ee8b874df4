public import Offering

/// The report for people: one page that needs nothing but itself (G1, G4).
public struct OfferPage {
  /// How every page begins.
  public static let beginning = PageFrame.beginning

  private let context: PageContext

  /// The page of a run that reached its end.
  public init(_ outcome: OfferOutcome, _ conclusion: Conclusion) {
    context = PageContext(outcome: outcome, conclusion: conclusion)
  }

  /// The page as UTF-8.
  public func bytes() -> [UInt8] {
    let body = Markup.element(
      "main",
      [:],
      [HeadSection(context).markup, contents] + sections.map(\.markup)
    )
    let page = PageFrame.page(
      title: Markup.escaped(context.title),
      style: PageStyle.page,
      body: body.html,
      isSorted: true
    )
    return Array(page.utf8)
  }

  /// The sections in their order, each with its id and what the contents call it.
  private var sections: [(id: String, title: String, markup: Markup)] {
    let limit = LimitSection(context)
    return [
      ("next", "What is next", NextSection(context).markup),
      ("timeline", "Timeline", TimelineSection(context).markup),
      ("tender", "Tender summary", TenderSection(context).markup),
      ("schedule-a", "Schedule A and prices", ScheduleSection(context).markup),
      ("lines", "Determinations", LinesSection(context).markup),
      ("grants", "New options", GrantsSection(context).markup),
    ]
      + (limit.isNeeded
        ? [("limit", Readable.sentence(context.terms.limit), limit.markup)] : [])
      + [
        ("pool", "The plan's shares", PoolSection(context).markup),
        ("holders", "Holder by holder", HoldersSection(context).markup),
        ("terms", "Terms", TermsSection(context).markup),
        ("findings", "Findings", FindingsSection(context).markup),
      ]
  }

  private var contents: Markup {
    .element(
      "nav",
      ["aria-label": "Contents"],
      sections.map { .element("a", ["href": "#\($0.id)"], [.text($0.title)]) }
    )
  }
}
