internal import Exchange
internal import Offering

/// exercises.csv: the exercises, where there are any.
struct DecidedExercisesSheet: ExtensibleSheet {
  let name = "exercises"
  let place = 100
  let meaning = "an exercise, decided"
  let rowScope = "exercise"

  let columns: [ResultColumn<ExerciseRow>] = [
    .text("exercise_id", \.id)
      .means("The exercise, as exercises.csv has it."),
    .text("grant_id", \.grantID)
      .means("The option exercised, an old or a new one."),
    .plain("status") { $0.isAccepted ? "accepted" : "refused" }.amongst(["accepted", "refused"])
      .means("Whether the exercise counts."),
    .plain("shares", \.shares.count)
      .means("The shares of the notice."),
    .amount("amount_due", \.amountDue)
      .means("What these shares cost, in dollars; blank where no price is known."),
    .plain("amount_paid", \.amountPaid)
      .means("The payments that count, in dollars."),
    .plain("rule", \.rule)
      .means("The rule that refused it; blank if it counts."),
    .text("reason", \.reason)
      .means("Why it was refused, in a sentence; blank if it counts."),
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
