internal import Exchange
internal import Offering

/// `exchequer model` for people: what both ways are worth at each price, in lines of 80 columns.
public struct ModelText {
  private let table: ModelTable
  private let style: TextStyle

  /// The text of a table, with or without colour.
  public init(_ table: ModelTable, colour: Bool) {
    self.table = table
    style = TextStyle(colour: colour)
  }

  /// A block a line of the table, between what it assumes and what it leaves out.
  public var text: String {
    let blocks = table.lines.enumerated().flatMap { index, line in
      let isNew = index == 0 || table.lines[index - 1].holderID != line.holderID
      return (isNew ? heading(line) : []) + block(line)
    }
    let lines = wrapped(opening) + blocks + [""]
    return (lines + wrapped(closing)).joined(separator: "\n") + "\n"
  }

  private func wrapped(_ text: String) -> [String] {
    WrappedText.lines(text, lead: "", width: 80, style: style)
  }

  private var opening: String {
    "Keeping against exchanging, were \(Readable.money(table.grantPrice)) the close on the new "
      + "grant date."
  }

  private var closing: String {
    let rules = [table.terms.ratio, table.terms.price].compactMap(\.self)
    return "Worth is what exercising every share, vested or not, would gain at that share price; "
      + "time, tax and the risk of leaving before the new grant date are not valued. New shares and "
      + "prices follow the rules" + (rules.isEmpty ? "." : ": \(rules.joined(separator: ". ")).")
  }

  private func heading(_ line: ModelTable.Line) -> [String] {
    ["", style.bold(VisibleText.of(line.holderID + (line.name.isEmpty ? "" : ", \(line.name)")))]
  }

  private func block(_ line: ModelTable.Line) -> [String] {
    let cells =
      [["share price", "keeping", "exchanging"]]
      + line.values.map { value in
        [value.price, value.keep, value.exchange].map(Readable.money)
      }
    let widths = [0, 1, 2].map { column in cells.map { $0[column].count }.max() ?? 0 }
    return ["  " + VisibleText.of(subject(line)), "    " + BreakEvenWords.text(line.breakEven)]
      + cells.map { row in
        "    " + zip(row, widths).map { $0.indented(to: $1) }.joined(separator: "   ")
      }
  }

  private func subject(_ line: ModelTable.Line) -> String {
    let (old, new) = (Readable.shares(line.oldShares), Readable.shares(line.newShares))
    guard let terms = line.terms else { return "All options: \(old), or \(new) in exchange" }
    return "\(line.grantID): \(old) at \(Readable.money(terms.oldPrice)), or \(new) at "
      + Readable.money(terms.newPrice)
  }
}
