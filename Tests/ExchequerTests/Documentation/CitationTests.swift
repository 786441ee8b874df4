import Foundation
import TestSupport
import Testing

/// What sources, tests and rules cite is in the repository.
@Suite struct CitationTests {
  private static func comments() throws -> [SourceComment] {
    try SourceComment.all(in: "Sources", kind: "swift", mark: "//")
      + SourceComment.all(in: "Sources", kind: "c", mark: "//")
      + SourceComment.all(in: "Tests", kind: "swift", mark: "//")
      + SourceComment.all(in: "rules", kind: "lua", mark: "--")
  }

  @Test func `every document and section that is cited exists`() throws {
    let pages = try DocumentationPage.all()
    let headings = Dictionary(uniqueKeysWithValues: pages.map { ($0.name + ".md", $0.headings) })
    var cited = 0
    for comment in try Self.comments() {
      let place = "\(comment.file):\(comment.line)"
      for document in comment.documents {
        cited += 1
        guard let sections = headings[document.name] else {
          let isThere = FileManager.default.fileExists(atPath: Package.path(document.name).path)
          #expect(isThere, "\(place) cites \(document.name), which is not in the repository")
          continue
        }
        #expect(!document.isNumbered, "\(place) cites \(document.name) by number: name the section")
        for section in document.sections {
          let isThere = sections.contains(section)
          #expect(isThere, "\(place): \(document.name) has no section \"\(section)\"")
        }
      }
    }
    #expect(cited > 50, "citations are no longer found")
  }

  @Test(
    "a citation is read with its sections",
    arguments: [
      ("as told (`days.md`, \"Policy\").", "days.md: Policy"),
      ("(`days.md`, \"Policy\" and \"Papers\"; D4)", "days.md: Policy, Papers"),
      ("(`results.md`; D4)", "results.md: "), ("(`days.md` 7)", "days.md: #"), ("days", ""),
    ]
  )
  func citation(text: String, expected: String) {
    let comment = SourceComment(file: "", line: 1, text: text)
    let found = comment.documents.map { document in
      "\(document.name): " + document.sections.joined(separator: ", ")
        + (document.isNumbered ? "#" : "")
    }
    #expect(found.joined() == expected)
  }

  @Test func `a comment goes on over its lines`() {
    let text = "/// One (`days.md`,\n/// \"Policy\").\nlet x = 1  // Two\n// Three\n//\n// Four"
    let found = SourceComment.comments(of: text, file: "", mark: "//").map {
      "\($0.line) \($0.text)"
    }
    #expect(found == ["1 One (`days.md`, \"Policy\").", "3 Two", "4 Three", "5 ", "6 Four"])
  }
}
