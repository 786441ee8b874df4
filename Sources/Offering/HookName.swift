/// The questions that the steps ask the rules (`rules.md`, "Hooks").
enum HookName: String, CaseIterable {
  case cancellationDate = "cancellation_date"
  case grantDate = "grant_date"
  case supersede
  case partialTender = "partial_tender"
  case exchangeRatio = "exchange_ratio"
  case exercisePrice = "exercise_price"
  case optionTerm = "option_term"
  case newSchedule = "new_schedule"
  case vestDate = "vest_date"
  case postTermination = "post_termination"
  case acceptPayment = "accept_payment"
  case merger
}
