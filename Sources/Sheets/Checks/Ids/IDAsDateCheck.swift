import Findings

/// Ids that look like dates among others that do not: a spreadsheet made them of ids such as `MAR1`, and if it
/// did so in every sheet, no id is unknown.
enum IDAsDateCheck {
  // Somebody has looked at the ids of a longer sheet otherwise.
  private static let mostRows = 20_000
  // Where many ids are dates, they are meant.
  private static let leastOthers = 4

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let told = Set(sheets.links.unknown.filter { !$0.rows.isEmpty }.map(\.target.sheet))
    return sheets.all.filter { !told.contains($0.sheet) }.compactMap(finding)
  }

  private static func finding(_ table: SheetTable) -> Finding? {
    guard let key = table.schema.key, table.schema.columns[key].kind == .id,
      table.rowCount <= mostRows
    else { return nil }
    let rows = (0..<table.rowCount).filter { isDate(table, key, $0) }
    guard let first = rows.first, rows.count * leastOthers <= table.rowCount - rows.count else {
      return nil
    }
    let id = Shown.quoted(table.subject(first))
    return table.finding(
      .idLikeDate,
      first,
      key,
      subject: table.subject(first),
      "\(table.schema.columns[key].name) \(id) is a date, as a spreadsheet makes it of an id"
        + (rows.count == 1
          ? "." : "; so are those of \(rows.count) rows, \(table.cells(key, of: rows).text).")
    )
  }

  private static func isDate(_ table: SheetTable, _ key: Int, _ row: Int) -> Bool {
    let value = table.value(key, row)
    guard CellValue.isPresent(value) else { return false }
    let id = PackedText(value)
    let isPossible = table.content.rows.withText(id) { bytes, start in
      IDAsDate.isPossible(bytes, start..<start + id.count)
    }
    return isPossible && IDAsDate(table.text(value))?.isDate ?? false
  }
}
