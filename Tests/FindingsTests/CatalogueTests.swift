import Foundation
import Testing

@testable import Findings

@Suite struct CatalogueTests {
  @Test(arguments: FindingKind.all)
  func `every kind says what it is, why, what helps, and shows one`(_ kind: FindingKind) {
    #expect(![kind.title, kind.explanation, kind.repair, kind.example].contains(""))
    #expect(kind.repair.hasSuffix(".") && kind.explanation.hasSuffix("."))
    #expect(kind.code.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "." || $0 == "_" })
    #expect(FindingKind.of(kind.code)?.title == kind.title)
  }

  @Test func `a finding takes the words of its kind`() {
    let finding = Finding.of(.rowTotals, at: Place(sheet: "grants.csv", row: 9), "Total.")
    #expect(finding.severity == .error)
    #expect(finding.rule == "row.totals")
    #expect(finding.repair == FindingKind.rowTotals.repair)
  }

  /// A kind that is declared and in no family's list would be printed and not be known to `codes`.
  @Test func `every kind that is declared is in the list of its family, once`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Findings/Catalogue").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var declared = 0
    for file in files where file.hasPrefix("FindingKind+") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      declared += text.matches(of: /package static let/).count
    }
    #expect(declared == FindingKind.all.count)
    #expect(Set(FindingKind.all.map(\.code)).count == declared)
  }
}
