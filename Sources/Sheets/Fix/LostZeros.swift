/// Ids whose leading zeros a spreadsheet took off, where the sheet that they name still has them.
enum LostZeros {
  /// The ids that are meant, by their cells in a file.
  static func meant(in name: String, _ sheets: OfferTables) -> [CellList.Entry: String] {
    guard let table = sheets.all.first(where: { $0.sheet == name }), let source = table.source
    else {
      return [:]
    }
    var meant: [CellList.Entry: String] = [:]
    for (column, target) in references(table, sheets) {
      guard let cell = source.cellOfColumn[column.index] else { continue }
      let whole = idsWithZeros(target)
      for row in 0..<table.rowCount {
        guard let id = table[column, row], target.row(ofID: id) == nil, let found = whole[id] else {
          continue
        }
        meant[CellList.Entry(row: table.spreadsheetRow(row), cell: cell)] = found
      }
    }
    return meant
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

  /// The ids of digits that begin with zeros, by what is left without them; none that two share.
  private static func idsWithZeros(_ table: SheetTable) -> [String: String] {
    guard let key = table.schema.key else { return [:] }
    var ids: [String: String?] = [:]
    for row in 0..<table.rowCount {
      let id = table.text(table.value(key, row))
      guard id.first == "0", id.utf8.allSatisfy({ $0 &- 48 < 10 }) else { continue }
      let bare = String(id.drop { $0 == "0" })
      ids[bare] = ids[bare] == nil ? .some(id) : .some(nil)
    }
    return ids.compactMapValues { $0 }
  }
}
