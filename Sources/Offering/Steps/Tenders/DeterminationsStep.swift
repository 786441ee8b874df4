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
    guard !offer.index.forms(of: holder.row).isEmpty else { return [] }
    let judging = LinesStep(
      offer: offer,
      evaluator: evaluator,
      holder: lines.subject,
      held: held,
      forms: forms
    )
    let groups = try GroupTenders(held, lines.standing)
    let standing = ByGrant(lines.standing) { $0.row ?? -1 }
    let deemed = Dictionary(grouping: lines.standing.filter { $0.row == nil }, by: \.form)
    return try offer.index.forms(of: holder.row)
      .filter { offer.sheets.forms[FormsSheet.kind, $0] == .election }
      .flatMap { form in
        try determinations(form, judging, groups, standing)
          + (deemed[form] ?? []).map(self.deemed)
          + (lines.deemed.withdrawn[form] ?? []).map { try self.withdrawn($0, from: form) }
      }
  }

  private func determinations(
    _ form: Int,
    _ judging: LinesStep,
    _ groups: GroupTenders,
    _ standing: ByGrant<StandingLine>
  ) throws -> [Determination] {
    let notices = Dictionary(
      (forms.withdrawals[form] ?? []).map { ($0.line, $0.notice) },
      uniquingKeysWith: { _, last in last }
    )
    let listed = judging.lines(of: form)
    let further = furtherDefects(of: form, listed)
    return try listed.enumerated().map { place, line in
      var subject = try judging.subject(line, on: form, groups)
      subject?.settled = standing[line.row]?.accepted
      var row = determination(line, on: form, subject?.tendered ?? .zero, notices[place])
      if row.status == .accepted { settle(&row, standing[line.row], line.row, on: form) }
      if row.status == .rejected { row.defects = row.defects.adding(further[line.row] ?? []) }
      if row.status == .rejected, let subject {
        row.unpromisedSince = judging.unpromised(subject.grant.held, from: form)?.end
      }
      row.further = try evaluator.further("determinations", evaluator.scopes.election, subject)
      return row
    }
  }

  /// Whoever mends a form or a line of it is told at once what else is wrong with it.
  private func furtherDefects(of form: Int, _ listed: [ListedLine]) -> [Int: [Refusal]] {
    let further = FurtherDefects(
      offer: offer,
      evaluator: evaluator,
      holder: holder,
      held: held,
      forms: forms
    )
    if listed.contains(where: { $0.standing.fate == .refused }) { return further.ofRefused(form) }
    let isRefused = listed.contains { lines.refusals[$0.row] != nil }
    return form == forms.record.inForce && isRefused ? further.ofFormInForce() : [:]
  }

  /// An option that no form lists and that is tendered with the form's lines.
  private func deemed(_ line: StandingLine) throws -> Determination {
    var row = Determination(
      formID: offer.formID(line.form),
      grantID: line.held.id,
      option: Int32(clamping: line.held.row),
      holder: holder.ofRow,
      tendered: line.tendered,
      withdrawn: .zero,
      status: .accepted,
      accepted: line.accepted,
      rule: "",
      reason:
        "Deemed tendered whole with the lines of \(offer.formID(line.form)), which does not list it."
        + tenderedAgain(line)
    )
    row.further = try evaluator.further("determinations", evaluator.scopes.election, nil)
    return row
  }

  /// What a notice had taken out of an earlier form, which the later form takes along again.
  private func tenderedAgain(_ line: StandingLine) -> String {
    let notices = offer.index.forms(of: holder.row)
      .compactMap { lines.deemed.notice(takingOut: line.held.row, of: $0) }
    return notices.last.map { " It tenders again what \(offer.formID($0)) had withdrawn." } ?? ""
  }

  /// An option that would go with the form's lines, and that a notice took out.
  private func withdrawn(_ taken: DeemedTenders.Withdrawn, from form: Int) throws -> Determination {
    var row = Determination(
      formID: offer.formID(form),
      grantID: taken.option.id,
      option: Int32(clamping: taken.option.row),
      holder: holder.ofRow,
      tendered: taken.shares,
      withdrawn: taken.shares,
      status: .withdrawn,
      accepted: .zero,
      rule: "",
      reason:
        "Withdrawn by \(offer.formID(taken.notice)); it went with \(offer.formID(form)), which does not list it."
    )
    row.further = try evaluator.further("determinations", evaluator.scopes.election, nil)
    return row
  }

  private func determination(
    _ line: ListedLine,
    on form: Int,
    _ tendered: Shares,
    _ notice: Int?
  ) -> Determination {
    var row = Determination(
      formID: offer.formID(form),
      grantID: offer.sheets.elections[ElectionsSheet.grantID, line.row] ?? "",
      option: offer.index.grant(ofElection: line.row).map(Int32.init(clamping:)),
      holder: holder.ofRow,
      tendered: tendered,
      withdrawn: line.standing.withdrawn,
      status: .rejected,
      accepted: .zero,
      rule: "",
      reason: ""
    )
    switch line.standing.fate {
    case .superseded:
      row.status = .superseded
      row.reason = forms.replacements[form].map { "Replaced by \(offer.formID($0))." } ?? ""
    case .withdrawn:
      row.status = .withdrawn
      row.withdrawn = tendered
      row.reason = notice.map { "Withdrawn by \(offer.formID($0))." } ?? ""
    case .refused: refuse(&row, forms.refusals[form])
    case .standing:
      if let refusal = lines.refusals[line.row] {
        refuse(&row, refusal)
        row.defects = lines.defects[line.row] ?? [refusal]
      } else {
        row.status = .accepted
      }
    }
    return row
  }

  private func settle(
    _ row: inout Determination,
    _ standing: StandingLine?,
    _ line: Int,
    on form: Int
  ) {
    let accepted = standing?.accepted ?? .zero
    row.accepted = accepted
    if row.tendered == .zero {
      row.reason = "Accepted; it tenders no shares."
    } else if accepted < row.tendered, let division = standing?.division {
      row.reason =
        "Accepted for the \(division.value.taken(accepted)), that the offer takes; it tenders "
        + "\(Thousands.marked(row.tendered))."
    } else if accepted < row.tendered {
      row.reason =
        "Accepted for the \(accepted.words) outstanding on \(offer.determination); it tenders "
        + "\(Thousands.marked(row.tendered))."
    } else {
      row.reason = "Properly tendered."
    }
    let waived = (forms.waived[form] ?? []) + (lines.waived[line] ?? [])
    if let reason = waived.reason("Accepted") { row.reason = reason }
  }

  private func refuse(_ row: inout Determination, _ refusal: Refusal?) {
    row.rule = refusal?.rule ?? ""
    row.reason = refusal?.reason ?? ""
  }
}
