/// How the sheets of an offer write dates and decimals, as far as offer.csv says so.
struct Notation: Hashable, Sendable {
  /// What the term `dates` says; nil if it is not there.
  var dates: DateOrder?
  /// What the term `decimals` says; nil if it is not there.
  var decimals: DecimalMark?

  /// The order in which dates with slashes are read.
  var dateOrder: DateOrder { dates ?? .monthFirst }
}

/// The mark before the decimals of a number (`decimals` in offer.csv).
public enum DecimalMark: String, Sendable, CaseIterable {
  /// `1,234.50`.
  case point
  /// `1.234,50`.
  case comma
}
