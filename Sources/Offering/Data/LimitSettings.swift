internal import Exchange
internal import Policy

/// The parameters of the rule `iso_limit`, which the core computes with.
struct LimitSettings: ComputationSettings, Sendable {
  /// What a share counts for.
  enum ValueBasis: String {
    /// Its exercise price, as the Offer says (§14).
    case exercisePrice = "exercise_price"
    /// Its fair market value on the option's grant date, as the Code says (section 422(d)(3)).
    case fairMarketValue = "fair_market_value"
  }

  enum Parameter: String, CaseIterable {
    case limit
    case valueBasis = "value_basis"
    case countCancelled = "count_cancelled"
  }

  static let rule = "iso_limit"

  static let occasion: Occasion? = .limit

  let limit: Money
  let basis: ValueBasis
  /// Whether shares cancelled in the year in which they would first have become exercisable count
  /// (Treasury Regulation 1.422-4(b)(5)).
  let countsCancelled: Bool

  /// Reads the rule; nil if it is not among the rules or lacks a parameter.
  init?(_ rules: RuleSet) {
    guard case .number(let limit) = Self.value(.limit, in: rules),
      case .text(let word) = Self.value(.valueBasis, in: rules),
      let basis = ValueBasis(rawValue: word),
      case .flag(let countsCancelled) = Self.value(.countCancelled, in: rules)
    else { return nil }
    self.limit = Money(tenThousandths: limit)
    self.basis = basis
    self.countsCancelled = countsCancelled
  }
}

extension TermRules {
  /// Whether the $100,000 limit counts a share at its fair market value on the option's grant date, and
  /// not at its exercise price.
  public var limitCountsMarketValue: Bool {
    LimitSettings(rules(for: .limit))?.basis == .fairMarketValue
  }
}
