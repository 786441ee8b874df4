import Foundation
import TestSupport
import Testing

/// The documentation says what the program knows, and leads somewhere.
///
/// `EXCHEQUER_RECORD=1 swift test --filter DocumentationTests` writes the generated tables anew, and
/// fails, so that a recording cannot pass by accident.
@Suite struct DocumentationTests {
  @Test func `generated tables are those that the program gives`() throws {
    let isRecording = ProcessInfo.processInfo.environment["EXCHEQUER_RECORD"] != nil
    for page in try DocumentationPage.all() {
      let fresh = try page.refreshed { name in
        let table = try #require(GeneratedTables.all[name], "\(page.name): no table \(name)")
        return try table()
      }
      if isRecording, fresh != page.text {
        let path = "\(DocumentationPage.folder)/\(page.name).md"
        try Data(fresh.utf8).write(to: Package.path(path))
        Issue.record("recorded \(path): look at the change, then run without EXCHEQUER_RECORD")
      } else {
        let isFresh = fresh == page.text
        #expect(isFresh, "\(page.name).md is stale: record it with EXCHEQUER_RECORD=1")
      }
    }
  }

  @Test func `every table stands on one page`() throws {
    let used = try DocumentationPage.all().flatMap { $0.blocks.map(\.name) }
    #expect(used.sorted() == GeneratedTables.all.keys.sorted())
  }

  @Test func `no generated table is empty`() throws {
    for block in try DocumentationPage.all().flatMap(\.blocks) {
      #expect(block.text.contains(#/\w/#), "\(block.name) is empty")
    }
  }

  @Test func `links lead to a page and a section`() throws {
    let pages = try DocumentationPage.all()
    let headings = Dictionary(uniqueKeysWithValues: pages.map { ($0.name, $0.headings) })
    for page in pages {
      for link in page.links { #expect(headings[link] != nil, "\(page.name): no page \(link)") }
      for link in page.sectionLinks {
        let isThere = headings[link.page]?.contains(link.section) ?? false
        #expect(isThere, "\(page.name): \(link.page) has no section \(link.section)")
      }
    }
  }

  @Test func `every page is listed among the topics`() throws {
    let pages = try DocumentationPage.all()
    let root = try #require(pages.first { $0.name == "exchequer" })
    let topics = root.text.split(separator: "## Topics").last ?? ""
    for page in pages where page.name != root.name {
      #expect(topics.contains("<doc:\(page.name)>"), "\(page.name) is not among the topics")
    }
  }

  @Test func `a part not kept yet is marked in one form`() throws {
    for page in try DocumentationPage.all() { #expect(page.wrongMarks == [], "\(page.name)") }
  }

  @Test func `marks are found, with their issue, section and whole text`() {
    let page = DocumentationPage(
      name: "days",
      text: """
        # Days
        ## Waivers
        > Not yet (issue 15): one
        > and two.

        Text.

        > Not yet (later): three.
        > not yet: four.
        ```
        > Not yet (issue 1): code.
        ```
        """
    )
    #expect(
      page.marks == [
        .init(issue: 15, text: "one and two.", section: "Waivers"),
        .init(issue: nil, text: "three. not yet: four.", section: "Waivers"),
      ]
    )
    #expect(page.wrongMarks == ["> not yet: four."])
  }
}
