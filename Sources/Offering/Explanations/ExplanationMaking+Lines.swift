internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

extension ExplanationMaking {
  /// When lines and tenders are decided: at the expiration, or now if that has not come.
  private var decidedOn: String { "\(offer.timeline.open.expiration)" }

  /// Each line of the form in force, as the election rules check it.
  var lineSteps: [ExplanationStep] {
    guard let form = account.forms.record.inForce else { return [] }
    let id = offer.formID(form)
    let elections = offer.sheets.elections
    let places = Dictionary(
      offer.index.elections(of: form).map { (elections[ElectionsSheet.grantID, $0] ?? "", $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return rows.determinations
      .filter { $0.formID == id && ($0.status == .accepted || $0.status == .rejected) }
      .uniqued(by: \.grantID)
      .map { lineStep($0, at: places[$0.grantID]) }
  }

  private func lineStep(_ line: Determination, at row: Int?) -> ExplanationStep {
    // How it is divided is told with the cancellation, unless it changes what is accepted.
    let isReduced = line.status == .accepted && line.accepted < line.tendered
    let hooks: Set = isReduced ? ["", TenderDivision.name] : [""]
    let asked =
      rules("election", about: line.grantID, hooks: hooks)
      + rules("grant", about: line.grantID, hooks: [""])
    var step = ExplanationStep(
      decidedOn,
      .line,
      about: [line.grantID, line.formID],
      "The line of \(line.formID) for \(line.grantID) is judged"
    )
    step.place = row.map { offer.sheets.elections.place($0, ElectionsSheet.grantID.index).wholeRow }
    step.rules = asked
    let own = asked.filter { $0.outcome?.blocks ?? false && $0.level != .advisory }.map(\.rule)
    step.result =
      offer.isTerminated
      ? "The offer was terminated: nothing is accepted." : Self.result(line, own: own.uniqued)
    return step
  }

  /// What became of a line; `own` are the rules that refuse it whatever becomes of the tender.
  private static func result(_ line: Determination, own: [String]) -> String {
    if line.status == .accepted {
      return line.tendered == .zero
        ? "Accepted; it tenders no shares." : "Accepted: \(line.accepted.words)."
    }
    guard !own.isEmpty else {
      let rules = ([line.rule] + line.defects.map(\.rule)).uniqued.listed(with: "and")
      return "The line stands, but is rejected with the whole tender by \(rules)."
    }
    let rules = own.listed(with: "and")
    guard own.contains(line.rule) else {
      return "Rejected by \(rules); \(line.rule) would reject the whole tender."
    }
    return "Rejected by \(rules)." + ifMended(line.defects.filter { !own.contains($0.rule) })
  }

  /// The holder's tender as a whole, as the holder rules check it.
  var tenderSteps: [ExplanationStep] {
    let asked = rules("holder", about: account.holder.id).filter { $0.hook.isEmpty }
    guard let form = account.forms.record.inForce, account.holder.tender.isTendering else {
      return untenderedStep(asked)
    }
    guard !asked.isEmpty else { return [] }
    let lines = rows.determinations.filter { $0.formID == offer.formID(form) }
    var step = ExplanationStep(
      decidedOn,
      .tender,
      about: Set(lines.map(\.grantID) + [offer.formID(form)]),
      "The tender of \(account.holder.id) is judged as a whole"
    )
    step.rules = asked
    let refusal = lines.first { line in
      line.status == .rejected && asked.contains { $0.rule == line.rule }
    }
    let tendered = Thousands.marked(account.holder.tender.shares)
    step.result =
      offer.isTerminated
      ? "The offer was terminated: nothing is accepted of the \(tendered) shares tendered."
      : refusal.map { "The whole tender is rejected by \($0.rule)." }
        ?? "Properly tendered: \(tendered) shares."
    return [step]
  }

  /// What the rules about holders say of one who tenders nothing, where they do not pass.
  private func untenderedStep(_ asked: [RuleRecord]) -> [ExplanationStep] {
    guard asked.contains(where: { $0.outcome?.blocks ?? false }) else { return [] }
    var step = ExplanationStep(
      decidedOn,
      .tender,
      about: [account.holder.id],
      "The rules about holders are asked of \(account.holder.id)"
    )
    step.rules = asked
    step.result = "No line of the holder's stands, so there is nothing to refuse."
    return [step]
  }
}
