internal import Exchange
internal import Findings
public import Offering
internal import Policy
internal import Sheets

/// What is to be done next in an offer, from the sheets as they are (<doc:commands>, "What next says").
///
/// Whether a letter was sent is known of confirmations only, so other letters are told from their
/// occasion to the next step of the offer.
public struct NextList: Sendable {
  /// The items: by kind, then by when they are due, then by subject.
  public let items: [NextItem]
  /// The offer and how far it has come, in one line.
  public let heading: String

  /// What is to be done in an offer that was carried out to its as-of day.
  public init(_ outcome: OfferOutcome, _ conclusion: Conclusion) {
    let making = NextMaking(outcome, conclusion)
    items = NextList.sorted(making.items)
    heading = making.heading
  }

  /// What stops an offer that could not be carried out.
  public init(stoppedBy conclusion: Conclusion) {
    let errors = conclusion.findings.filter { $0.severity == .error }
    items = errors.map { finding in
      NextItem(
        kind: .stop,
        due: nil,
        isOverdue: false,
        subject: finding.subject,
        holderID: "",
        text: finding.message,
        place: finding.place
      )
    }
    heading =
      errors.count == 1 ? "1 thing stops the run." : "\(errors.count) things stop the run."
  }

  /// What has a day first; what has none stays in its own order.
  private static func sorted(_ items: [NextItem]) -> [NextItem] {
    let rank = Dictionary(
      NextItem.Kind.allCases.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    return items.enumerated().sorted { one, other in
      let (first, second) = (one.element, other.element)
      if first.kind != second.kind { return (rank[first.kind] ?? 0) < (rank[second.kind] ?? 0) }
      guard let a = first.due?.end, let b = second.due?.end, a != b else {
        return one.offset < other.offset
      }
      return a < b
    }.map(\.element)
  }
}
