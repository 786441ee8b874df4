public import Exchange

/// A row of tieout_results.csv: a declared total beside the computed one (C5).
public struct TieoutRow: Sendable {
  /// What the figure is called where it is declared.
  public let label: String
  /// What is counted.
  public let measure: String
  /// What it is counted over.
  public let subject: String
  /// The figure as declared.
  public let value: String
  /// The figure that the sheets come to; a percentage with one more decimal than is declared.
  public let computed: String
  /// Whether they are the same, a percentage as rounded half up to the decimals declared.
  public let isEqual: Bool
  /// The day from which the figure can be compared, of one of the end that has not come; nil of any other.
  public let awaited: Day?
}
