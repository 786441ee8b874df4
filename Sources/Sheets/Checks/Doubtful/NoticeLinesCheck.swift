import Exchange
import Findings

/// A notice without lines, which withdraws all that its holder tenders (`computation.md`): if its lines were
/// lost, it withdraws too much.
enum NoticeLinesCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (forms, links) = (sheets.forms, sheets.links)
    let notices = (0..<forms.rowCount).filter { forms[FormsSheet.kind, $0] == .notice }
    // Lines whose form is not there may be its own, and are told.
    guard !notices.isEmpty, !forms.isIncomplete, !sheets.elections.isIncomplete,
      !links.formOfElection.contains(where: { $0 < 0 })
    else { return [] }
    let listed = Set(links.formOfElection)
    let without = notices.filter { !listed.contains(Int32(clamping: $0)) }
    let with = notices.count - without.count
    // Where most are so, they are meant so.
    guard !without.isEmpty, with > without.count || notices.count == 1 else { return [] }
    let lines = LinesOfForms(sheets)
    let elections = (0..<forms.rowCount).filter { forms[FormsSheet.kind, $0] == .election }
    let byHolder = Dictionary(grouping: elections) { links.holderOfForm[$0] }
    return without.compactMap { row in
      finding(
        sheets,
        row,
        among: byHolder[links.holderOfForm[row]] ?? [],
        lines,
        severity: with > 0 ? .warning : .note
      )
    }
  }

  private static func finding(
    _ sheets: OfferTables,
    _ row: Int,
    among elections: [Int],
    _ lines: LinesOfForms,
    severity: Severity
  ) -> Finding? {
    let forms = sheets.forms
    guard let received = forms[FormsSheet.received, row] else { return nil }
    let earlier = elections.filter { other in
      forms[FormsSheet.received, other].map { $0 < received } ?? false
    }
    let last = earlier.max {
      forms.value(FormsSheet.received.index, $0) < forms.value(FormsSheet.received.index, $1)
    }
    // Of one option there is nothing else to withdraw.
    guard let last, let count = lines.counts[Int32(clamping: last)], count > 1,
      let id = forms[FormsSheet.formID, row], let form = forms[FormsSheet.formID, last]
    else { return nil }
    return forms.finding(
      .formNoticeNoLines,
      severity: severity,
      row,
      FormsSheet.formID.index,
      subject: id,
      "\(Shown.visible(id)) is a notice, and \(sheets.elections.sheet) has no line of it: it withdraws all "
        + "\(count) options of \(Shown.visible(form))."
    )
  }
}

/// How many lines of each form, by its row, tender something.
private struct LinesOfForms {
  private(set) var counts: [Int32: Int] = [:]

  init(_ sheets: OfferTables) {
    let elections = sheets.elections
    for (line, form) in sheets.links.formOfElection.enumerated() where form >= 0 {
      let tendersNothing = elections[ElectionsSheet.sharesTendered, line] == .zero
      if !tendersNothing { counts[form, default: 0] += 1 }
    }
  }
}
