public import Offering

/// The report for people: one page that needs nothing but itself (G1, G4).
public struct OfferPage {
  /// How every page begins.
  public static let beginning = PageFrame.beginning

  /// The sections in their order.
  private static let sections: [any PageSection.Type] = [
    NextSection.self, TimelineSection.self, TenderSection.self, ScheduleSection.self,
    LinesSection.self, GrantsSection.self, LimitSection.self, PoolSection.self,
    HoldersSection.self, TermsSection.self, FindingsSection.self,
  ]

  private let context: PageContext

  /// The page of a run that reached its end.
  public init(_ outcome: OfferOutcome, _ conclusion: Conclusion) {
    context = PageContext(outcome: outcome, conclusion: conclusion)
  }

  /// The page as UTF-8.
  public func bytes() -> [UInt8] {
    let sections = Self.sections.map { $0.init(context) }.filter(\.isNeeded)
    let body = Markup.element(
      "main",
      [:],
      [HeadSection(context).markup, contents(sections)]
        + sections.map { PageContext.section($0.id, $0.title, $0.content) }
    )
    let page = PageFrame.page(
      title: Markup.escaped(context.title),
      style: PageStyle.page,
      body: body.html,
      isSorted: true
    )
    return Array(page.utf8)
  }

  private func contents(_ sections: [any PageSection]) -> Markup {
    .element(
      "nav",
      ["aria-label": "Contents"],
      sections.map { .element("a", ["href": "#\($0.id)"], [.text($0.title)]) }
    )
  }
}
