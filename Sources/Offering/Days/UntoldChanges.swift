internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// A warning about each term of the exchange that changes while the offer is open without an amendment that took
/// effect for it: holders who are not told tender on other terms (13e-4(f)(1)(ii), 14e-1(b); A7, `law.md`).
struct UntoldChanges {
  let changes: TermChanges
  let days: QuestionDays
  let amendments: [KnownAmendment]
  /// Why amendments that move no date are refused, by their rows.
  let refused: [Int: Refusal]
  let sheet: SheetTable

  var findings: [Finding] {
    let last = min(days.expiration, days.asOf)
    return changes.changes(after: days.commencement, through: last).compactMap(finding)
  }

  private func finding(_ change: TermChange) -> Finding? {
    let meant = amendments.filter { isFor(change, $0) }
    guard !meant.contains(where: { refusal(of: $0) == nil }) else { return nil }
    return .of(
      .policyInOffer,
      at: change.place,
      subject: change.rule.id,
      value: change.value,
      "\(change.words), while the offer is open (\(days.commencement) through \(days.expiration)). "
        + amended(meant)
        + " Forms that came in before are judged by it as well. Holders must be told, and the offer must stay "
        + "open \(time(change)) from and including the notice.",
      repair: change.isSetting
        ? "Enter the amendment in amendments.csv, with a later expiration if too few days are left, or correct "
          + "adopted_on."
        : "Enter the amendment in amendments.csv, with a later expiration if too few days are left, or correct "
          + "the rule's effective."
    )
  }

  /// Why no amendment stands for it.
  private func amended(_ meant: [KnownAmendment]) -> String {
    guard let last = meant.last, let refusal = refusal(of: last) else {
      return "No amendment of the offer says so."
    }
    return
      "The amendment announced on \(last.announced.day) was refused by \(refusal.rule), and the change "
      + "counts all the same."
  }

  private func refusal(of amendment: KnownAmendment) -> Refusal? {
    amendment.refusal ?? refused[amendment.row]
  }

  /// Of a row it is announced on the day of its adoption or later; the days of a rule are written beforehand.
  private func isFor(_ change: TermChange, _ amendment: KnownAmendment) -> Bool {
    let day = amendment.announced.day
    guard day > days.commencement, !change.isSetting || day >= change.day else { return false }
    switch (sheet[AmendmentsSheet.kind, amendment.row] ?? .otherMaterial, change.term) {
    case (.consideration, _): return true
    case (.optionsSought, .sought), (.optionsSought, .other): return true
    case (.otherMaterial, .sought), (.otherMaterial, .other): return true
    case (.postponement, .other): return true
    default: return false
    }
  }

  /// How long holders must have: of consideration and of what is sought as `offer.change_notice` has it.
  private func time(_ change: TermChange) -> String {
    let rules = changes.policy.rules(on: change.day)
    guard change.term != .other,
      case .number(let count) = rules.parameter("offer.change_notice", "business_days")
    else { return "as long as holders need to answer it, as a rule five business days," }
    return "\(count) business days"
  }
}
