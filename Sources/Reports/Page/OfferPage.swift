public import Offering

/// The report for people: one page that needs nothing but itself (G1, G4).
public struct OfferPage {
  /// How every page begins.
  public static let beginning = "<!DOCTYPE html>"

  private let context: PageContext

  /// The page of a run that reached its end.
  public init(_ outcome: OfferOutcome, _ conclusion: Conclusion) {
    context = PageContext(outcome: outcome, conclusion: conclusion)
  }

  /// The page as UTF-8.
  public func bytes() -> [UInt8] {
    let sections = [
      HeadSection(context).markup, TimelineSection(context).markup,
      TenderSection(context).markup, ScheduleSection(context).markup,
      LinesSection(context).markup, GrantsSection(context).markup, LimitSection(context).markup,
      PoolSection(context).markup, FindingsSection(context).markup,
    ]
    let body = Markup.element("main", [:], sections)
    return Array(
      """
      \(Self.beginning)
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(Markup.escaped(context.title))</title>
      <style>
      \(PageStyle.page)
      </style>
      </head>
      <body>
      \(body.html)
      </body>
      </html>

      """.utf8
    )
  }
}
