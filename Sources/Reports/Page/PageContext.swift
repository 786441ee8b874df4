internal import Exchange
internal import Offering
internal import Policy
internal import Sheets

/// What every section of the page draws on; one for all of them.
final class PageContext: Sendable {
  let outcome: OfferOutcome
  let conclusion: Conclusion
  let tender: TenderSummary
  let terms: TermsInWords

  init(outcome: OfferOutcome, conclusion: Conclusion) {
    self.outcome = outcome
    self.conclusion = conclusion
    tender = TenderSummary(outcome)
    terms = TermsInWords(outcome)
  }

  var sheets: OfferSheets { outcome.sheets }

  var title: String {
    "\(sheets.offer.company): offer to exchange, as of \(Readable.day(outcome.asOf))"
  }

  /// The holder's id and name.
  func holder(_ id: String) -> PageTable.Cell {
    let name = sheets.holders.row(ofID: id).flatMap { sheets.holders[HoldersSheet.holderName, $0] }
    let code = Markup.element("span", ["class": "id"], [.text(id)])
    // One element, which a narrow screen keeps together.
    return .markup(
      .element(
        "span",
        [:],
        [.joined([code] + (name.map { [.text($0)] } ?? []), separator: " ")]
      )
    )
  }

  /// What a rule is about, in its own words; its id where it has none.
  func title(ofRule id: String) -> String {
    terms.title(ofRule: id, for: .tender).map { dated($0, ofRule: id) }
      ?? (id == "offer.terminated" ? "The offer was terminated" : id)
  }

  /// A title with the first day of the lookback, where its rule is about that.
  func dated(_ title: String, ofRule id: String) -> String {
    guard id != "offer.lookback_declared", TermsSection.isAboutLookback(id),
      let first = outcome.timeline.lookback?.first
    else { return title }
    return "\(title) (from \(Readable.day(first)) on)"
  }

  /// Whether it is settled what is accepted; until then everything is as things stand.
  private var isSettled: Bool {
    [.terminated, .cancelled, .granted].contains(outcome.status) || outcome.isProjected
  }

  /// What is said of lines in order: nothing is accepted while forms can still come in.
  var accepted: String { isSettled ? "accepted" : "to be accepted" }

  /// What is said of the others.
  var notAccepted: String { isSettled ? "not accepted" : "not acceptable so far" }

  /// What became of a line, or will as things stand.
  func words(_ status: LineStatus) -> String {
    status == .accepted ? accepted : status.rawValue
  }

  /// What the status word means.
  var status: String {
    switch outcome.status {
    case .notCommenced: "not commenced"
    case .open: "open"
    case .expired: "expired; nothing cancelled yet"
    case .cancelled: "tendered options cancelled; new options promised"
    case .granted: "new options granted"
    case .terminated: "terminated"
    }
  }

  /// A section with its heading.
  static func section(_ id: String, _ title: String, _ content: [Markup]) -> Markup {
    .element("section", ["id": id], [.element("h2", [:], [.text(title)])] + content)
  }

  /// A paragraph that explains.
  static func note(_ text: String) -> Markup { .element("p", ["class": "note"], [.text(text)]) }
}
