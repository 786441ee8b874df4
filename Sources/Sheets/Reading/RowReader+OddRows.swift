import CSV
import Findings

// Rows that are not as the header has it. Each gets the one finding that names its cause, and none
// that follows from it.
extension RowReader {
  /// Reads a row with too few or too many cells, or with quotes that are wrong.
  mutating func readOdd(_ record: Record, _ span: Span<UInt8>) {
    if isBlank(record, span) || isWrapped(record, span) { return }
    if record.problems.contains(where: \.isBroken) { return readBroken(record, span) }
    let count = secondTable == nil ? RowShape.filledCount(record, span) : headerWidth
    if count > headerWidth { tellUnnamed(record, count, span) }
    if count > headerCount { return readLong(record, count, span) }
    if record.cells.count < headerWidth { return readShort(record, span) }
    if isSplit(record, count, span) { return }
    for problem in record.problems { tell(problem, record) }
    if record.cells.count > headerCount { noteSurplus(record, span) }
    if readCells(record, span) { keep(record) } else { settle(record, span) }
    // A row that is none of the sheet's, such as the header again, is told as that.
    if surplus.last?.row == rows.count { surplus.removeLast() }
  }

  /// Settles a row of the right length some of whose cells have a problem.
  mutating func settle(_ record: Record, _ span: Span<UInt8>) {
    if isBlank(record, span) || isRemark(record, span) || isMoved(record) { return }
    noteUnreadableKey()
    tell(record)
    keep(record)
  }

  /// Whether the row is none of the sheet's, a total or the like; if so it is told.
  private mutating func isRemark(_ record: Record, _ span: Span<UInt8>) -> Bool {
    guard let (kind, message) = RowShape(self, record).remark else { return false }
    findings.add(kind, source, record, cell: RowShape.firstFilled(record, span), message)
    if kind == .rowOtherTable { hasEnded = true }
    return true
  }

  /// Whether a row all of whose cells can be read is a total, which only its label shows; if so it is told.
  mutating func isReadableTotal(_ record: Record, _ span: Span<UInt8>) -> Bool {
    guard schema.readsTotals else { return false }
    let shape = RowShape(self, record)
    guard shape.isLabelledTotal else { return false }
    let first = RowShape.firstFilled(record, span)
    findings.add(.rowTotals, source, record, cell: first, shape.totalMessage)
    return true
  }

  /// Whether nothing stands in the row, a second table beside the first left out.
  private func isBlank(_ record: Record, _ span: Span<UInt8>) -> Bool {
    guard let secondTable else { return RowShape.isBlank(record, span) }
    return record.cells.prefix(secondTable).allSatisfy { RowShape.isBlank($0, span) }
  }

  /// A row whose id cannot be read may be the one that another sheet names.
  mutating func noteUnreadableKey() {
    guard let key = schema.key, !CellValue.isPresent(scratch[key]) else { return }
    rows.isIncomplete = true
  }

  private mutating func tellUnnamed(_ record: Record, _ count: Int, _ span: Span<UInt8>) {
    for cell in headerWidth..<min(count, headerCount) {
      guard !RowShape.isBlank(record.cells[cell], span), !tellMoved(record, cell, span),
        unnamedTold.insert(cell).inserted
      else { continue }
      findings.add(
        .columnUnnamed,
        source,
        record,
        cell: cell,
        "Column \(Place.letters(cell)) has cells but no name; it was ignored."
      )
    }
  }

  /// Whether a cell under no name belongs under the name to its left, whose own cell is blank; if so it
  /// is told.
  ///
  /// Of texts nobody can say so.
  private mutating func tellMoved(_ record: Record, _ cell: Int, _ span: Span<UInt8>) -> Bool {
    guard let column = quick.cells.firstIndex(of: cell - 1), schema.columns[column].kind.isExact,
      RowShape.isBlank(record.cells[cell - 1], span)
    else { return false }
    let text = source.content(record, cell)
    let reading = patient[column].read(Array(text.utf8))
    guard reading.problem == nil, reading.worth != .blank else { return false }
    let name = schema.columns[column].name
    let shown = Shown.quoted(text)
    findings.add(
      .cellInNextColumn,
      source,
      record,
      cell: cell,
      "\(shown) stands in a column without a name, and \(name) beside it is blank: the cell may have been "
        + "moved by one.",
      repair: "Write \(shown) in \(name)."
    )
    return true
  }

  // Too few cells.

  private mutating func readShort(_ record: Record, _ span: Span<UInt8>) {
    if let quoted = RowShape.cellOverLines(record, span) {
      findings.add(
        .quoteUnclosed,
        source,
        record,
        cell: quoted,
        "A quote opens here and closes in a later line, so the rows between belong to this cell."
      )
      return keepUnreadable(record)
    }
    if !readCells(record, span), isRemark(record, span) { return }
    let isMissing = isShortOfMore(record) || isShifted(record, span)
    tellShort(record, isMissing: isMissing)
    guard !isMissing else { return keepUnreadable(record) }
    for problem in record.problems { tell(problem, record) }
    noteUnreadableKey()
    tell(record)
    keep(record)
  }

  /// Whether one of the missing cells belongs to a column that must be there.
  private func isShortOfMore(_ record: Record) -> Bool {
    schema.columns.indices.contains { column in
      quick.cells[column] >= record.cells.count && schema.columns[column].presence != .optional
    }
  }

  /// Whether a cell before the last was lost: several cells make no sense, or all of them do with a
  /// blank cell put in.
  private func isShifted(_ record: Record, _ span: Span<UInt8>) -> Bool {
    let odd = problems.count { $0.problem.kind != .cellBlank }
    return odd > 1 || (odd == 1 && RowShape(self, record).lacksCell)
  }

