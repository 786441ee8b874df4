internal import Policy
public import Sheets

/// What `exchequer fix` prints: every change on a line, and their count.
public struct RepairsText {
  private let style: TextStyle

  /// Text with or without colour.
  public init(colour: Bool) { style = TextStyle(colour: colour) }

  /// The changes, none left out.
  public func text(of repairs: [Repair]) -> String {
    let columns = repairs.map { repair in
      [
        VisibleText(repair.cell.isEmpty ? repair.sheet : "\(repair.sheet)!\(repair.cell)"),
        VisibleText("\"\(repair.old)\""), VisibleText("\"\(repair.new)\""),
      ]
    }
    let widths = (0..<3).map { column in min(40, columns.map { $0[column].width }.max() ?? 0) }
    return zip(columns, repairs).map { cells, repair in
      cells[0].padded(to: widths[0], style) + "  " + cells[1].padded(to: widths[1], style)
        + "  ->  "
        + cells[2].padded(to: widths[2], style) + "  " + style.faint(repair.reason) + "\n"
    }.joined()
  }

  /// How many cells of how many sheets.
  public func count(_ repairs: [Repair]) -> String {
    let sheets = Set(repairs.map(\.sheet)).count
    guard !repairs.isEmpty else { return "Nothing is certain enough to repair." }
    return ParameterWords.counted(repairs.count, "repair") + " in "
      + ParameterWords.counted(sheets, "sheet") + "."
  }
}
