import CSV
import Findings

// What the whole of a sheet says, once all its rows are read.
extension RowReader {
  /// Settles what the rows left open, and tells what many of them have in common.
  mutating func settle(_ header: Record) {
    settleSurplus()
    settleDecimalCommas(header)
    settleThousandths()
    settlePrices()
    for column in evidence.misordered.sorted() { settleDates(column) }
    settleSlashes()
    settleExchanged(header)
    tellSpacedQuotes()
    tellWrappedRows()
  }

  // Decimal commas: a column has them if every cell of it makes sense so and at least one makes no
  // sense otherwise.

  private mutating func settleDecimalCommas(_ header: Record) {
    for column in evidence.commas.subtracting(evidence.refused).sorted() {
      guard let values = valuesWithCommas(column) else { continue }
      for (row, value) in values.numbers { rows.set(value, column, row) }
      findings.removeAll(ofCell: quick.cells[column])
      findings.add(
        .columnDecimalComma,
        source,
        header,
        cell: quick.cells[column],
        "The column \(schema.columns[column].name) is read with decimal commas."
      )
      tellAmbiguous(
        [(column, values.ambiguous)].filter { !$0.1.isEmpty },
        "may have a decimal comma, like the rest of the column, or a thousands separator"
      )
    }
  }

  /// The numbers of a column read with decimal commas, and the rows whose number would be another
  /// with a decimal point; nil if a cell makes no sense so.
  private func valuesWithCommas(
    _ column: Int
  ) -> (numbers: [(row: Int, value: Int64)], ambiguous: [Int])? {
    var reader = patient[column]
    reader.hasDecimalComma = true
    var (numbers, ambiguous): ([(row: Int, value: Int64)], [Int]) = ([], [])
    for (row, content) in contents(column) {
      let reading = reader.read(Array(content.utf8))
      guard reading.worth != .blank else { continue }
      guard case .number(let value) = reading.worth else { return nil }
      let pointed = rows.value(column, row)
      let isAmbiguous = CellValue.isPresent(pointed) && pointed != value
      numbers.append((row, isAmbiguous ? CellValue.unreadable : value))
      if isAmbiguous { ambiguous.append(row) }
    }
    return (numbers, ambiguous)
  }

  /// What stands in a column, row by row; rows that are not of the header's length are left out.
  func contents(_ column: Int) -> [(row: Int, content: String)] {
    (0..<rows.count).compactMap { row in
      let record = source.record(at: rows.offsets[row])
      guard record.cells.count >= headerWidth, quick.cells[column] < record.cells.count else {
        return nil
      }
      return (row, source.content(record, quick.cells[column]))
    }
  }

  // `1,370` in a sheet with semicolons: 1370 or 1.37? A point before decimals, or several commas,
  // anywhere in the column shows that its commas mark thousands.

  private mutating func settleThousandths() {
    guard let mark = evidence.doubtfulMark else { return }
    var open: [(column: Int, rows: [Int])] = []
    for column in evidence.thousandths.subtracting(evidence.commas).sorted() {
      let rows = thousandths(column, mark)
      if !rows.isEmpty { open.append((column, rows)) }
    }
    tellAmbiguous(open, "may have thousands separators or three decimals")
  }

  /// The rows of a column whose amounts may have three decimals; none if another cell shows that the
  /// mark stands between thousands.
  private func thousandths(_ column: Int, _ mark: UInt8) -> [Int] {
    let other = mark == Byte.comma ? UInt8(ascii: ".") : Byte.comma
    var open: [Int] = []
    for (row, content) in contents(column) {
      let marks = content.utf8.count { $0 == mark }
      if marks > 1 || content.utf8.contains(other) { return [] }
      let value = rows.value(column, row)
      if marks == 1, CellValue.isPresent(value) { open.append(row) }
    }
    return open
  }

  /// Tells the numbers of all columns that one cause makes doubtful.
  private mutating func tellAmbiguous(_ open: [(column: Int, rows: [Int])], _ what: String) {
    guard let column = open.first?.column, let row = open.first?.rows.first else { return }
    var list = CellList()
    for (column, rows) in open { spoil(rows, column, &list) }
    let record = record(row)
    let cell = quick.cells[column]
    let shown = Shown.quoted(source.content(record, cell))
    let names = open.map { schema.columns[$0.column].name }.joined(separator: ", ")
    findings.add(
      .cellAmbiguousNumber,
      source,
      record,
      cell: cell,
      list.count == 1
        ? "\(names) \(shown) \(what)."
        : "\(list.count) cells of \(names), such as \(shown), \(what): \(list.text).",
      repair: evidence.doubtfulMark == UInt8(ascii: ".")
        ? "Write the numbers without thousands separators."
        : "Add the term decimals to offer.csv: comma if the decimals stand behind commas, point if "
          + "commas mark thousands."
    )
  }

  // `04/09/2012` beside `31/12/2002`: the second shows that the day may come first in the first.

  private mutating func settleDates(_ column: Int) {
    let open = contents(column).filter { DateParts.isAmbiguous($0.content) }
    guard let first = open.first else { return }
    var list = CellList()
    spoil(open.map(\.row), column, &list)
    let name = schema.columns[column].name
    let word = evidence.otherOrder.rawValue
    let order = evidence.otherOrder == .dayFirst ? "day" : "month"
    let dates =
      list.count == 1
      ? "\(name) \(Shown.quoted(first.content)) can be read two ways"
      : "\(list.count) dates of \(name) can be read two ways: \(list.text)"
    // The date that shows it, which is told by itself.
    let shows = contents(column).first { DateParts.showsOrder($0.content) }.map { row, content in
      "\(Shown.quoted(content)) in \(Place.letters(quick.cells[column]))\(rows.numbers[row])"
    }
    findings.add(
      .cellAmbiguousDate,
      source,
      record(first.row),
      cell: quick.cells[column],
      "\(dates). Another date of the column\(shows.map { ", \($0)," } ?? "") has the \(order) first.",
      repair: "Add the term dates = \(word) to offer.csv if every sheet writes the \(order) first; "
        + "otherwise write these dates as year-month-day."
    )
  }

  /// Makes cells of a column unreadable.
  mutating func spoil(_ cells: [Int], _ column: Int, _ list: inout CellList) {
    for row in cells {
      rows.set(CellValue.unreadable, column, row)
      list.note(row: Int(rows.numbers[row]), cell: quick.cells[column])
    }
  }

  // Causes that many rows share.

  private mutating func tellSpacedQuotes() {
    tell(
      spacedQuotes,
      .quoteSpaces,
      "\(spacedQuotes.count) quoted cell\(spacedQuotes.count == 1 ? " has" : "s have") spaces "
        + "around the quotes; the spaces were left out: \(spacedQuotes.text)."
    )
  }

  private mutating func tellWrappedRows() {
    tell(
      wrappedRows,
      .quoteWholeRow,
      "\(wrappedRows.count) row\(wrappedRows.count == 1 ? " is" : "s are") in quotes as a whole: "
        + "\(wrappedRows.text)."
    )
  }

  private mutating func tell(_ list: CellList, _ kind: FindingKind, _ message: String) {
    guard let first = list.first.first else { return }
    let row = Int32(clamping: first.row)
    let record =
      rows.numbers.firstIndex(of: row).map { self.record($0) }
      ?? SheetSource.record(source.text, source.dialect)
    findings.add(kind, source, record, cell: first.cell, message)
  }
}
