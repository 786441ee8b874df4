import Findings
import Policy
import Testing

struct SourceTests {
  static let good = Loading.check("tests = {},")

  static let readable: [(String, [UInt8])] = [
    ("line feeds", Array(good.utf8)),
    ("carriage returns", Array(good.utf8).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }),
    ("a byte-order mark", [0xEF, 0xBB, 0xBF] + Array(good.utf8)),
  ]

  @Test(arguments: readable)
  func isRead(_ file: (name: String, bytes: [UInt8])) {
    #expect(Loading.load(bytes: ["a": file.bytes]).findings == [])
  }

  static let unreadable: [(says: String, bytes: [UInt8], line: Int?)] = [
    ("is empty", [], nil),
    ("is empty", [0xEF, 0xBB, 0xBF], nil),
    ("is not UTF-8: byte 12", Array("return {}\n-".utf8) + [0xE9], 2),
    ("NUL byte", Array("return\n{}\n".utf8) + [0], 3),
    ("The file is UTF-16", [0x72, 0, 0x65, 0], 1),
    ("The file is UTF-16", [0xFF, 0xFE, 0x72], 1),
    ("is compiled Lua", [0x1B, 0x4C, 0x75, 0x61], 1),
  ]

  @Test(arguments: unreadable)
  func isRefused(_ file: (says: String, bytes: [UInt8], line: Int?)) throws {
    let (rules, findings) = Loading.load(bytes: ["a": file.bytes])
    #expect(rules == nil)
    let finding = try #require(findings.first)
    #expect(finding.message.contains(file.says))
    #expect(finding.place?.line == file.line)
  }

  @Test func whatKeptAFileFromBeingReadIsAFinding() {
    let source = RuleSource(file: "rules/x.lua", bytes: [], problem: "It is a folder, not a file.")
    let (rules, findings) = RuleSet.load(
      folders: [RuleFolder(rules: [source])],
      scopes: Scopes.all,
      hooks: Hooks.all,
      vocabulary: Vocabulary(),
      isPartial: true
    )
    #expect(rules == nil)
    #expect(findings.map(\.message) == ["It is a folder, not a file."])
  }

  @Test func aNameIsTheFilesOwn() {
    #expect(RuleSource(file: "offer/rules/tender.timely.lua", bytes: []).name == "tender.timely")
    #expect(RuleSource(file: "a\\b.lua", bytes: []).name == "b")
  }
}
