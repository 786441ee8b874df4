/// How a schedule's fractions of a share are allocated (Open Cap Format, allocation types).
public enum Allocation: Int, SheetChoice {
  /// The cumulative sum is rounded to the nearest share.
  case cumulativeRounding
  /// The cumulative sum is rounded down; the default.
  case cumulativeRoundDown
  /// The shares left over go one each to the first tranches.
  case frontLoaded
  /// The shares left over go one each to the last tranches.
  case backLoaded
  /// The shares left over all go to the first tranche.
  case frontLoadedToSingleTranche
  /// The shares left over all go to the last tranche.
  case backLoadedToSingleTranche
  /// Fractions of shares vest; refused, since an option is over whole shares.
  case fractional

  /// The word as the contract spells it.
  public var word: String {
    switch self {
    case .cumulativeRounding: "CUMULATIVE_ROUNDING"
    case .cumulativeRoundDown: "CUMULATIVE_ROUND_DOWN"
    case .frontLoaded: "FRONT_LOADED"
    case .backLoaded: "BACK_LOADED"
    case .frontLoadedToSingleTranche: "FRONT_LOADED_TO_SINGLE_TRANCHE"
    case .backLoadedToSingleTranche: "BACK_LOADED_TO_SINGLE_TRANCHE"
    case .fractional: "FRACTIONAL"
    }
  }
}
