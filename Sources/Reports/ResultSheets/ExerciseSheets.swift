internal import Exchange
internal import Offering

extension ResultSheets {
  /// The exercises, where there are any.
  static let exercises = ListSheet(
    "exercises",
    \OfferOutcome.exercises,
    where: \.hasExercises,
    [
      .text("exercise_id", \.id),
      .text("grant_id", \.grantID),
      .plain("status") { $0.isAccepted ? "accepted" : "refused" },
      .plain("shares", \.shares.count),
      .plain("amount_due") { $0.amountDue.map { "\($0)" } ?? "" },
      .plain("amount_paid", \.amountPaid),
      .plain("rule", \.rule),
      .text("reason", \.reason),
    ]
  )

  /// Exercises and sales for tax, where there are exercises.
  static let tax = ListSheet(
    "tax",
    \OfferOutcome.tax,
    where: \.hasExercises,
    [
      .text("exercise_id", \.exerciseID),
      .text("sale_id", \.saleID),
      .plain("kind", \.amounts.kind.rawValue),
      .plain("ordinary_income", \.amounts.ordinaryIncome),
      .plain("capital_gain") { $0.amounts.capitalGain.map { "\($0)" } ?? "" },
      .plain("term") { $0.amounts.term?.rawValue ?? "" },
      .plain("amt_preference", \.amounts.minimumTaxPreference),
    ]
  )
}
