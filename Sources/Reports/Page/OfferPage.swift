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
    let sections = [
      NextSection(context).markup, TimelineSection(context).markup,
      TenderSection(context).markup, ScheduleSection(context).markup,
      LinesSection(context).markup, GrantsSection(context).markup, LimitSection(context).markup,
      PoolSection(context).markup, FindingsSection(context).markup,
    ]
    let body = Markup.element("main", [:], [HeadSection(context).markup, contents] + sections)
    let page = PageFrame.page(
      title: Markup.escaped(context.title),
      style: PageStyle.page,
      body: body.html,
      isSorted: true
    )
    return Array(page.utf8)
  }

  private var contents: Markup {
    let sections = [
      ("next", "What is next"), ("timeline", "Timeline"), ("tender", "Tender summary"),
      ("schedule-a", "Schedule A and prices"), ("lines", "Determinations"),
      ("grants", "New options"), ("limit", Readable.sentence(context.terms.limit)),
      ("pool", "The plan's shares"), ("findings", "Findings"),
    ]
    return .element(
      "nav",
      ["aria-label": "Contents"],
      sections.map { .element("a", ["href": "#\($0.0)"], [.text($0.1)]) }
    )
  }
}
