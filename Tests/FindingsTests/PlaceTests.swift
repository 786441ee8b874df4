import Findings
import Testing

@Suite struct PlaceTests {
  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (-1, ""),
  ])
  func namesColumnsAsSpreadsheetsDo(_ column: Int, _ letters: String) {
    #expect(Place.letters(column) == letters)
  }

  @Test func namesCells() {
    #expect(Place(sheet: "grants.csv", row: 12, column: 5).address == "grants.csv!F12")
    #expect(Place(sheet: "grants.csv", row: 12).cell == "12")
    #expect(Place(sheet: "grants.csv").address == "grants.csv")
  }
}
