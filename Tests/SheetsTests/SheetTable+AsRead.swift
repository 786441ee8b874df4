@testable import Sheets

extension SheetTable {
  /// What was read of a cell: of a text itself, since where it lies may change.
  func asRead(_ column: Int, _ row: Int) -> String {
    let value = value(column, row)
    let isText = schema.columns[column].kind.isText && CellValue.isPresent(value)
    return isText ? text(value) : "\(value)"
  }

  /// What was read of every cell, row by row.
  var rowsAsRead: [[String]] {
    (0..<rowCount).map { row in schema.columns.indices.map { asRead($0, row) } }
  }
}
