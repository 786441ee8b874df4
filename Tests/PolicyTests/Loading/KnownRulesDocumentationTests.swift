import Findings
import Foundation
import Lua
import Offering
import TestSupport
import Testing

@testable import Policy

/// What is not looked for in a shipped rule whose mark is known is not there.
///
/// `EXCHEQUER_RECORD=1 swift test --filter DocumentationTests` writes the marks anew with all else that
/// says what rules are, and fails, so that a recording cannot pass by accident.
@Suite struct KnownRulesDocumentationTests {
  private static let file = "Sources/Policy/Loading/KnownRules+Marks.swift"

  /// The shipped files as if they were somebody's own, which are looked through whole.
  private static let own = RuleFolder(
    rules: ShippedRules.folder.rules.map { RuleSource(file: $0.file, bytes: $0.bytes) },
    libraries: ShippedRules.folder.libraries
  )

  @Test func `the whole reading finds nothing in a shipped rule`() {
    let (rules, findings) = RuleInspection.load([Self.own], resultSheets: [], settings: [])
    #expect(findings == [])
    #expect(rules?.rules.count == Self.own.rules.count)
    #expect(
      RuleSet.ownInputs(of: [Self.own]).isEmpty,
      "a shipped rule reads a column of an offer's own"
    )
  }

  @Test func `the marks are those of the shipped files`() throws {
    let entries = Self.own.rules.sorted { $0.name < $1.name }.map { rule in
      let digits = String(KnownRules.mark(rule.bytes), radix: 16, uppercase: true)
      let whole = String(repeating: "0", count: 16 - digits.count) + digits
      let groups = stride(from: 0, to: 16, by: 4).map { whole.dropFirst($0).prefix(4) }
      return "    \"\(rule.name)\": 0x\(groups.joined(separator: "_")),"
    }
    let path = Package.path(Self.file)
    let written = try String(contentsOf: path, encoding: .utf8)
    let lines = written.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isEntry = { (line: String) in line.hasPrefix("    \"") }
    let first = try #require(lines.firstIndex(where: isEntry))
    let text = (lines[..<first] + entries + lines[first...].filter { !isEntry($0) })
      .joined(separator: "\n")
    if ProcessInfo.processInfo.environment["EXCHEQUER_RECORD"] != nil {
      try Data(text.utf8).write(to: path)
      Issue.record("recorded \(Self.file): look at the change, then run without EXCHEQUER_RECORD")
      return
    }
    #expect(written == text, "\(Self.file) is stale: record it with EXCHEQUER_RECORD=1")
  }

  @Test func `without its tests a shipped rule is the same on the same lines`() throws {
    let whole = Self.loading(keepsTests: true)
    let short = Self.loading(keepsTests: false)
    #expect(short.findings == [])
    #expect(short.rules.map(\.id) == whole.rules.map(\.id))
    let known = Set(ShippedRules.folder.rules.filter(KnownRules.has).map(\.name))
    for (one, other) in zip(short.rules, whole.rules) {
      #expect(one.heading.tests.isEmpty || !known.contains(one.id), "\(one.id)")
      #expect(Self.told(one) == Self.told(other))
    }
    let lines = { (loading: RuleLoading) in
      loading.functions.map { $0.map { "\($0.parameters) \($0.firstLine) to \($0.lastLine)" } }
    }
    #expect(lines(short) == lines(whole))
  }

  @Test func `a shipped rule that was changed is looked through`() throws {
    let rule = try #require(ShippedRules.folder.rules.first { $0.name == "vest_date" })
    #expect(!KnownRules.has(RuleSource(file: rule.file, bytes: rule.bytes)), "it is not shipped")
    let text = String(decoding: rule.bytes, as: UTF8.self)
      .replacing("max(vest_date, new_grant_date)", with: "max(vest_day, new_grant_date)")
    let changed = RuleSource(file: rule.file, bytes: Array(text.utf8), isShipped: true)
    #expect(!KnownRules.has(changed))
    let folder = RuleFolder(rules: [changed])
    let loading = RuleSet.load(
      folders: [folder],
      scopes: Scopes.all,
      hooks: Hooks.all,
      vocabulary: Vocabulary(),
      isPartial: true
    )
    #expect(loading.findings.map(\.message).contains { $0.contains("vest_day") })
  }

  @Test(arguments: [
    "return {\n  tests = {\n  },\n  note = \"after them\",\n}\n",
    "return {\n  tests = {\n  },\n  params = {\n    a = 1,\n  },\n}\n",
    "return {\n  tests = {} }\n",
    "",
  ])
  func `tests are left out only where they stand last`(_ text: String) {
    #expect(KnownRules.withoutTests(Array(text.utf8)) == nil)
  }

  private static func loading(keepsTests: Bool) -> RuleLoading {
    var loading = RuleLoading([ShippedRules.folder], Scopes.all, Hooks.all)
    loading.keepsTests = keepsTests
    loading.read(Vocabulary())
    return loading
  }

  /// All that a rule says of itself but its tests.
  private static func told(_ rule: Rule) -> [String] {
    let heading = rule.heading
    return [
      heading.id, heading.writtenTitle, heading.citation, heading.scope, heading.note,
      "\(heading.parameters)", "\(heading.when)", "\(heading.inputs)", "\(heading.optional)",
      "\(heading.effective as Any)", "\(heading.unsettledInput as Any)",
    ]
  }
}
