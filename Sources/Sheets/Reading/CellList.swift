import Findings

/// The cells that one cause has spoiled: the first of them, and how many there are.
struct CellList: Sendable {
  /// A cell, by the row as a spreadsheet counts it and the cell of the record.
  struct Entry: Hashable, Sendable {
    var row: Int
    var cell: Int
  }

  private(set) var first: [Entry] = []
  private(set) var count = 0
  // Nobody reads more; the sheet itself shows the others.
  private static let mostNamed = 12

  mutating func note(row: Int, cell: Int) {
    count += 1
    if first.count < CellList.mostNamed { first.append(Entry(row: row, cell: cell)) }
  }

  /// Adds those of the next piece of a sheet, whose rows are counted from 0.
  mutating func append(_ next: CellList, rows: Int) {
    for entry in next.first where first.count < CellList.mostNamed {
      first.append(Entry(row: entry.row + rows, cell: entry.cell))
    }
    count += next.count
  }

  /// `F2, F5 and 17 more`.
  var text: String {
    let names = first.map { Place.letters($0.cell) + String($0.row) }
    return names.listed(most: CellList.mostNamed, of: count)
  }
}

extension SheetTable {
  /// The cells of a column in some rows.
  func cells(_ column: Int, of rows: [Int]) -> CellList {
    let cell = source?.cellOfColumn[column] ?? 0
    return rows.reduce(into: CellList()) { list, row in
      list.note(row: spreadsheetRow(row), cell: cell)
    }
  }
}
