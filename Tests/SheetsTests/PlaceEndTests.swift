import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

/// Where a cell ends, and the row that a place alone leads back to.
@Suite struct PlaceEndTests {
  private static let text = """
    holder_id,name,role,service_start
    H-1,Ann,employee,1998-06-01
    H-2,"Bell,
    Robin",employee,1999-01-15
    H-3,é€,"employee",
    """

  private static let table = SheetReader(HoldersSheet.schema, sheet: "holders.csv")
    .read(Bytes(Array(text.utf8))).table

  @Test(arguments: [
    // Row, column, its line and column, those after it.
    (0, 0, [2, 1, 2, 4]), (0, 1, [2, 5, 2, 8]), (1, 1, [3, 5, 4, 7]), (1, 2, [4, 8, 4, 16]),
    (2, 1, [5, 5, 5, 7]), (2, 2, [5, 8, 5, 18]), (2, 3, [5, 19, 5, 19]),
  ])
  func `a cell ends after its last character, its quotes included`(
    _ row: Int,
    _ column: Int,
    _ expected: [Int]
  ) {
    let place = Self.table.place(row, column)
    #expect([place.line, place.lineColumn, place.endLine, place.endColumn] == expected)
  }

  @Test func `a row as a whole has no end`() {
    #expect(Self.table.place(1).endLine == nil && Self.table.place(1).endColumn == nil)
  }

  @Test func `a place alone leads back to its row`() throws {
    let bytes = Array(Self.text.utf8)
    let table = SheetReader(HoldersSheet.schema, sheet: "holders.csv").read(Bytes(bytes)).table
    for row in 0..<table.rowCount {
      for column in 0..<4 {
        let number = try #require(table.place(row, column).row)
        let excerpt = try #require(table.excerpt(row, column))
        #expect(table.excerpt(spreadsheetRow: number, cell: column) == excerpt)
      }
    }
    #expect(table.excerpt(spreadsheetRow: 1, cell: 0) == nil)
    #expect(table.excerpt(spreadsheetRow: 9, cell: 0) == nil)
    #expect(table.excerpt(spreadsheetRow: 2, cell: -1) == nil)
  }
}
