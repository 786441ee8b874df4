internal import Exchange
internal import Policy
internal import Sheets

/// An exercise notice as rules see one.
struct ExerciseSubject: Sendable {
  let grant: GrantSubject
  let row: Int
  /// The shares that could be exercised on its day.
  let exercisable: Shares
  let amountDue: Money
  /// What the accepted payments add up to.
  let amountPaid: Money
}

/// The fields of an exercise besides its grant's and its holder's.
enum ExerciseFields {
  static func all(of sheet: SheetTable) -> [ScopeField<ExerciseSubject>] {
    [
      ScopeField("exercisable", .count, "the shares that could be exercised on that day") {
        .shares($0.exercisable)
      },
      ScopeField("amount_due", .money, "the exercise price of all the shares") {
        .money($0.amountDue)
      },
      ScopeField("amount_paid", .money, "what the accepted payments add up to") {
        .money($0.amountPaid)
      },
    ] + SheetFields.all(of: sheet).map { $0.of { $0.row } }
  }
}
