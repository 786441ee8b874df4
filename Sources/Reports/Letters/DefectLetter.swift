internal import Exchange
internal import Offering
internal import Sheets

/// The notice of every form and line that was refused, and of what can be done (§4).
struct DefectLetter {
  let all: Correspondence
  let holder: Correspondence.Recipient

  var letters: [(kind: LetterKind, fields: LetterFields)] {
    let forms = holder.forms.filter { $0.refusal != nil }
    guard !forms.isEmpty || !refusedLines.isEmpty else { return [] }
    return [(.defect, remedies.merging(defects(forms)) { $1 })]
  }

  /// The lines refused on their own: those of a refused form are told of with it.
  private var refusedLines: [Determination] {
    let forms = all.sheets.forms
    let refused = Set(
      holder.forms.filter { $0.refusal != nil }.compactMap { forms[FormsSheet.formID, $0.row] }
    )
    return holder.lines.filter { $0.status == .rejected && !refused.contains($0.formID) }
  }

  private func defects(_ forms: [FormStanding]) -> LetterFields {
    [
      "decided_on": .text(Readable.day(all.outcome.tenderPolicyDay)),
      "refused_forms": .list(forms.map(form)),
      "has_refused_lines": .flag(!refusedLines.isEmpty),
      "refused_lines": .list(refusedLines.map(line)),
    ]
  }

  private func form(_ form: FormStanding) -> LetterFields {
    let sheet = all.sheets.forms
    let received = sheet[FormsSheet.received, form.row]
    return reason(form.refusal?.rule ?? "", form.refusal?.reason ?? "").merging(
      [
        "form_id": .text(sheet[FormsSheet.formID, form.row] ?? ""),
        "form_kind": .text(FormWords.kind(sheet[FormsSheet.kind, form.row])),
        "received": .text(received.map(Readable.moment) ?? ""),
      ]
    ) { $1 }
  }

  private func line(_ line: Determination) -> LetterFields {
    reason(line.rule, line.reason).merging(
      [
        "form_id": .text(line.formID), "grant_id": .text(line.grantID),
        "shares": .text(Thousands.marked(line.tendered)),
      ]
    ) { $1 }
  }

  private func reason(_ rule: String, _ reason: String) -> LetterFields {
    let words = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
    return ["rule_title": .text(all.title(ofRule: rule)), "reason": .text(words)]
  }

  /// What can still be done on the as-of day, and what stands besides.
  private var remedies: LetterFields {
    let status = all.outcome.status
    let isOpen = status == .open || status == .notCommenced
    var inForce: [String] = []
    for line in holder.lines where line.status == .accepted && !inForce.contains(line.formID) {
      inForce.append(line.formID)
    }
    return [
      "can_cure": .flag(isOpen), "is_terminated": .flag(status == .terminated),
      "is_expired": .flag(!isOpen && status != .terminated),
      "has_form_in_force": .flag(!inForce.isEmpty),
      "forms_in_force": .text(inForce.joined(separator: " and ")),
    ]
  }
}
