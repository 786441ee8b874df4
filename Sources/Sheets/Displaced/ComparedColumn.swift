import Exchange
import Findings

/// What stands in a cell, so that cells of two sheets can be compared.
enum ComparedCell: Hashable, Comparable {
  case number(Int64)
  case text(String)

  /// The cell that a spreadsheet makes below this one when it is dragged down.
  ///
  /// Nil for a text that does not end in a number, and below the largest number there is. `unit` is one
  /// of what the column counts.
  func next(_ unit: Int64) -> ComparedCell? {
    switch self {
    case .number(let number):
      let (next, isOver) = number.addingReportingOverflow(unit)
      return isOver ? nil : .number(next)
    case .text(let text): return CountedID(text).next.map(ComparedCell.text)
    }
  }
}

/// A column as it is compared with others.
struct ComparedColumn {
  /// The sheet it is in.
  let table: SheetTable
  /// Its place in the schema.
  let column: Int
  /// Whether its cells are texts, which are compared where they lie.
  private let isText: Bool

  init<Value>(_ table: SheetTable, _ column: Column<Value>) { self.init(table, at: column.index) }

  init(_ table: SheetTable, at column: Int) {
    (self.table, self.column) = (table, column)
    isText = table.schema.columns[column].kind.isText
  }

  /// Its name in the contract.
  var name: String { table.schema.columns[column].name }

  /// Where it stands in the file, from 0; behind all others if it is not there.
  var cell: Int { table.source?.cellOfColumn[column] ?? Int.max }

  /// What its cells hold.
  var kind: CellKind { table.schema.columns[column].kind }

  /// Whether both are the same column of the same sheet.
  func isSame(as other: ComparedColumn) -> Bool {
    table.sheet == other.table.sheet && column == other.column
  }

  /// What stands in a row; nil if nothing does, or nothing that can be read.
  func cell(_ row: Int) -> ComparedCell? {
    let value = table.value(column, row)
    guard CellValue.isPresent(value) else { return nil }
    return isText ? .text(table.text(value)) : .number(value)
  }

  /// Whether something that can be read stands in a row.
  @inline(__always)
  func isFilled(_ row: Int) -> Bool { CellValue.isPresent(table.value(column, row)) }

  /// Whether the same stands in a row as in a row of another column, or in both nothing that can be
  /// read: what `cell` would say, without making texts.
  @inline(__always)
  func agrees(_ row: Int, with other: ComparedColumn, _ otherRow: Int) -> Bool {
    let (one, two) = (table.value(column, row), other.table.value(other.column, otherRow))
    guard CellValue.isPresent(one), CellValue.isPresent(two) else {
      return CellValue.isPresent(one) == CellValue.isPresent(two)
    }
    return isSame(one, as: two, of: other)
  }

  /// Whether something else stands in a row than in a row of another column; nothing contradicts a cell in
  /// which nothing stands that can be read.
  @inline(__always)
  func contradicts(_ row: Int, with other: ComparedColumn, _ otherRow: Int) -> Bool {
    let (one, two) = (table.value(column, row), other.table.value(other.column, otherRow))
    return CellValue.isPresent(one) && CellValue.isPresent(two) && !isSame(one, as: two, of: other)
  }

  /// Whether two numbers of cells, both there, stand for the same.
  @inline(__always)
  private func isSame(_ one: Int64, as two: Int64, of other: ComparedColumn) -> Bool {
    guard isText == other.isText else { return false }
    return isText ? table.hasSameText(one, as: two, in: other.table) : one == two
  }

  /// The rows around one in which the same stands, without a gap.
  func run(around row: Int) -> ClosedRange<Int> {
    var (top, last) = (row, row)
    while top > 0, agrees(top - 1, with: self, row) { top -= 1 }
    while last + 1 < table.rowCount, agrees(last + 1, with: self, row) { last += 1 }
    return top...last
  }

  /// By how much a cell grows that is dragged down: a dollar, a day, a share.
  var unit: Int64 {
    switch kind {
    case .money: 10_000
    case .time, .deadline:
      Moment(startOf: Day.first.advanced(by: 1)).number - Moment(startOf: .first).number
    default: 1
    }
  }

  /// Whether its filled cells are in order from top to bottom, at least three and not all the same;
  /// downwards, if the greatest stands first.
  var order: Order? {
    let cells = CellOrder((0..<table.rowCount).lazy.compactMap(sortable))
    guard cells.count > 2, cells.isRising != cells.isFalling else { return nil }
    return cells.isRising ? .rising : .falling
  }

  enum Order { case rising, falling }

  /// Whether its cells are in order as they are written, though not as what they mean: so numbers and
  /// dates are sorted that a spreadsheet takes for texts.
  var textOrder: Order? {
    switch kind {
    case .date, .time, .deadline, .money, .count: break
    default: return nil
    }
    var numbers = CellOrder<Int64>()
    for row in 0..<table.rowCount where isFilled(row) {
      numbers.add(table.value(column, row))
      if numbers.isNone { break }
    }
    guard numbers.isNone else { return nil }
    let texts = CellOrder(table.cellTexts(column, of: (0..<table.rowCount).lazy.filter(isFilled)))
    return texts.isNone ? nil : texts.isRising ? .rising : .falling
  }

  /// Whether its cells are in order from top to bottom, as what they mean or as they are written.
  var isSorted: Bool { order != nil || textOrder != nil }

  /// Spreadsheets sort texts without regard to case, and a choice as it is written.
  private func sortable(_ row: Int) -> ComparedCell? {
    guard let cell = cell(row) else { return nil }
    switch (cell, kind) {
    case (.text(let text), _): return .text(text.lowercased())
    case (.number(let place), .choice(let words)) where words.indices.contains(Int(place)):
      return .text(words[Int(place)])
    default: return cell
    }
  }

  /// Whether it is in order, and its blank cells stand below all others, as sorting leaves them.
  var isInOrderWithBlanksLast: Bool {
    guard order != nil else { return false }
    let firstBlank = (0..<table.rowCount).first { !isFilled($0) } ?? table.rowCount
    return !(firstBlank..<table.rowCount).contains(where: isFilled)
  }
}
