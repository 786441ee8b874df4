/// How an option is taxed (C4).
public enum OptionType: Int, SheetChoice {
  /// An incentive stock option.
  case incentive
  /// A nonqualified option.
  case nonqualified

  /// The word as the contract spells it.
  public var word: String {
    switch self {
    case .incentive: "ISO"
    case .nonqualified: "NQSO"
    }
  }
}
