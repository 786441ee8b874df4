import Foundation
import TestSupport

/// A worked example of CONTRIBUTING.md: the files that it adds and the patches that it makes.
struct WorkedExample: Sendable {
  /// A change of one file.
  struct Change: Sendable {
    let path: String
    /// The lines that a patch finds and replaces, hunk by hunk; nil for a new file.
    let hunks: [String]?
  }

  let title: String
  let changes: [Change]

  /// Every example, in order.
  static func all() throws -> [WorkedExample] {
    let text = try String(contentsOf: Package.path("CONTRIBUTING.md"), encoding: .utf8)
    let part = text.split(separator: "\n## Add a thing\n").last?.split(separator: "\n## ").first
    return (part ?? "").split(separator: "\n### ").dropFirst().map { section in
      let fences = section.matches(of: #/(?m)^```([a-z]+)(?: (\S+))?\n((?s).*?)^```$/#)
      let changes = fences.compactMap { fence -> Change? in
        if let path = fence.output.2 { return Change(path: String(path), hunks: nil) }
        return fence.output.1 == "diff" ? patch(fence.output.3) : nil
      }
      return WorkedExample(title: String(section.prefix { $0 != "\n" }), changes: changes)
    }.filter { !$0.changes.isEmpty }
  }

  private static func patch(_ text: Substring) -> Change? {
    guard let path = text.firstMatch(of: #/(?m)^--- a\/(.*)$/#) else { return nil }
    let hunks = text.split(separator: #/(?m)^@@.*\n/#).dropFirst().map { hunk in
      hunk.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { $0.hasPrefix(" ") || $0.hasPrefix("-") }.map { $0.dropFirst() + "\n" }.joined()
    }
    return Change(path: String(path.output.1), hunks: hunks)
  }
}
