internal import Exchange
internal import Policy
internal import Sheets

extension ExplanationMaking {
  /// Each exercise decided, with its payments, its taxation and the sales of its shares.
  var exerciseSteps: [ExplanationStep] { rows.exercises.map(exerciseStep) }

  private func exerciseStep(_ exercise: ExerciseRow) -> ExplanationStep {
    let sheet = offer.sheets.exercises
    let row = sheet.row(ofID: exercise.id)
    let day = row.flatMap { sheet[ExercisesSheet.exerciseDate, $0] }
    let old = row.flatMap { offer.index.grant(ofExercise: $0) }
      .flatMap { offer.sheets.optionID(numbered: $0) }
    var step = ExplanationStep(
      day.map { "\($0)" } ?? "",
      .exercise,
      about: Set([exercise.id, exercise.grantID, old].compactMap(\.self)),
      "Exercise \(exercise.id): \(exercise.shares.words) of \(exercise.grantID)"
    )
    step.place = row.map { sheet.place($0, ExercisesSheet.exerciseID.index).wholeRow }
    step.facts = [
      SeenValue("amount_due", .money, .money(exercise.amountDue)),
      SeenValue("amount_paid", .money, .money(exercise.amountPaid)),
    ]
    step.rules = rules("payment", about: exercise.id) + rules("exercise", about: exercise.id)
    step.tables = [tax(of: exercise.id)].compactMap(\.self)
    step.result = exercise.isAccepted ? exercise.reason : "Refused by \(exercise.rule)."
    return step
  }

  private func tax(of exercise: String) -> ExplanationTable? {
    let rows = self.rows.tax.filter { $0.exerciseID == exercise }
    guard !rows.isEmpty else { return nil }
    var table = ExplanationTable(
      ("sale", .text),
      ("for tax", .text),
      ("ordinary income", .money),
      ("capital gain", .money),
      ("AMT preference", .money)
    )
    table.rows = rows.map { row in
      [
        .text(row.saleID), .text(row.amounts.kind.rawValue), .money(row.amounts.ordinaryIncome),
        row.amounts.capitalGain.map { .money($0) } ?? .text(""),
        .money(row.amounts.minimumTaxPreference),
      ]
    }
    return table
  }
}
