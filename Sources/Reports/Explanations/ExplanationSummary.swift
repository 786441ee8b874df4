internal import Exchange
public import Offering
internal import Sheets

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
    sentences = lines.map { Self.sentence($0, outcome) }
  }

  /// What became of a line, why, and which exercises left fewer shares.
  private static func sentence(_ line: Determination, _ outcome: OfferOutcome) -> String {
    let start = "\(line.formID), \(line.grantID): "
    let reason = line.reason.isEmpty ? "" : " " + Readable.ended(line.reason)
    guard line.status == .accepted else {
      return start + "\(Readable.shares(line.tendered)) \(line.status.rawValue).\(reason)"
    }
    guard line.accepted < line.tendered else {
      return start + "all \(Readable.shares(line.tendered)) accepted.\(reason)"
    }
    return start + "\(Thousands.marked(line.accepted)) of \(Readable.shares(line.tendered)) "
      + "accepted.\(reason)\(exercised(line.grantID, outcome))"
  }

  private static func exercised(_ option: String, _ outcome: OfferOutcome) -> String {
    let all = exercises(of: option, in: outcome).map { "\($0.shares) on \($0.day) (\($0.cell))" }
    return all.isEmpty ? "" : " Exercised: \(all.joined(separator: ", "))."
  }

  /// The exercises while the offer was open and until the cancellation, which leave fewer shares to accept.
  static func exercises(
    of option: String,
    in outcome: OfferOutcome
  ) -> [(shares: String, day: Day, cell: String)] {
    let (sheet, timeline) = (outcome.sheets.exercises, outcome.timeline)
    return (0..<sheet.rowCount).compactMap { row in
      guard sheet[ExercisesSheet.grantID, row] == option,
        let day = sheet[ExercisesSheet.exerciseDate, row],
        let shares = sheet[ExercisesSheet.shares, row],
        day >= timeline.open.commencement, day <= timeline.cancellation
      else { return nil }
      let cell = sheet.reference(row, ExercisesSheet.shares.index).address
      return (Thousands.marked(shares), day, cell)
    }
  }
}
