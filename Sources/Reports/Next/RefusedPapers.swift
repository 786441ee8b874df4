internal import Exchange
internal import Offering
internal import Policy
internal import Sheets

/// Forms and notices that a rule refused, as far as no later paper put them right; each list is found when it
/// is first asked for.
final class RefusedPapers {
  /// A notice of withdrawal that a rule refused.
  typealias Notice = (row: Int, id: String, holder: String, defects: [Refusal])

  private let outcome: OfferOutcome
  private var forms: SheetTable { outcome.sheets.forms }

  init(_ outcome: OfferOutcome) { self.outcome = outcome }

  /// Lines that were refused, and whose option no later form in force tenders; not those of which a price
  /// that is not known yet will decide.
  private(set) lazy var lines = findLines()

  private func findLines() -> [Determination] {
    let rules = outcome.termRules.rules(for: .tender)
    let refused = outcome.determinations.rows { $0[$1].status == .rejected }.filter { line in
      rules.rule(line.rule).map { !outcome.isUndecided($0, of: line.grantID) } ?? true
    }
    let accepted = lastAccepted(Set(refused.map(\.grantID)))
    return refused.filter { line in
      guard let later = accepted[line.grantID], let own = received(line) else { return true }
      return later < own
    }
  }

  /// When the last line was received that was accepted of each option.
  private func lastAccepted(_ options: Set<String>) -> [String: Moment] {
    var last: [String: Moment] = [:]
    outcome.determinations.forEach { lines, place in
      guard lines[place].status == .accepted, options.contains(lines[place].grantID) else { return }
      last[lines[place].grantID] = received(lines[place])
    }
    return last
  }

  /// Everything that a line is refused for: what its form is, what it is itself, and what is hidden behind that.
  func defects(of line: Determination) -> [Refusal] {
    let rules = outcome.termRules.rules(for: .tender)
    let own = line.defects.filter { defect in
      rules.rule(defect.rule).map { !outcome.isUndecided($0, of: line.grantID) } ?? true
    }
    return (formDefects[line.formID] ?? []) + own
  }

  /// The reasons of defects; what a rule could not judge for a blank is told only where nothing else is, since
  /// another rule tells of the blank.
  static func reasons(_ defects: [Refusal]) -> [String] {
    let judged = defects.filter { $0.blank == nil }
    return (judged.isEmpty ? defects : judged).map(\.reason)
  }

  /// What refused forms are refused for, by their ids.
  private lazy var formDefects = Dictionary(
    outcome.received.filter { $0.refusal != nil }
      .map { (forms[FormsSheet.formID, $0.row] ?? "", $0.defects) },
    uniquingKeysWith: { first, _ in first }
  )

  private func received(_ line: Determination) -> Moment? {
    FormsSheet.received(ofID: line.formID, in: forms)
  }

  /// Notices after which no paper of the holder's was in order.
  private(set) lazy var notices = findNotices()

  private func findNotices() -> [Notice] {
    var last: [String: Moment] = [:]
    for form in outcome.received where form.refusal == nil {
      guard let holder = forms[FormsSheet.holderID, form.row],
        let received = forms[FormsSheet.received, form.row]
      else { continue }
      last[holder] = max(last[holder] ?? received, received)
    }
    return outcome.received.compactMap { form -> Notice? in
      guard form.refusal != nil, forms[FormsSheet.kind, form.row] == .notice else {
        return nil
      }
      let holder = forms[FormsSheet.holderID, form.row] ?? ""
      if let later = last[holder], let own = forms[FormsSheet.received, form.row], later >= own {
        return nil
      }
      return (form.row, forms[FormsSheet.formID, form.row] ?? "", holder, form.defects)
    }
  }

  /// The notices of a defect that are due for them: on the day of receipt; on the day of the cancellation, if
  /// what is wrong shows on it only.
  var due: [LetterDue] {
    let rules = outcome.termRules.rules(for: .tender)
    let cancellation = outcome.timeline.cancellation
    let ofLines = lines.map { line in
      let isLate =
        outcome.asOf >= cancellation
        && line.defects.contains { defect in
          rules.rule(defect.rule).map { $0.heading.isJudgedLast } ?? false
        }
      let day = isLate ? cancellation : received(line)?.day
      return LetterDue(line.holderID, since: day ?? cancellation, event: line.formID)
    }
    let ofNotices = notices.map { notice in
      let day = forms[FormsSheet.received, notice.row]?.day
      return LetterDue(notice.holder, since: day ?? cancellation, event: notice.id)
    }
    return (ofLines + ofNotices).uniqued
  }
}
