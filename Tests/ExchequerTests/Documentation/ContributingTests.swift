import Foundation
import TestSupport
import Testing

/// The worked examples of CONTRIBUTING.md fit the repository.
///
/// `Tests/Contributing/apply` applies them to a copy, builds it and runs its tests; that takes minutes,
/// so here only what they would find is looked for.
@Suite struct ContributingTests {
  @Test func `there is an example of each kind of thing`() throws {
    #expect(try WorkedExample.all().count >= 8)
  }

  @Test func `each example is one file and its test`() throws {
    for example in try WorkedExample.all() {
      let paths = example.changes.map(\.path)
      let tests = paths.filter { $0.hasPrefix("Tests/") }
      // A rule has its tests in it; a sample or a defect is one folder.
      let isRule = paths.count == 1 && paths[0].hasPrefix("rules/")
      let isFolder = paths.allSatisfy { $0.hasPrefix("samples/") || $0.hasPrefix("Tests/Defects/") }
      let isPair = paths.count == 2 && tests.count == 1
      #expect(isRule || isPair || isFolder, "\(example.title): \(paths)")
    }
  }

  @Test(arguments: ["CONTRIBUTING.md", "README.md"])
  func `every file and folder that it names is there`(page: String) throws {
    let text = try String(contentsOf: Package.path(page), encoding: .utf8)
      .replacing(#/(?ms)^ *```.*?^ *```$/#, with: "")
    let paths = text.matches(of: #/`((?:Sources|Tests|rules|samples|\.ci)\/[^` ]*)/#).map {
      String($0.output.1)
    }
    #expect(paths.count > 3)
    // NAME and * stand for names.
    for path in paths where path.firstMatch(of: #/[A-Z]{4}|[*]/#) == nil {
      let isThere = FileManager.default.fileExists(atPath: Package.path(path).path)
      #expect(isThere, "\(page) names \(path)")
    }
  }

  @Test func `each example finds what it changes`() throws {
    for example in try WorkedExample.all() {
      for change in example.changes {
        let file = Package.path(change.path)
        guard let hunks = change.hunks else {
          let isThere = FileManager.default.fileExists(atPath: file.path)
          #expect(!isThere, "\(example.title): \(change.path) is in the repository")
          continue
        }
        let text = try String(contentsOf: file, encoding: .utf8)
        for hunk in hunks {
          #expect(text.contains(hunk), "\(example.title): \(change.path) does not have\n\(hunk)")
        }
      }
    }
  }
}
