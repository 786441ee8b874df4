internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

extension ExplanationMaking {
  /// Each form received, with what became of it.
  var formSteps: [ExplanationStep] { offer.index.forms(of: account.holder.row).map(formStep) }

  private func formStep(_ form: Int) -> ExplanationStep {
    let sheet = offer.sheets.forms
    let id = offer.formID(form)
    let isNotice = sheet[FormsSheet.kind, form] == .notice
    let grants = offer.index.elections(of: form).compactMap { line in
      offer.sheets.elections[ElectionsSheet.grantID, line]
    }
    var subjects = Set(grants + [id])
    // A notice that lists nothing concerns every option of the form in force.
    if isNotice, grants.isEmpty { subjects.formUnion(account.held.map(\.id)) }
    var step = ExplanationStep(
      sheet[FormsSheet.received, form].map { "\($0)" } ?? "",
      .form,
      about: subjects,
      (isNotice ? offer.sheets.offer.withdrawalForm : offer.sheets.offer.electionForm)
        + " \(id) is received"
        + (sheet[FormsSheet.delivery, form].map { " by \($0)" } ?? "")
    )
    step.place = sheet.place(form, FormsSheet.formID.index).wholeRow
    step.rules = rules("form", about: id)
    step.tables = lines(on: form, id, isNotice: isNotice)
    step.result = fate(of: form, isNotice: isNotice)
    return step
  }

  /// The lines with what became of each.
  private func lines(on form: Int, _ id: String, isNotice: Bool) -> [ExplanationTable] {
    let rows = self.rows.determinations.filter { $0.formID == id }
    guard !isNotice, !rows.isEmpty else { return [] }
    var table = ExplanationTable(
      ("lists", .text),
      ("tendered", .count),
      ("in the end", .text),
      ("accepted", .count),
      ("rule", .text)
    )
    table.rows = rows.map { row in
      [
        .text(row.grantID), .shares(row.tendered), .text(row.status.rawValue),
        .shares(row.accepted), .text(row.rule),
      ]
    }
    return [table]
  }

  private func fate(of form: Int, isNotice: Bool) -> String {
    if let refusal = account.forms.refusals[form] { return refused(form, refusal) }
    if isNotice { return withdrawal(by: form) }
    let earlier = account.forms.replacements.first { $0.value == form }?.key
    var sentences = [
      earlier.map { "It replaces \(offer.formID($0))." }
        ?? "It takes effect; its lines are judged later."
    ]
    if let later = account.forms.replacements[form] {
      sentences.append("\(offer.formID(later)) replaces it later.")
    }
    let notices = Set((account.forms.withdrawals[form] ?? []).map(\.notice))
    if !notices.isEmpty {
      let names = notices.map(offer.formID).sorted().joined(separator: ", ")
      let lines = account.forms.record.fates[form] ?? []
      let what = lines.allSatisfy { $0 == .withdrawn } ? "withdraws it" : "withdraws lines of it"
      sentences.append("\(names) \(what) later.")
    }
    return sentences.joined(separator: " ")
  }

  /// The rules that refuse a form, and those that would refuse what is mended for these only.
  private func refused(_ form: Int, _ refusal: Refusal) -> String {
    let id = offer.formID(form)
    let defects = account.forms.defects[form] ?? [refusal]
    // What a check says stands with the check; only the hook `supersede` says nothing itself.
    let asked = Set(rules("form", about: id, hooks: [""]).map(\.rule))
    guard asked.contains(refusal.rule) else {
      return "Refused by \(refusal.rule): \(refusal.reason)" + ifMended(id, besides: [])
    }
    let checks = defects.map(\.rule).filter(asked.contains)
    return "Refused by \(checks.listed(with: "and"))."
      + ifMended(id, defects.filter { !asked.contains($0.rule) }, besides: asked)
  }

  /// What would refuse a form all the same if what is told of it were mended; empty if nothing would.
  private func ifMended(
    _ form: String,
    _ ofForm: [Refusal] = [],
    besides told: Set<String>
  ) -> String {
    let ofLines = rows.determinations.filter { $0.formID == form }.flatMap(\.defects)
    return Self.ifMended((ofForm + ofLines).filter { !told.contains($0.rule) })
  }

  /// ` Were that mended, tender.required would refuse it: ...`; empty of no defects.
  static func ifMended(_ defects: [Refusal]) -> String {
    defects.uniqued.map { defect in
      let reason = defect.reason.hasSuffix(".") ? defect.reason : defect.reason + "."
      return " Were that mended, \(defect.rule) would refuse it: \(reason)"
    }.joined()
  }

  private func withdrawal(by notice: Int) -> String {
    let lines = account.lines.deemed
    let taken = (account.forms.taken[notice] ?? []) + (lines.taken[notice] ?? [])
    guard let form = taken.first?.formID else {
      let idle = (account.forms.findings + lines.findings).first {
        $0.rule == FindingKind.noticeIdle.code && $0.subject == offer.formID(notice)
      }
      return idle?.message ?? "It withdraws nothing."
    }
    let grants = taken.map { tender in
      let part = tender.left > .zero ? tender.shares.map { "\($0.words) of " } ?? "" : ""
      return part + tender.grantID + (tender.wentAlong ? " (not listed, went along)" : "")
    }
    return "It withdraws \(grants.joined(separator: ", ")) of \(form)."
  }
}
