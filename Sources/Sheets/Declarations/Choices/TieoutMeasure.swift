/// What a declared total counts (C5).
public enum TieoutMeasure: String, SheetChoice {
  /// Shares outstanding under options.
  case outstanding
  /// Their part of all shares outstanding under options, in percent.
  case percent
  /// Holders.
  case holders
  /// Grants.
  case grants
}
