internal import Findings
public import Policy
public import Sheets

/// What a rule learned of the calendar or the prices through a word, with the cells that it came from.
public struct SeenWord: Sendable {
  /// The word with its answer.
  public let heard: HeardWord
  /// The cell of prices.csv, or the first and the last of several; none of the calendar.
  public let cells: [CellReference]
  /// Whether a price was asked for that is not known yet, so that the latest stands in for it.
  public let isProvisional: Bool

  /// The cells as a spreadsheet names them, `prices.csv!B12` or `prices.csv!B3:B12`; nil if there is none.
  public var address: String? {
    guard let first = cells.first?.address else { return nil }
    guard cells.count > 1, let last = cells.last?.place.cell else { return first }
    return "\(first):\(last)"
  }
}
