/// What changed the company's capital (F3, E12).
public enum EventKind: Int, SheetChoice {
  /// A split.
  case split
  /// A reverse split.
  case reverseSplit
  /// A dividend in shares.
  case stockDividend
  /// A merger.
  case merger

  /// The word as the contract spells it.
  public var word: String {
    switch self {
    case .split: "split"
    case .reverseSplit: "reverse_split"
    case .stockDividend: "stock_dividend"
    case .merger: "merger"
    }
  }
}
