import CSV
import Findings

/// Rows that repeat another one to the letter, in sheets where only one such row can be.
///
/// The cells that name a row are among those that repeat. Where they are missing or blank, or stand in rows that
/// differ, they were lost or filled downwards, and rows that now look alike were none.
enum RepeatedRows {
  private static let sheets: Set<String> = Set(
    [
      HoldersSheet.schema, GrantsSheet.schema, FormsSheet.schema, ElectionsSheet.schema,
      PricesSheet.schema, EventsSheet.schema, AmendmentsSheet.schema, AwardsSheet.schema,
      ExercisesSheet.schema, SalesSheet.schema,
    ].map(\.name)
  )

  /// The rows that what names them says are one.
  fileprivate struct Named {
    let first: Int
    let cells: [String]
    var repeats: [Int] = []
    var differs = false
  }

  /// The rows, as a spreadsheet counts them, with why they go.
  static func rows(of table: SheetTable) -> [Int: String] {
    guard sheets.contains(table.schema.name), let source = table.source else { return [:] }
    let names = names(of: table.schema)
    guard !names.isEmpty, names.allSatisfy(table.hasColumn) else { return [:] }
    var named: [[String]: Named] = [:]
    for row in 0..<table.rowCount
    where names.allSatisfy({ table.value($0, row) != CellValue.blank }) {
      let record = source.record(at: table.content.rows.offsets[row])
      let cells = record.cells.indices.map { source.content(record, $0) }
      let name = names.map { table.cellText(row, $0) }
      let found = named[name]
      named[name, default: Named(first: row, cells: cells)].note(row, cells, found != nil)
    }
    return repeats(Array(named.values), table)
  }

  /// The columns that name a row: its key or, in a sheet of elections, the form and the option.
  private static func names(of schema: SheetSchema) -> [Int] {
    schema.name == ElectionsSheet.schema.name
      ? [ElectionsSheet.formID.index, ElectionsSheet.grantID.index] : schema.distinct
  }

  private static func repeats(_ named: [Named], _ table: SheetTable) -> [Int: String] {
    let certain = named.filter { !$0.differs }
    let count = certain.reduce(0) { $0 + $1.repeats.count }
    // A sheet that was pasted twice is half of it.
    guard count * 2 <= table.rowCount else { return [:] }
    var rows: [Int: String] = [:]
    for one in certain {
      for row in one.repeats {
        rows[table.spreadsheetRow(row)] =
          "The row repeats row \(table.spreadsheetRow(one.first)) to the letter"
      }
    }
    return rows
  }
}

extension RepeatedRows.Named {
  /// Notes a row of the same name, if it is not the first.
  fileprivate mutating func note(_ row: Int, _ other: [String], _ isLater: Bool) {
    guard isLater else { return }
    if other == cells { repeats.append(row) } else { differs = true }
  }
}
