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
    // What is over can only be asked about as if it were not.
    let past = table.cancelled.map {
      wrapped(
        "What was accepted was cancelled on \(Readable.day($0)): the table is as if every option that can be "
          + "exchanged were still tendered."
      )
    }
    let lines = wrapped(opening) + (past ?? []) + blocks + [""]
    return (lines + wrapped(closing)).joined(separator: "\n") + "\n"
  }

  private func wrapped(_ text: String) -> [String] {
    WrappedText.lines(text, lead: "", width: 80, style: style)
  }

  private var opening: String {
    let given = Readable.money(table.grantPrice)
    let start = "Keeping against exchanging\(newPrice)"
    guard table.given.isGiven else {
      guard let provisional = table.provisional else {
        return start + ", by the prices known so far."
      }
      return start
        + ", provisionally: not every price through \(Readable.day(provisional.grantDate)), the new grant "
        + "date, is known on \(Readable.day(provisional.asOf)), and the latest known stands in for the others."
    }
    return table.given.isRead
      ? start + ", were \(given) the close on the new grant date."
      : start
        + ". --grant-price \(given) was not used: by the rules in force no new option is priced at "
        + "the close of that day."
  }

  private var newPrice: String {
    guard let lowest = table.newPrices.first, let highest = table.newPrices.last else { return "" }
    return lowest == highest
      ? ", with new options at a price of \(Readable.money(lowest))"
      : ", with new options at prices from \(Readable.money(lowest)) to \(Readable.money(highest))"
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
    let remarks = line.remarks.flatMap {
      WrappedText.lines(VisibleText.of($0), lead: "  ", width: 80, style: style)
    }
    guard line.oldShares > .zero else { return ["  No option can be exchanged."] + remarks }
    let cells =
      [["share price", "keeping", "exchanging"]]
      + line.values.map { value in
        [Readable.money(value.price), Readable.cents(value.keep), Readable.cents(value.exchange)]
      }
    let widths = [0, 1, 2].map { column in cells.map { $0[column].count }.max() ?? 0 }
    return ["  " + VisibleText.of(subject(line)), "    " + BreakEvenWords.text(line.breakEven)]
      + cells.map { row in
        "    " + zip(row, widths).map { $0.indented(to: $1) }.joined(separator: "   ")
      } + remarks
  }

  private func subject(_ line: ModelTable.Line) -> String {
    let (old, new) = (Readable.shares(line.oldShares), Readable.shares(line.newShares))
    guard let terms = line.terms else { return "All options: \(old), or \(new) in exchange" }
    return "\(line.grantID): \(old) at \(Readable.money(terms.oldPrice)), or \(new) at "
      + Readable.money(terms.newPrice)
  }
}
