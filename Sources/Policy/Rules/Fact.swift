/// One value that a rule reads or answers, as the sheets hold it.
///
/// Dates are day numbers, times are minutes, money is ten-thousandths: a number alone does not say
/// which it is, its field does (`ValueKind`).
public enum Fact: Hashable, Sendable {
  /// Nothing stands in the cell.
  case blank
  /// A count, number, amount, date or time.
  case number(Int64)
  /// Yes or no.
  case flag(Bool)
  /// Text, a choice or an id.
  case text(String)
  /// A list of texts, such as the excluded jurisdictions.
  case texts([String])
}
