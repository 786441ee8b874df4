internal import Exchange
internal import Findings
public import Offering

/// The short answer to why a line, or all of a holder's, ended as it did.
public struct ExplanationSummary {
  /// A sentence a line of a form, in the order of the forms' arrival, then what is granted for each option.
  let sentences: [String]
  /// What there is now of the holder's options, or of the one asked about.
  let held: [String]

  /// The answer about what is asked about; nil of a run that did not come to its end.
  public init?(_ conclusion: Conclusion, about subject: ExplanationSubject) {
    guard let run = FinishedRun(conclusion) else { return nil }
    let outcome = run.outcome
    let lines = outcome.determinations.filter { line in
      switch subject.kind {
      case .holder: line.holderID == subject.id
      case .form: line.formID == subject.id
      case .grant, .award: subject.ids.contains(line.grantID)
      case .exercise, .date, .ledger: false
      }
    }
    let exercises = ExercisesInOffer(outcome)
    let refused = RefusedPapers(outcome)
    let isAbout = { (grantID: String, holderID: String) in
      switch subject.kind {
      case .holder: holderID == subject.id
      case .form: lines.contains { $0.grantID == grantID && $0.status == .accepted }
      case .grant, .award: subject.ids.contains(grantID)
      case .exercise, .date, .ledger: false
      }
    }
    sentences =
      lines.map { Self.sentence($0, exercises, refused) }
      + outcome.promises.filter { isAbout($0.grantID, $0.holderID) }
      .map { Self.sentence($0, outcome) }
    held = OptionsHeld(outcome).sentences(about: subject)
  }

  /// What comes of a promise: the new options, or those that are to come, or why there is none.
  private static func sentence(_ promise: GrantPromise, _ outcome: OfferOutcome) -> String {
    let start = "\(promise.grantID): "
    let under = outcome.plans.areSeveral ? " under the \(outcome.plans[promise.plan])" : ""
    switch promise.status {
    case .granted:
      let options = outcome.newGrants.filter { $0.replaces == promise.grantID }.map { option in
        "\(option.id), \(Readable.shares(option.shares)) at \(Readable.money(option.exercisePrice)) "
          + "(\(option.type.rawValue))"
      }
      return options.isEmpty
        ? start + Readable.ended(promise.reason)
        : start + "replaced on \(Readable.day(outcome.timeline.newGrantDate)) by "
          + options.listed(with: "and") + under + "."
    case .open:
      return start
        + "\(promise.isAward ? "" : "new option of ")\(Readable.shares(promise.newShares)) promised\(under), "
        + "not before \(Readable.day(promise.notBefore))."
    case .forfeited, .void, .withheld:
      return start + "promise \(promise.status.rawValue). \(Readable.ended(promise.reason))"
    }
  }

  /// What became of a line, why, and which exercises left fewer shares.
  private static func sentence(
    _ line: Determination,
    _ exercises: ExercisesInOffer,
    _ refused: RefusedPapers
  ) -> String {
    let start = "\(line.formID), \(line.grantID): "
    let others = line.status == .rejected ? RefusedPapers.reasons(refused.defects(of: line)) : []
    let reason = line.reason.isEmpty ? "" : " " + Readable.besides([line.reason] + others)
    guard line.status == .accepted else {
      return start + "\(Readable.shares(line.tendered)) \(line.status.rawValue).\(reason)"
    }
    guard line.accepted < line.tendered else {
      return start + "all \(Readable.shares(line.tendered)) accepted.\(reason)"
    }
    return start + "\(Thousands.marked(line.accepted)) of \(Readable.shares(line.tendered)) "
      + "accepted.\(reason)\(exercises.sentence(about: line.grantID) { "\($0.day) (\($0.cell))" })"
  }
}
