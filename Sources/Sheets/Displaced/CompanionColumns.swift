import Findings

/// Columns that are filled in the same rows, such as the last day of service and why it ended.
enum CompanionColumns {
  static func displacements(_ sheets: OfferTables) -> [Displacement] {
    let (holders, service) = (sheets.holders, sheets.service)
    return [
      sorted(
        ComparedColumn(holders, HoldersSheet.serviceEnd),
        ComparedColumn(holders, HoldersSheet.endReason)
      ),
      sorted(
        ComparedColumn(service, ServiceSheet.serviceEnd),
        ComparedColumn(service, ServiceSheet.endReason)
      ),
    ].compactMap(\.self)
  }

  /// Each stands without the other equally often, and one of them is in order.
  private static func sorted(_ one: ComparedColumn, _ other: ComparedColumn) -> Displacement? {
    let table = one.table
    guard table.hasColumn(one.column), table.hasColumn(other.column) else { return nil }
    let rows = 0..<table.rowCount
    let isFilled = { (column: ComparedColumn, row: Int) in
      table.value(column.column, row) != CellValue.blank
    }
    let alone = rows.count { isFilled(one, $0) && !isFilled(other, $0) }
    let missing = rows.count { !isFilled(one, $0) && isFilled(other, $0) }
    guard alone > 1, alone == missing, let column = [one, other].first(where: \.isSorted)
    else { return nil }
    let rest = column.isSame(as: one) ? other : one
    return column.sorted("\(rest.name) has a value in \(alone) other rows")
  }
}
