import Findings

/// Dates and numbers in order as texts, in a sheet whose ids or other dates are in order by what they
/// mean: nobody keeps both, so that the column was sorted alone.
///
/// A sheet sorted so as a whole is in order by one column only.
enum SortedTexts {
  // Of fewer cells many are in order by chance.
  private static let fewest = 6

  static func displacements(_ sheets: OfferTables) -> [Displacement] {
    sheets.all.flatMap { table -> [Displacement] in
      guard table.rowCount >= fewest else { return [] }
      return table.schema.columns.indices.compactMap { displacement(table, $0) }
    }
  }

  private static func displacement(_ table: SheetTable, _ index: Int) -> Displacement? {
    let column = ComparedColumn(table, at: index)
    guard table.hasColumn(index), column.textOrder != nil, hasMany(column),
      let kept = kept(table, index)
    else { return nil }
    return column.sorted("\(kept.name) is in order by what it means", .warning)
  }

  /// Another column of the sheet that is in order.
  private static func kept(_ table: SheetTable, _ sorted: Int) -> ComparedColumn? {
    table.schema.columns.indices.filter { $0 != sorted && table.hasColumn($0) }
      .map { ComparedColumn(table, at: $0) }
      .first { column in
        switch column.kind {
        case .id: isCounting(column) && hasMany(column)
        case .date, .time, .deadline: column.order != nil && hasMany(column)
        default: false
        }
      }
  }

  private static func hasMany(_ column: ComparedColumn) -> Bool {
    var seen: Set<Int64> = []
    for row in 0..<column.table.rowCount where column.isFilled(row) {
      seen.insert(column.table.value(column.column, row))
      if seen.count >= fewest { return true }
    }
    return false
  }

  /// Whether ids are in order, those that differ in their last number by that number.
  private static func isCounting(_ column: ComparedColumn) -> Bool {
    let table = column.table
    let ids = CellOrder(
      (0..<table.rowCount).lazy.filter(column.isFilled).map {
        CountedID(table.text(table.value(column.column, $0)))
      }
    )
    return ids.isRising != ids.isFalling
  }
}
