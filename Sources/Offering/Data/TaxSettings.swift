internal import Exchange
internal import Policy
internal import Sheets

/// Where the Internal Revenue Code and the Offer differ, and the Code's periods: the parameters of
/// the rule `tax` (F4, §14).
struct TaxSettings: ComputationSettings, Sendable {
  enum Parameter: String, CaseIterable {
    case months
    case disabilityMonths = "disability_months"
    case holding
    case disqualifyingIncome = "disqualifying_income"
    case estatesWithoutHoldingPeriods = "estates_without_holding_periods"
  }

  static let rule = "tax"

  /// Months after the end of employment in which an incentive option stays one (section 422(a)(2)).
  var months = 3
  /// The same after disability (section 422(c)(6)); the Offer names no limit.
  var disabilityMonths = 12
  /// Whether the income of a disqualifying disposition is limited to the gain (section 422(c)(2)).
  var isLimitedToSalePrice = true
  /// Whether shares bought by estate or heir have no holding periods (section 421(c)(1)(A)), where the
  /// holder was employed at death or shortly before.
  var freesEstates = true

  /// When the holding periods are over (section 422(a)(1)); the Offer can be read otherwise.
  var holding = HoldingPeriods.moreThan

  /// Reads the rule; what it does not say is the Code's way.
  init(_ rules: RuleSet) {
    if case .number(let months) = Self.value(.months, in: rules) {
      self.months = Int(clamping: months)
    }
    if case .number(let months) = Self.value(.disabilityMonths, in: rules) {
      disabilityMonths = Int(clamping: months)
    }
    if case .text(let word) = Self.value(.disqualifyingIncome, in: rules) {
      isLimitedToSalePrice = word == "limited_to_gain"
    }
    if case .text(let word) = Self.value(.holding, in: rules) {
      holding = HoldingPeriods(rawValue: word) ?? holding
    }
    if case .flag(let frees) = Self.value(.estatesWithoutHoldingPeriods, in: rules) {
      freesEstates = frees
    }
  }

  /// Who exercises an incentive option in time.
  var employment: EmploymentRule {
    EmploymentRule(months: months, disabilityMonths: disabilityMonths)
  }
}
