import Findings

/// A notice whose lines are those of an Election Form, from a holder who has sent no form before.
enum NoticeKindCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (forms, links) = (sheets.forms, sheets.links)
    let notices = (0..<forms.rowCount).filter { forms[FormsSheet.kind, $0] == .notice }
    guard !notices.isEmpty, !forms.isIncomplete else { return [] }
    let isNotice = Set(notices.map { Int32(clamping: $0) })
    var lines: [Int32: [Int]] = [:]
    for (line, form) in links.formOfElection.enumerated() where isNotice.contains(form) {
      lines[form, default: []].append(line)
    }
    let senders = Set(
      (0..<forms.rowCount).filter { forms[FormsSheet.kind, $0] != .notice }
        .map { links.holderOfForm[$0] }
    )
    return notices.compactMap { row in
      guard links.holderOfForm[row] >= 0, !senders.contains(links.holderOfForm[row]),
        let lines = lines[Int32(clamping: row)],
        lines.allSatisfy({ isComplete(sheets.elections, $0) })
      else { return nil }
      let id = forms[FormsSheet.formID, row] ?? ""
      return forms.finding(
        .formNoticeLines,
        row,
        FormsSheet.kind.index,
        subject: id,
        "\(id) is a notice, its lines have every number of an Election Form, and its holder has sent "
          + "no other form."
      )
    }
  }

  private static func isComplete(_ elections: SheetTable, _ row: Int) -> Bool {
    ElectionsSheet.numbers.allSatisfy { CellValue.isPresent(elections.value($0, row)) }
  }
}
