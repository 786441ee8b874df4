internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// What the rules would refuse besides once what refuses a form or line is mended, so that one new form can
/// cure all of it (G2).
///
/// The form is judged as if it were in order, and its lines as if each that a new form can mend stood for what
/// it tenders, as far as that is outstanding. Nothing of it is counted or recorded: it decides nothing.
struct FurtherDefects {
  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject
  let held: [HeldGrant]
  let forms: FormsStep.Result

  /// The defects of the lines of a refused form, by their rows in elections.csv.
  func ofRefused(_ form: Int) -> [Int: [Refusal]] {
    var mended = forms
    mended.record = ElectionRecord()
    mended.record.accept(form, tendering: offer.electionLines(of: form))
    return ofLines(mended)
  }

  /// Those of the lines of the form in force, by their rows in elections.csv.
  func ofFormInForce() -> [Int: [Refusal]] { ofLines(forms) }

  private func ofLines(_ forms: FormsStep.Result) -> [Int: [Refusal]] {
    let step = LinesStep(
      offer: offer,
      evaluator: evaluator.unrecorded,
      holder: holder,
      held: held,
      forms: forms,
      supposesMended: true
    )
    guard let result = try? step.run() else { return [:] }
    // A rule that fails itself says nothing of the form.
    let faults = Set(result.findings.filter { $0.findingClass == .rule }.map(\.rule))
    return result.defects.mapValues { defects in
      defects.uniqued.filter {
        !faults.contains($0.rule) && $0.rule != LinesStep.terminationRule
      }
    }
  }
}

extension Offer {
  /// The lines of a form with what each tenders.
  func electionLines(of form: Int) -> [ElectionLine] {
    index.elections(of: form).map { row in
      ElectionLine(index.grant(ofElection: row) ?? -1, tender(ofLine: row))
    }
  }
}

extension Array where Element == Refusal {
  /// These, and those of others whose rules are not among them.
  func adding(_ others: [Refusal]) -> [Refusal] {
    let rules = Set(map(\.rule))
    return self + others.filter { !rules.contains($0.rule) }
  }
}
