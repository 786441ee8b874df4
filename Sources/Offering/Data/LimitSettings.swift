internal import Exchange
internal import Policy

/// The parameters of the rule `iso_limit`, which the core computes with.
struct LimitSettings: Sendable {
  /// What a share counts for.
  enum ValueBasis: String {
    /// Its exercise price, as the Offer says (§14).
    case exercisePrice = "exercise_price"
    /// Its fair closes value on the option's grant date, as the Code says (section 422(d)(3)).
    case fairMarketValue = "fair_market_value"
  }

  /// The rule's id.
  static let rule = "iso_limit"
  /// Its parameters.
  static let parameters = ["limit", "value_basis", "count_cancelled"]

  let limit: Money
  let basis: ValueBasis
  /// Whether shares cancelled in the year in which they would first have become exercisable count
  /// (Treasury Regulation 1.422-4(b)(5)).
  let countsCancelled: Bool

  /// Reads the rule; nil if it is not among the rules or lacks a parameter.
  init?(_ rules: RuleSet) {
    guard case .number(let limit) = rules.parameter("iso_limit", "limit"),
      case .text(let word) = rules.parameter("iso_limit", "value_basis"),
      let basis = ValueBasis(rawValue: word),
      case .flag(let countsCancelled) = rules.parameter("iso_limit", "count_cancelled")
    else { return nil }
    self.limit = Money(tenThousandths: limit)
    self.basis = basis
    self.countsCancelled = countsCancelled
  }
}
