import Foundation
import TestSupport
import Testing

// Tests/RuleDefects: a folder a case, with a folder of rules that has a defect and what the program says of
// it.

/// One defective folder of rules.
struct RuleDefect: Sendable, CustomTestStringConvertible {
  let name: String

  static let root = Package.path("Tests/RuleDefects")

  static let all: [RuleDefect] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { name in
      FileManager.default.fileExists(atPath: root.appending(path: "\(name)/expected.txt").path)
    }.sorted().map(RuleDefect.init)
  }()

  var testDescription: String { name }

  var file: URL { Self.root.appending(path: name).appending(path: "expected.txt") }

  /// What the case is about, and the text that must be printed.
  func expected() throws -> (remarks: String, text: String) {
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let remarks = lines.prefix { $0.hasPrefix("#") }
    return (
      remarks.map { $0 + "\n" }.joined(), lines.dropFirst(remarks.count).joined(separator: "\n")
    )
  }
}

@Suite struct RuleDefectTests {
  @Test func `there are many cases`() { #expect(RuleDefect.all.count >= 10) }

  @Test(arguments: RuleDefect.all)
  func `a reader is told what is wrong, where, and what helps`(_ defect: RuleDefect) throws {
    let result = try Binary.run([
      "rules", "lint", "--rules", "rules", "--rules", "Tests/RuleDefects/\(defect.name)/rules",
    ])
    let printed = result.output + result.complaint
    let (remarks, text) = try defect.expected()
    if ProcessInfo.processInfo.environment["EXCHEQUER_RECORD"] == "1" {
      try (remarks + printed).write(to: defect.file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(defect.name)")
      return
    }
    #expect(printed == text)
    #expect(result.code != 0)
  }
}
