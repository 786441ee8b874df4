internal import Exchange
public import Offering

/// The short answer to why a line, or all of a holder's, ended as it did.
public struct ExplanationSummary {
  /// A sentence a line of a form, in the order of the forms' arrival.
  let sentences: [String]

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
    sentences = lines.map { Self.sentence($0, exercises) }
  }

  /// What became of a line, why, and which exercises left fewer shares.
  private static func sentence(_ line: Determination, _ exercises: ExercisesInOffer) -> String {
    let start = "\(line.formID), \(line.grantID): "
    let reason = line.reason.isEmpty ? "" : " " + Readable.ended(line.reason)
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
