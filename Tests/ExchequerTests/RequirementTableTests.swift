import Foundation
import Testing

/// Every requirement can be found from its id (issue 3).
///
/// `EXCHEQUER_RECORD=1 swift test --filter RequirementTableTests` writes the table anew, and fails,
/// so that a recording cannot pass by accident.
@Suite struct RequirementTableTests {
  private static let path = "Tests/Requirements/TABLE.md"

  @Test func `the table is the one that rules, sources and tests give`() throws {
    let text = try RequirementTable().text
    let file = Package.path(Self.path)
    if ProcessInfo.processInfo.environment["EXCHEQUER_RECORD"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(Self.path): look at the change, then run without EXCHEQUER_RECORD")
      return
    }
    let isCurrent = (try? String(contentsOf: file, encoding: .utf8)) == text
    #expect(isCurrent, "\(Self.path) is stale: record it with EXCHEQUER_RECORD=1")
  }

  @Test func `no requirement is without a source or without a test`() throws {
    let rows = try RequirementTable().rows
    #expect(rows.count == 58)
    let missing = rows.filter(\.isMissing).map { row in
      "\(row.id) (\(row.tests.isEmpty ? "no test" : "no source")): \(row.title)"
    }
    #expect(missing.isEmpty, "missing:\n\(missing.joined(separator: "\n"))")
  }

  @Test func `ids are unique and in order`() throws {
    let ids = try RequirementTable().rows.map(\.id)
    let sorted = ids.sorted { ($0.prefix(1), $0.count, $0) < ($1.prefix(1), $1.count, $1) }
    #expect(ids == sorted && Set(ids).count == ids.count)
  }
}
