/// The questions that the steps ask the rules (`rules.md`, "Hooks").
///
/// Numbers, not texts: they are looked up at every option and tranche.
enum HookName: Int, CaseIterable {
  case cancellationDate, grantDate, supersede, partialTender, exchangeRatio, exercisePrice
  case optionTerm, newSchedule, vestDate, postTermination, acceptPayment, merger

  /// The name that rule files use.
  var word: String {
    switch self {
    case .cancellationDate: "cancellation_date"
    case .grantDate: "grant_date"
    case .supersede: "supersede"
    case .partialTender: "partial_tender"
    case .exchangeRatio: "exchange_ratio"
    case .exercisePrice: "exercise_price"
    case .optionTerm: "option_term"
    case .newSchedule: "new_schedule"
    case .vestDate: "vest_date"
    case .postTermination: "post_termination"
    case .acceptPayment: "accept_payment"
    case .merger: "merger"
    }
  }
}