  /// Optional cells that are missing at the end are likely blank (spreadsheets leave off the last
  /// separators where a column is empty for many rows): a warning.
  private mutating func tellShort(_ record: Record, isMissing: Bool) {
    let count = record.cells.count
    let missing = source.header[min(count, headerWidth)..<headerWidth]
    let names = missing.joined(separator: ", ")
    let lost = isMissing ? RowShape(self, record).lostCell : nil
    let likely = lost.map { ", probably \(source.header[$0])" } ?? ""
    findings.add(
      .rowShort,
      severity: isMissing ? .error : .warning,
      source,
      record,
      cell: lost ?? count,
      value: "",
      "The row has \(count) cell\(count == 1 ? "" : "s") and the header \(headerWidth); "
        + (isMissing
          ? "a cell is missing\(likely)."
          : "\(names) count\(missing.count == 1 ? "s" : "") as blank.")
        + because(record) + endsHere(record),
      repair: isMissing
        ? nil
        : "Compare the row with where it comes from, if \(missing.count == 1 ? names : "one of them") has a value."
    )
  }

  /// What to add if the file ends with a row, and no line end behind it.
  private func endsHere(_ record: Record) -> String {
    record.end == source.text.bytes.count
      ? " The file ends here without a line end, so that it may have been cut off." : ""
  }

  /// Keeps the row's place and, if it can be read, the cell of its first column.
  mutating func keepUnreadable(_ record: Record) {
    let first = scratch.first ?? CellValue.blank
    for column in scratch.indices {
      scratch[column] = quick.cells[column] < 0 ? CellValue.blank : CellValue.unreadable
    }
    if quick.cells.first == 0, CellValue.isPresent(first) { scratch[0] = first }
    noteUnreadableKey()
    problems.removeAll()
    keep(record)
  }

  // Too many cells.

  private mutating func readLong(_ record: Record, _ count: Int, _ span: Span<UInt8>) {
    if isSplit(record, count, span) { return }
    tellLong(record, count)
    keepUnreadable(record)
  }

  private mutating func tellLong(_ record: Record, _ count: Int) {
    let blanks = RowShape(self, record).surplusBlanks
    let surplus = blanks.count == 1 ? blanks.first : nil
    let likely = surplus.map { "the blank cell \(Place.letters($0))\(record.row) is" }
    findings.add(
      .rowLong,
      source,
      record,
      cell: surplus ?? headerCount,
      "The row has \(count) cells and the header \(headerWidth)"
        + (blanks.isEmpty
          ? "." : "; \(likely ?? "one of its blank cells is") probably too many.")
        + because(record)
    )
  }

  /// Whether a row with more cells than the header has a cell that lacks its quotes; if so the row
  /// is told and kept.
  private mutating func isSplit(_ record: Record, _ count: Int, _ span: Span<UInt8>) -> Bool {
    let excess = max(record.cells.count - headerCount, count - headerWidth)
    guard excess > 0 else { return false }
    if readCells(record, span), count <= headerCount { return false }
    problems.removeAll()
    let shape = RowShape(self, record)
    guard let split = shape.splitCell(excess: excess) else { return false }
    // A blank cell too many explains the row as well as a text without quotes does.
    if split.plain == nil, excess == 1, shape.hasSurplusBlank { return false }
    findings.add(
      .rowLong,
      source,
      record,
      cell: split.cell,
      "The row has \(record.cells.count) cells and the header \(headerWidth); \(split.text) probably "
        + "needs quotes.",
      repair:
        "Write \"\(split.text.replacing("\"", with: "\"\""))\" with quotes around it\(split.plain.map { ", or \($0)" } ?? "")."
    )
    keepUnreadable(record)
    return true
  }

  /// Notes a row with blank cells beyond the header's, which only the whole sheet can judge.
  ///
  /// It may also be one whose number is split: `12,000,` is twelve and nothing, or twelve thousand.
  /// That is looked for as long as it is so in every row.
  private mutating func noteSurplus(_ record: Record, _ span: Span<UInt8>) {
    let excess = record.cells.count - headerCount
    let mayBeSplit =
      (surplus.last?.mayBeSplit ?? true)
      && RowShape(self, record).splitCell(excess: excess)?.plain != nil
    surplus.append(
      SurplusRow(row: rows.count, cells: record.cells.count, mayBeSplit: mayBeSplit)
    )
  }

  /// Judges the rows with blank cells beyond the header's: spreadsheets write them in every row or,
  /// where a cell was put in by mistake, in some.
  mutating func settleSurplus() {
    // Of a single row nobody can say that every row is so.
    let isEveryRow =
      rows.count > 1 && surplus.count == rows.count && !surplus.allSatisfy(\.mayBeSplit)
    let common = isEveryRow ? surplus.map(\.cells).min() : nil
    let odd = surplus.filter { $0.cells != common }
    let records = odd.map { record($0.row) }
    if !odd.isEmpty { findings.removeAll(ofRows: Set(records.map(\.row))) }
    for (row, record) in zip(odd, records) {
      tellLong(record, row.cells)
      for (column, cell) in quick.cells.enumerated() where cell > 0 {
        rows.set(CellValue.unreadable, column, row.row)
      }
      if schema.key.map({ quick.cells[$0] > 0 }) ?? false { rows.isIncomplete = true }
    }
  }
}

/// A row with blank cells beyond the header's.
struct SurplusRow: Sendable {
  /// The row of the table, from 0.
  var row: Int
  /// How many cells it has.
  var cells: Int
  /// Whether it makes sense too with a number put together of two cells.
  var mayBeSplit: Bool
}
