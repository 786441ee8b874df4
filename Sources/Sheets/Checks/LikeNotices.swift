import Findings

/// Election Forms whose lines state nothing, as those of a notice do, from holders who have sent another.
///
/// One word of forms.csv is wrong, and not each blank cell of elections.csv.
struct LikeNotices {
  private let table: SheetTable
  /// The rows of these forms.
  let forms: Set<Int>

  /// Looks at the lines of forms.
  init(_ sheets: OfferTables) {
    let (forms, elections, links) = (sheets.forms, sheets.elections, sheets.links)
    table = forms
    let numbers = ElectionsSheet.numbersInOrder
    let isEmpty = { (line: Int) in
      numbers.allSatisfy { elections.value($0, line) == CellValue.blank }
    }
    let lines = links.formOfElection
    let isElection = { (form: Int32) in form >= 0 && forms[FormsSheet.kind, Int(form)] == .election
    }
    let empty = lines.indices.filter { isEmpty($0) && isElection(lines[$0]) }
    // Of a million lines that are filled in nothing is kept.
    guard !empty.isEmpty else {
      self.forms = []
      return
    }
    let filled = Set(
      lines.indices.filter { isElection(lines[$0]) && !isEmpty($0) }.map { lines[$0] }
    )
    let senders = Set(filled.compactMap { links.holderOfForm.row(Int($0)) })
    let alone = Set(empty.map { lines[$0] }).subtracting(filled).map { Int($0) }
    self.forms = Set(alone).filter { form in
      links.holderOfForm.row(form).map(senders.contains) ?? false
    }
  }

  /// One a form, at its kind.
  var findings: [Finding] {
    forms.sorted().map { form in
      let id = Shown.visible(table.subject(form))
      return table.finding(
        .formElectionLikeNotice,
        form,
        FormsSheet.kind.index,
        subject: table.subject(form),
        "\(id) is an Election Form, its lines state no number, as those of a notice, and its holder has sent another "
          + "form."
      )
    }
  }
}
