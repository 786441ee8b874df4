internal import Exchange
internal import Policy
internal import Sheets

/// Every line of every Election Form with what became of it (D9).
struct DeterminationsStep {
  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject
  let held: [HeldGrant]
  let forms: FormsStep.Result
  let lines: LinesStep.Result

  /// One determination a line, in the order of the forms' arrival.
  func run() throws -> [Determination] {
    let judging = LinesStep(
      offer: offer,
      evaluator: evaluator,
      holder: lines.subject,
      held: held,
      forms: forms
    )
    return try offer.index.forms(of: holder.row)
      .filter { offer.sheets.forms[FormsSheet.kind, $0] == .election }
      .flatMap { try determinations($0, judging) }
  }

  private func determinations(_ form: Int, _ judging: LinesStep) throws -> [Determination] {
    let fates = forms.record.fates[form] ?? []
    return try zip(judging.lines(of: form), fates).enumerated().map { position, line in
      let subject = try judging.subject(line.0)
      var row = determination(
        line.0.row,
        on: form,
        tendered: subject?.tendered ?? .zero,
        fate: line.1,
        position: position
      )
      row.further = try evaluator.further("determinations", evaluator.scopes.election, subject)
      return row
    }
  }

  private func determination(
    _ line: Int,
    on form: Int,
    tendered: Shares,
    fate: LineFate,
    position: Int
  ) -> Determination {
    let sheet = offer.sheets.elections
    var row = Determination(
      formID: id(form),
      grantID: sheet[ElectionsSheet.grantID, line] ?? "",
      holderID: holder.id,
      tendered: tendered,
      status: .rejected,
      accepted: .zero,
      rule: "",
      reason: ""
    )
    switch fate {
    case .superseded:
      row.status = .superseded
      row.reason = forms.replacements[form].map { "Replaced by \(id($0))." } ?? ""
    case .withdrawn:
      row.status = .withdrawn
      row.reason = forms.withdrawals[form]?[position].map { "Withdrawn by \(id($0))." } ?? ""
    case .refused: refuse(&row, forms.refusals[form])
    case .standing: settle(&row, line, on: form)
    }
    return row
  }

  private func settle(_ row: inout Determination, _ line: Int, on form: Int) {
    if let refusal = lines.refusals[line] { return refuse(&row, refusal) }
    row.status = .accepted
    row.accepted = row.tendered
    row.reason = row.tendered == .zero ? "Accepted; it tenders no shares." : "Properly tendered."
    let waived = (forms.waived[form] ?? []) + (lines.waived[line] ?? [])
    guard !waived.isEmpty else { return }
    let defects = waived.map { "\($0.rule) waived by \($0.by) on \($0.on)" }
    row.reason = "Accepted; \(defects.joined(separator: "; "))."
  }

  private func refuse(_ row: inout Determination, _ refusal: Refusal?) {
    row.rule = refusal?.rule ?? ""
    row.reason = refusal?.reason ?? ""
  }

  private func id(_ form: Int) -> String { offer.sheets.forms[FormsSheet.formID, form] ?? "" }
}
