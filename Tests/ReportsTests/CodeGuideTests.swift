import Findings
import Testing

@testable import Reports

@Suite struct CodeGuideTests {
  private let guide = CodeGuide(colour: false, width: 80)

  @Test(arguments: FindingKind.all)
  func `every code is listed and explained`(_ kind: FindingKind) throws {
    #expect(guide.overview.contains(kind.code + " "))
    let text = try #require(guide.text(of: kind.code))
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    for part in [kind.title, kind.explanation, kind.repair] {
      #expect(words.contains(VisibleText.of(part).split(separator: " ").joined(separator: " ")))
    }
  }

  @Test func `a family is listed, a slip finds its neighbours`() {
    #expect(guide.text(of: "quote")?.split(separator: "\n").count == 5)
    #expect(guide.text(of: "serial") == nil)
    #expect(guide.near("date.serial") == ["cell.date_serial"])
    #expect(guide.near("xyz") == [])
  }
}
