internal import Exchange
internal import Offering
internal import Sheets

/// The exercises that stand, from the commencement to the cancellation, which leave fewer shares to accept.
struct ExercisesInOffer {
  /// An exercise, with the cell that states its shares.
  struct Exercise {
    let shares: Shares
    let day: Day
    let cell: String
  }

  private var byOption: [String: [Exercise]] = [:]

  init(_ outcome: OfferOutcome) {
    let (sheet, timeline) = (outcome.sheets.exercises, outcome.timeline)
    for exercise in outcome.exercises where exercise.isAccepted {
      guard let row = sheet.row(ofID: exercise.id),
        let day = sheet[ExercisesSheet.exerciseDate, row],
        day >= timeline.open.commencement, day <= timeline.cancellation
      else { continue }
      let cell = sheet.reference(row, ExercisesSheet.shares.index).address
      byOption[exercise.grantID, default: []].append(
        Exercise(shares: exercise.shares, day: day, cell: cell)
      )
    }
  }

  /// ` Exercised: 66 on September 25, 2024.` of an option, each told when as its text wants; blank if none is.
  func sentence(about option: String, told when: (Exercise) -> String) -> String {
    let all = (byOption[option] ?? []).map { "\(Thousands.marked($0.shares)) on \(when($0))" }
    return all.isEmpty ? "" : " Exercised: \(all.joined(separator: "; "))."
  }
}
