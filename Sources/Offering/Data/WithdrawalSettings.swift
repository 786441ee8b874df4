internal import Exchange
internal import Findings
internal import Policy

/// When tenders that have not been accepted can be withdrawn again: the parameters of the rule
/// `withdrawal_reopens` (A9, §5).
struct WithdrawalSettings: ComputationSettings, Sendable {
  enum Parameter: String, CaseIterable {
    case businessDays = "business_days"
    case counting
  }

  static let rule = "withdrawal_reopens"

  static let occasion: Occasion? = .tender

  /// How the business days are counted; what no rule says is the Offer's way.
  var reopening = Reopening()

  /// Reads the rules.
  init(_ rules: RuleSet) {
    if let days = Self.businessDays(rules) { reopening.businessDays = days }
    if let counting = Self.counting(rules) { reopening.counting = counting }
  }

  private static func businessDays(_ rules: RuleSet) -> Int? {
    guard case .number(let days) = value(.businessDays, in: rules), (1...1000).contains(days)
    else { return nil }
    return Int(days)
  }

  private static func counting(_ rules: RuleSet) -> Reopening.Counting? {
    guard case .text(let word) = value(.counting, in: rules) else { return nil }
    return Reopening.Counting(rawValue: word)
  }

  /// The parameters of a rule that the program cannot obey, with what it takes.
  static func unread(_ rules: RuleSet) -> [(parameter: Parameter, takes: String)] {
    (businessDays(rules) == nil
      ? [(.businessDays, "a number of business days from 1 to 1000")] : [])
      + (counting(rules) == nil
        ? [(.counting, Reopening.Counting.allCases.map(\.rawValue).listed(with: "or"))] : [])
  }
}
