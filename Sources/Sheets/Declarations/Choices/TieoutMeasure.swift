/// What a declared total counts (C5).
public enum TieoutMeasure: Int, SheetChoice {
  /// Shares outstanding under options.
  case outstanding
  /// Their part of all shares outstanding under options, in percent.
  case percent
  /// Holders.
  case holders
  /// Grants.
  case grants

  /// The word as the contract spells it.
  public var word: String {
    switch self {
    case .outstanding: "outstanding"
    case .percent: "percent"
    case .holders: "holders"
    case .grants: "grants"
    }
  }
}
