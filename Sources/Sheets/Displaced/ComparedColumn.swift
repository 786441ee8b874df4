import Exchange
import Findings

/// What stands in a cell, so that cells of two sheets can be compared.
enum ComparedCell: Hashable, Comparable {
  case number(Int64)
  case text(String)

  /// The cell that a spreadsheet makes below this one when it is dragged down.
  ///
  /// Nil for a text that does not end in a number. `unit` is one of what the column counts.
  func next(_ unit: Int64) -> ComparedCell? {
    switch self {
    case .number(let number): return .number(number + unit)
    case .text(let text):
      let digits = text.utf8.reversed().prefix { $0 &- 48 < 10 }.count
      guard (1...15).contains(digits), let number = Int(text.suffix(digits)) else { return nil }
      let next = String(number + 1)
      let zeros = String(repeating: "0", count: max(0, digits - next.utf8.count))
      return .text(text.dropLast(digits) + zeros + next)
    }
  }
}

/// A column as it is compared with others.
struct ComparedColumn {
  /// The sheet it is in.
  let table: SheetTable
  /// Its place in the schema.
  let column: Int

  init<Value>(_ table: SheetTable, _ column: Column<Value>) {
    (self.table, self.column) = (table, column.index)
  }

  init(_ table: SheetTable, at column: Int) { (self.table, self.column) = (table, column) }

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
    switch kind {
    case .id, .text, .word: return .text(table.text(value))
    default: return .number(value)
    }
  }

  /// By how much a cell grows that is dragged down: a dollar, a day, a share.
  var unit: Int64 {
    switch kind {
    case .money: 10_000
    case .time: Moment(startOf: Day.first.advanced(by: 1)).number - Moment(startOf: .first).number
    default: 1
    }
  }

  /// Whether its filled cells are in order from top to bottom, at least three and not all the same;
  /// downwards, if the greatest stands first.
  var order: Order? {
    let cells = (0..<table.rowCount).compactMap(sortable)
    guard cells.count > 2, let first = cells.first, cells.contains(where: { $0 != first }) else {
      return nil
    }
    let pairs = zip(cells, cells.dropFirst())
    if pairs.allSatisfy({ $0 <= $1 }) { return .rising }
    return pairs.allSatisfy { $0 >= $1 } ? .falling : nil
  }

  enum Order { case rising, falling }

  /// Spreadsheets sort texts without regard to case.
  private func sortable(_ row: Int) -> ComparedCell? {
    cell(row).map { cell in
      if case .text(let text) = cell { .text(text.lowercased()) } else { cell }
    }
  }
}
