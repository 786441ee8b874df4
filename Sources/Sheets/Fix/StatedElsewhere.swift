import CSV
import Exchange
import Findings

/// Cells that could mean several things, where another sheet states which.
///
/// An election form states the date, the price and the shares of the options that it lists. Where it
/// says what one reading of the option's cell says, that reading is certain, and so is the date system of
/// the sheet.
struct StatedElsewhere {
  private var readings: [String: [CellList.Entry: PossibleReadings.Reading]] = [:]

  init(_ sheets: OfferTables) {
    for pair in ColumnPair.facts(sheets) {
      add(pair)
      add(pair.turned)
    }
  }

  private mutating func add(_ pair: ColumnPair) {
    let (table, column) = (pair.one.table, pair.one.column)
    var stated: [Int: Set<ComparedCell>] = [:]
    for rows in pair.rows where table.isUnreadable(column, rows.one) && isWhole(table, rows.one) {
      if let cell = pair.other.cell(rows.other) { stated[rows.one, default: []].insert(cell) }
    }
    guard !stated.isEmpty, let cell = table.source?.cellOfColumn[column] else { return }
    for (row, cells) in stated where cells.count == 1 {
      let possible = PossibleReadings(table.cellText(row, column), pair.one.kind).all
      let fitting = possible.filter { cells.contains(.number($0.number)) }
      guard let reading = fitting.first, reading.text != table.cellText(row, column) else {
        continue
      }
      let entry = CellList.Entry(row: table.spreadsheetRow(row), cell: cell)
      readings[table.sheet, default: [:]][entry] = reading
    }
  }

  /// Whether a row has as many cells as the header: of another, nobody knows which cell is which.
  private func isWhole(_ table: SheetTable, _ row: Int) -> Bool {
    guard let source = table.source else { return false }
    let record = source.record(at: table.content.rows.offsets[row])
    return record.cells.count == source.header.count && !record.problems.contains(where: \.isBroken)
  }

  /// The texts that are meant in a sheet, by their cells.
  func texts(in sheet: String) -> [CellList.Entry: String] {
    (readings[sheet] ?? [:]).mapValues(\.text)
  }

  /// The date systems that the other sheets show a sheet to have.
  func systems(of sheet: String) -> Set<DateSystem> {
    Set((readings[sheet] ?? [:]).values.compactMap(\.system))
  }
}
