internal import Exchange
internal import Policy

/// When tenders that have not been accepted can be withdrawn again: the parameters of the rule
/// `withdrawal_reopens` (A9, §5).
struct WithdrawalSettings: ComputationSettings, Sendable {
  enum Parameter: String, CaseIterable {
    case businessDays = "business_days"
    case counting
  }

  static let rule = "withdrawal_reopens"

  /// How the business days are counted; what no rule says is the Offer's way.
  var reopening = Reopening()

  /// Reads the rules.
  init(_ rules: RuleSet) {
    if case .number(let days) = Self.value(.businessDays, in: rules),
      let days = Int(exactly: days), (1...1000).contains(days)
    {
      reopening.businessDays = days
    }
    if case .text(let word) = Self.value(.counting, in: rules),
      let counting = Reopening.Counting(rawValue: word)
    {
      reopening.counting = counting
    }
  }
}
