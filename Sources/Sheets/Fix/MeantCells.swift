import CSV
import Findings

/// What the other sheets of an offer show that cells mean, and rows that stand in a sheet twice.
struct MeantCells {
  /// A cell that is to be another, and why.
  struct Change {
    var text: String
    var reason: String
  }

  /// The changes, by the row as a spreadsheet counts it and the cell from 0.
  private(set) var changes: [CellList.Entry: Change] = [:]
  /// The rows that repeat another to the letter where only one can be, with why they go.
  private(set) var repeated: [Int: String] = [:]

  /// Nothing is known of other sheets.
  init() {}

  /// What is known of a file, from all sheets of its offer.
  init(_ name: String, _ sheets: OfferTables, _ stated: StatedElsewhere, _ systems: DateSystems) {
    guard let table = sheets.all.first(where: { $0.sheet == name }) else { return }
    for (entry, text) in MeantIDs.meant(in: name, sheets) {
      changes[entry] = Change(text: text, reason: FindingKind.idUnknown.title)
    }
    for (entry, text) in stated.texts(in: name) {
      changes[entry] = Change(text: text, reason: "Another sheet states it")
    }
    if let system = systems.system(of: name) { addSerials(table, system) }
    repeated = RepeatedRows.rows(of: table)
  }

  private mutating func addSerials(_ table: SheetTable, _ system: DateSystem) {
    for column in table.schema.columns.indices {
      guard let cell = table.source?.cellOfColumn[column] else { continue }
      let kind = table.schema.columns[column].kind
      for row in 0..<table.rowCount
      where [.date, .time].contains(kind) && table.isUnreadable(column, row) {
        let ascii = CellText(Array(table.cellText(row, column).utf8)).ascii
        // A time needs its hour; a date has none.
        guard let serial = SerialNumber(ascii, system), serial.hasTime == (kind == .time)
        else {
          continue
        }
        changes[CellList.Entry(row: table.spreadsheetRow(row), cell: cell)] = Change(
          text: serial.description,
          reason: FindingKind.cellDateSerial.title
        )
      }
    }
  }
}
