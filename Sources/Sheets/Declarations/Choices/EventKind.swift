/// What changed the company's capital (F3, E12).
public enum EventKind: String, SheetChoice {
  /// A split.
  case split
  /// A reverse split.
  case reverseSplit = "reverse_split"
  /// A dividend in shares.
  case stockDividend = "stock_dividend"
  /// A merger.
  case merger
}
