internal import Exchange
internal import Offering

/// `exchequer model` for people: a table with both values at each price.
public struct ModelText {
  private let table: ModelTable
  private let style: TextStyle

  /// The text of a table, with or without colour.
  public init(_ table: ModelTable, colour: Bool) {
    self.table = table
    style = TextStyle(colour: colour)
  }

  /// The table between what it assumes and what it leaves out.
  public var text: String {
    let rows = [header] + table.lines.map(row)
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.enumerated().map { index, row in
      let line = Self.line(row, widths, left: leftColumns)
      return index == 0 ? style.bold(line) : line
    }
    return (opening + lines + closing).joined(separator: "\n") + "\n"
  }

  private var opening: [String] {
    [
      "Keeping against exchanging, were \(Readable.money(table.grantPrice)) the close on the new "
        + "grant date.", "",
    ]
  }

  private var closing: [String] {
    [
      "",
      "Worth is what exercising every share, vested or not, would gain at that share price; time, "
        + "tax and the risk",
      "of leaving before the new grant date are not valued. Share for share, exchanging gains if "
        + "the close on the new",
      "grant date is below the old exercise price.",
    ]
  }

  /// The columns of words; the others hold figures.
  private let leftColumns = 2

  private var header: [String] {
    [
      "holder", "option", "old shares", "old price", "new shares", "new price", "break-even",
    ] + table.prices.flatMap { ["keep at \(Readable.money($0))", "exchange"] }
  }

  private func row(_ line: ModelTable.Line) -> [String] {
    let price = { (price: Money?) in price.map(Readable.money) ?? "" }
    return [
      line.holderID, line.grantID.isEmpty ? "all" : line.grantID,
      Thousands.marked(line.oldShares), price(line.terms?.oldPrice),
      Thousands.marked(line.newShares), price(line.terms?.newPrice),
      BreakEvenWords.text(line.breakEven),
    ] + line.values.flatMap { [Readable.money($0.keep), Readable.money($0.exchange)] }
  }

  private static func line(_ cells: [String], _ widths: [Int], left: Int) -> String {
    let padded = zip(cells, widths).enumerated().map { index, cell in
      index < left ? cell.0.padded(to: cell.1) : cell.0.indented(to: cell.1)
    }
    return padded.joined(separator: "  ")
  }
}
