internal import Exchange
internal import Offering

/// exercises.csv: the exercises, where there are any.
struct DecidedExercisesSheet: ExtensibleSheet {
  let name = "exercises"
  let place = 100
  let meaning = "an exercise, decided"
  let rowScope = "exercise"

  let columns: [ResultColumn<ExerciseRow>] = [
    .text("exercise_id", \.id),
    .text("grant_id", \.grantID),
    .plain("status") { $0.isAccepted ? "accepted" : "refused" }.amongst(["accepted", "refused"]),
    .plain("shares", \.shares.count),
    .amount("amount_due", \.amountDue),
    .plain("amount_paid", \.amountPaid),
    .plain("rule", \.rule),
    .text("reason", \.reason),
  ]

  let sources: [String: FigureSource] = [
    "shares": .cell(sheet: "exercises", column: "shares", of: "exercise_id"),
    "amount_due": .step(
      "the shares times the exercise price",
      [
        .cell(sheet: "exercises", column: "shares", of: "exercise_id"),
        .optionPrice,
      ]
    ),
    "amount_paid": .step(
      "the payments accepted",
      [
        .rows(sheet: "payments", column: "amount", by: "exercise_id"),
        .rows(sheet: "payments", column: "shares", by: "exercise_id"),
      ]
    ),
  ]

  func rows(of run: FinishedRun) -> OrderedRows<ExerciseRow> { run.outcome.exercises }

  func isWritten(for run: FinishedRun) -> Bool { run.outcome.hasExercises }
}
