/// Ids that a spreadsheet or a footnote changed, where another sheet still has them as they were.
enum MeantIDs {
  /// The ids that are meant, by their cells in a file.
  static func meant(in name: String, _ sheets: OfferTables) -> [CellList.Entry: String] {
    guard let table = sheets.all.first(where: { $0.sheet == name }), let source = table.source
    else {
      return [:]
    }
    var meant = keys(table, sheets.links)
    for ids in sheets.links.unknown where ids.table.sheet == name {
      guard let cell = source.cellOfColumn[ids.column.index] else { continue }
      let written = WrittenIDs([ids]).meant
      for row in ids.rows {
        guard let id = table[ids.column, row], let found = written[id] else { continue }
        meant[CellList.Entry(row: table.spreadsheetRow(row), cell: cell)] = found
      }
    }
    return meant
  }

  /// The sheet's own ids that are to be those which all others name.
  private static func keys(_ table: SheetTable, _ links: SheetLinks) -> [CellList.Entry: String] {
    guard let key = table.schema.key, let cell = table.source?.cellOfColumn[key] else { return [:] }
    let written = WrittenIDs(links.unknown.filter { $0.target.sheet == table.sheet })
    let meant = written.made.map { row, name in
      (CellList.Entry(row: table.spreadsheetRow(row), cell: cell), name)
    }
    return Dictionary(meant) { first, _ in first }
  }
}
