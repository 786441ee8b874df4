import Findings
import Testing

@testable import Reports

@Suite struct CodeGuideTests {
  private let guide = CodeGuide(colour: false, width: 80)

  @Test(arguments: DataCode.allCases)
  func `every code is listed and explained`(_ code: DataCode) throws {
    #expect(guide.overview.contains(code.rawValue + " "))
    let text = try #require(guide.text(of: code.rawValue))
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    for part in [code.entry.title, code.entry.explanation, code.entry.repair] {
      #expect(words.contains(VisibleText.of(part).split(separator: " ").joined(separator: " ")))
    }
  }

  @Test func `a family is listed, a slip finds its neighbours`() {
    #expect(guide.text(of: "quote")?.split(separator: "\n").count == 3)
    #expect(guide.text(of: "serial") == nil)
    #expect(guide.near("date.serial") == ["cell.date_serial"])
    #expect(guide.near("xyz") == [])
  }
}
