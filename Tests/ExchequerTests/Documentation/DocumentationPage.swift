import Foundation
import TestSupport

/// A page of the documentation, `Sources/exchequer/Documentation.docc/NAME.md`.
struct DocumentationPage {
  /// A part of the contract that the program does not keep yet: `> Not yet (issue 15): ...`.
  struct Mark: Equatable {
    /// The issue that makes the part true; nil for one that is not filed.
    let issue: Int?
    /// What the program does today.
    let text: String
    /// The section it stands in.
    let section: String
  }

  /// A table that the program knows, between its two markers.
  struct GeneratedBlock {
    let name: String
    let text: String
  }

  let name: String
  let text: String

  static let folder = "Sources/exchequer/Documentation.docc"

  /// Every page, by name.
  static func all() throws -> [DocumentationPage] {
    let names = try FileManager.default.contentsOfDirectory(atPath: Package.path(folder).path)
    return try names.filter { $0.hasSuffix(".md") }.sorted().map { file in
      let text = try String(contentsOf: Package.path("\(folder)/\(file)"), encoding: .utf8)
      return DocumentationPage(name: String(file.dropLast(3)), text: text)
    }
  }

  /// Its lines that are not inside a fence of code.
  private var prose: [Substring] {
    var isCode = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return !isCode && !line.hasPrefix("```")
    }
  }

  /// The titles of its sections, its own first.
  var headings: [String] {
    prose.filter { $0.hasPrefix("#") }.map { line in
      line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces)
    }
  }

  /// The pages that it links to.
  var links: [String] { text.matches(of: #/<doc:([^>]*)>/#).map { String($0.output.1) } }

  /// The sections it names on other pages: `<doc:days>, "Policy"`.
  var sectionLinks: [(page: String, section: String)] {
    let flowing = text.replacing(#/\s+/#, with: " ")
    return flowing.matches(of: #/<doc:([^>]*)>, "([^"]*)"/#)
      .map { (String($0.output.1), String($0.output.2)) }
  }

  /// Lines that speak of a part not kept yet without being a mark that can be counted.
  var wrongMarks: [String] {
    prose.filter { line in
      line.localizedCaseInsensitiveContains("> not yet")
        && line.wholeMatch(of: #/> Not yet \((issue [1-9][0-9]*|later)\): \S.*/#) == nil
    }.map(String.init)
  }

  /// The parts that are not kept yet, in order.
  var marks: [Mark] {
    var marks: [Mark] = []
    var section = ""
    var isInMark = false
    for line in prose {
      if line.hasPrefix("#") {
        section = line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces)
      }
      if let found = line.wholeMatch(of: #/> Not yet \((?:issue ([0-9]+)|later)\): (.*)/#) {
        let issue = found.output.1.flatMap { Int($0) }
        marks.append(Mark(issue: issue, text: String(found.output.2), section: section))
        isInMark = true
      } else if isInMark, line.hasPrefix("> "), let last = marks.popLast() {
        let text = last.text + " " + line.dropFirst(2)
        marks.append(Mark(issue: last.issue, text: text, section: last.section))
      } else {
        isInMark = false
      }
    }
    return marks
  }

  /// The tables that the program knows.
  var blocks: [GeneratedBlock] {
    text.matches(of: #/<!-- generated: ([a-z ]+) -->\n((?s).*?)<!-- end -->/#).map {
      GeneratedBlock(name: String($0.output.1), text: String($0.output.2))
    }
  }

  /// The page with each table as the program gives it now.
  func refreshed(_ table: (String) throws -> String) rethrows -> String {
    try text.replacing(#/(<!-- generated: ([a-z ]+) -->\n)(?s).*?(<!-- end -->)/#) { match in
      try "\(match.output.1)\n\(table(String(match.output.2)))\n\(match.output.3)"
    }
  }
}
