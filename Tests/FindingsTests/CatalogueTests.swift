import Testing

@testable import Findings

@Suite struct CatalogueTests {
  @Test(arguments: DataCode.allCases)
  func everyCodeIsWritten(_ code: DataCode) {
    let entry = code.entry
    #expect(![entry.title, entry.explanation, entry.repair, entry.example].contains(""))
    #expect(entry.repair.hasSuffix("."))
    #expect(code.rawValue.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "." || $0 == "_" })
  }

  @Test func aDataFindingTakesTheCataloguesWords() {
    let finding = Finding.data(.rowTotals, at: Place(sheet: "grants.csv", row: 9), "Total.")
    #expect(finding.severity == .error)
    #expect(finding.rule == "row.totals")
    #expect(finding.repair == DataCode.rowTotals.entry.repair)
  }
}
