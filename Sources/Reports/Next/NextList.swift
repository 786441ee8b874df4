internal import Exchange
internal import Findings
public import Offering
internal import Policy
internal import Sheets

/// What is to be done next in an offer, from the sheets as they are (`commands.md`, "What next says").
///
/// Whether a letter was sent is known of confirmations only, so other letters are told from their
/// occasion to the next step of the offer.
public struct NextList: Sendable {
  /// The items: by kind, then by when they are due, then by subject.
  public let items: [NextItem]
  /// The offer and how far it has come, in one line.
  public let heading: String
  /// The day on which it is told; nil of an offer that could not be carried out.
  let today: Day?
  /// How many rows of which sheets are dated after the day, and do not count; empty if there are none.
  let later: String

  /// What is to be done in an offer that was carried out.
  public init(_ outcome: OfferOutcome, _ conclusion: Conclusion) {
    let making = NextMaking(outcome, conclusion)
    items = NextList.sorted(making.items)
    heading = making.heading
    self.today = making.today
    later = LaterRows(outcome.sheets, after: outcome.asOf).counts
  }

  /// What stops an offer that could not be carried out.
  public init(stoppedBy conclusion: Conclusion) {
    // What a rule refuses stops nothing, but can be answered by a new form until the offer expires.
    let isOpen = conclusion.takesForms ?? true
    let errors = conclusion.findings.filter { $0.severity == .error && !$0.stopsTheRun }
    let rules = conclusion.rules
    items =
      NextList.items(.stop, conclusion.findings.filter(\.stopsTheRun))
      + NextList.items(.stop, errors.filter { rules?.isOfWholeOffer(rule: $0.rule) ?? false })
      + NextList.items(
        .cure,
        errors.filter { isOpen && (rules?.canBeAnswered(rule: $0.rule) ?? false) }
      )
    heading = FindingsText(colour: false).standing(conclusion.findings)
    today = nil
    later = ""
  }

  private static func items(_ kind: NextItem.Kind, _ findings: [Finding]) -> [NextItem] {
    findings.map { finding in
      NextItem(
        kind: kind,
        due: nil,
        isOverdue: false,
        subject: finding.subject,
        holderID: "",
        text: finding.message,
        place: finding.place
      )
    }
  }

  /// What somebody has to do, without what is only to be known and who has not answered.
  var toDo: [NextItem] {
    items.filter { $0.kind != .right && $0.kind != .count && $0.kind != .answer }
  }

  /// By kind, then by when they are due; what is due at one time stays in its order.
  private static func sorted(_ items: [NextItem]) -> [NextItem] {
    NextItem.Kind.allCases.flatMap { kind in
      items.filter { $0.kind == kind }.enumerated().sorted { one, other in
        guard let first = one.element.due?.end, let second = other.element.due?.end,
          first != second
        else { return one.offset < other.offset }
        return first < second
      }.map(\.element)
    }
  }
}
