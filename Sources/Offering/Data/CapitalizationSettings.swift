internal import Exchange
internal import Policy

/// How capitalization events change options: the parameters of the rule `capitalization` (F3, E12).
struct CapitalizationSettings: Sendable {
  /// The rule's id.
  static let rule = "capitalization"
  /// Its parameters; `share_rounding` can only be `down`.
  static let parameters = ["share_rounding", "price_rounding", "mergers_convert"]

  /// How an exercise price is rounded to 0.0001 after an event; shares are always rounded down.
  var priceRounding = Rounding.up
  /// Whether the ratio of a merger converts shares and promises as a split does.
  var mergersConvert = false

  /// Reads the rules; what no rule says is the contract's way.
  init(_ rules: RuleSet) {
    if case .text(let word) = rules.parameter("capitalization", "price_rounding"),
      let rounding = Rounding(rawValue: word)
    {
      priceRounding = rounding
    }
    if case .flag(let converts) = rules.parameter("capitalization", "mergers_convert") {
      mergersConvert = converts
    }
  }
}
