/// Ids that a spreadsheet or a footnote changed, where another sheet still has them as they were.
enum MeantIDs {
  /// The ids that are meant, by their cells in a file.
  static func meant(in name: String, _ sheets: OfferTables) -> [CellList.Entry: String] {
    guard let table = sheets.all.first(where: { $0.sheet == name }), let source = table.source
    else {
      return [:]
    }
    var meant = keys(table, sheets)
    for (column, target) in references(table, sheets) {
      guard let cell = source.cellOfColumn[column.index] else { continue }
      let unknown = unknown(table, column, target, sheets)
      let written = WrittenIDs([unknown]).meant
      for row in unknown.rows {
        guard let id = table[column, row], let found = written[id] else { continue }
        meant[CellList.Entry(row: table.spreadsheetRow(row), cell: cell)] = found
      }
    }
    return meant
  }

  /// The sheet's own ids that are to be those which all others name.
  private static func keys(
    _ table: SheetTable,
    _ sheets: OfferTables
  ) -> [CellList.Entry: String] {
    guard let key = table.schema.key, let cell = table.source?.cellOfColumn[key] else { return [:] }
    let naming = sheets.all.flatMap { other in
      references(other, sheets).filter { $0.1.sheet == table.sheet }.map { (other, $0.0) }
    }
    let written = WrittenIDs(naming.map { unknown($0, $1, table, sheets) })
    guard !written.made.isEmpty else { return [:] }
    let named = Set(
      naming.flatMap { other, column in
        (0..<other.rowCount).compactMap { other[column, $0] }
      }
    )
    var meant: [CellList.Entry: String] = [:]
    for (row, name) in written.made
    where !named.contains(table.text(table.value(key, row))) {
      meant[CellList.Entry(row: table.spreadsheetRow(row), cell: cell)] = name
    }
    return meant
  }

  /// The ids of a column that are not in the sheet that they name, nor in the awards.
  private static func unknown(
    _ table: SheetTable,
    _ column: Column<String>,
    _ target: SheetTable,
    _ sheets: OfferTables
  ) -> UnknownIDs {
    let isOfOptions = target.schema.name == GrantsSheet.schema.name
    let rows = (0..<table.rowCount).filter { row in
      guard let id = table[column, row] else { return false }
      return target.row(ofID: id) == nil
        && !(isOfOptions && sheets.awards.row(ofID: id) != nil)
    }
    return UnknownIDs(table: table, column: column, target: target, rows: rows)
  }

  private static func references(
    _ table: SheetTable,
    _ sheets: OfferTables
  ) -> [(Column<String>, SheetTable)] {
    switch table.schema.name {
    case GrantsSheet.schema.name: [(GrantsSheet.holderID, sheets.holders)]
    case FormsSheet.schema.name: [(FormsSheet.holderID, sheets.holders)]
    case ElectionsSheet.schema.name:
      [(ElectionsSheet.formID, sheets.forms), (ElectionsSheet.grantID, sheets.grants)]
    case VestingSheet.schema.name: [(VestingSheet.grantID, sheets.grants)]
    case AwardsSheet.schema.name: [(AwardsSheet.holderID, sheets.holders)]
    case ExercisesSheet.schema.name: [(ExercisesSheet.grantID, sheets.grants)]
    case PaymentsSheet.schema.name: [(PaymentsSheet.exerciseID, sheets.exercises)]
    case SalesSheet.schema.name: [(SalesSheet.exerciseID, sheets.exercises)]
    case ServiceSheet.schema.name: [(ServiceSheet.holderID, sheets.holders)]
    default: []
    }
  }
}
