internal import Exchange
internal import Offering

extension ResultSheets {
  /// Every line of every Election Form with what became of it.
  static let determinations = ListSheet(
    "determinations",
    \OfferOutcome.determinations,
    [
      .text("form_id", \.formID),
      .text("grant_id", \.grantID),
      .text("holder_id", \.holderID),
      .plain("shares_tendered", \.tendered.count),
      .plain("status", \.status.rawValue),
      .plain("shares_accepted", \.accepted.count),
      .plain("rule", \.rule),
      .text("reason", \.reason),
    ]
  )

  /// Every option of which shares were cancelled.
  static let cancellations = ListSheet(
    "cancellations",
    \OfferOutcome.cancellations,
    [
      .text("grant_id", \.grantID),
      .text("holder_id", \.holderID),
      .plain("cancelled_on", \.day),
      .plain("shares_cancelled", \.cancelled.count),
      .plain("shares_kept", \.kept.count),
    ]
  )

  /// What partly tendered options leave.
  static let balancingOptions = ListSheet(
    "balancing_options",
    \OfferOutcome.balancing,
    [
      .text("grant_id", \.grantID),
      .text("holder_id", \.holderID),
      .plain("type", \.type.rawValue),
      .plain("shares", \.shares.count),
      .plain("exercise_price", \.exercisePrice),
      .plain("grant_date", \.grantDate),
      .plain("expires", \.expires),
    ]
  )
}
