internal import Exchange
internal import Offering
internal import Sheets

/// A Confirmation of Receipt for each form, whether or not it is in order (A10, §6).
struct ReceiptLetters {
  let all: Correspondence
  let holder: Correspondence.Recipient

  var letters: [(kind: LetterKind, fields: LetterFields)] {
    holder.forms.compactMap { form in fields(form.row).map { (.receipt, $0) } }
  }

  private func fields(_ row: Int) -> LetterFields? {
    let forms = all.sheets.forms
    guard let received = forms[FormsSheet.received, row] else { return nil }
    let id = forms[FormsSheet.formID, row] ?? ""
    let lines = all.linesOfForm[id] ?? []
    let sent = forms[FormsSheet.confirmationSent, row].flatMap {
      $0.day <= all.outcome.asOf ? $0 : nil
    }
    return [
      "form_id": .text(id), "form_kind": .text(FormWords.kind(forms[FormsSheet.kind, row])),
      "is_notice": .flag(forms[FormsSheet.kind, row] == .notice),
      "received": .text(Readable.moment(received)),
      "delivery": .optional(forms[FormsSheet.delivery, row].map(FormWords.delivery)),
      "lists_options": .flag(!lines.isEmpty), "options": .list(lines.map(option)),
      "total_tendered": .text(total(lines)),
      "business_days": .text("\(all.confirmations.businessDays)"),
      "due": .text(Readable.day(all.confirmations.due(received))),
      "sent": .optional(sent.map(Readable.moment)),
    ]
  }

  /// The shares of all lines; blank if one of them tenders a percentage, which is none yet.
  private func total(_ lines: [Int]) -> String {
    let sheet = all.sheets.elections
    guard !lines.contains(where: { sheet[ElectionsSheet.percent, $0] != nil }) else { return "" }
    let shares = lines.map { sheet[ElectionsSheet.sharesTendered, $0]?.count ?? 0 }
    return Thousands.marked(shares.reduce(0, &+))
  }

  /// The line as the form has it: it may differ from the grant.
  private func option(_ line: Int) -> LetterFields {
    let sheet = all.sheets.elections
    let shares = { (column: Column<Shares>) in
      LetterField.text(sheet[column, line].map(Thousands.marked) ?? "")
    }
    return [
      "grant_id": .text(sheet[ElectionsSheet.grantID, line] ?? ""),
      "grant_date": .text(sheet[ElectionsSheet.grantDate, line].map(Readable.day) ?? ""),
      "exercise_price": .text(sheet[ElectionsSheet.exercisePrice, line].map(Readable.money) ?? ""),
      "original_shares": shares(ElectionsSheet.originalShares),
      "shares_exercised": shares(ElectionsSheet.sharesExercised),
      "shares_tendered": sheet[ElectionsSheet.percent, line].map {
        .text(Readable.percent(Int64($0), of: 10_000))
      } ?? shares(ElectionsSheet.sharesTendered),
    ]
  }
}

/// What forms are called in letters.
enum FormWords {
  static func kind(_ kind: FormKind?) -> String {
    kind == .notice ? "Notice to Change Election from Accept to Reject" : "Election Form"
  }

  static func delivery(_ word: String) -> String { word == "fax" ? "facsimile" : word }
}
