internal import Exchange
internal import Policy

/// How capitalization events change options: the parameters of the rule `capitalization` (F3, E12).
struct CapitalizationSettings: ComputationSettings, Sendable {
  enum Parameter: String, CaseIterable {
    /// Can only be `down`.
    case shareRounding = "share_rounding"
    case priceRounding = "price_rounding"
    case mergersConvert = "mergers_convert"
  }

  static let rule = "capitalization"

  /// How an exercise price is rounded to 0.0001 after an event; shares are always rounded down.
  var priceRounding = Rounding.up
  /// Whether the ratio of a merger converts shares and promises as a split does.
  var mergersConvert = false

  /// Reads the rules; what no rule says is the contract's way.
  init(_ rules: RuleSet) {
    if case .text(let word) = Self.value(.priceRounding, in: rules),
      let rounding = Rounding(rawValue: word)
    {
      priceRounding = rounding
    }
    if case .flag(let converts) = Self.value(.mergersConvert, in: rules) {
      mergersConvert = converts
    }
  }
}
