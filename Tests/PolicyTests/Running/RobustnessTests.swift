import Findings
import Policy
import TestSupport
import Testing

/// No file, however broken, does more than give findings.
struct RobustnessTests {
  private static func bytes(of name: String) -> [UInt8] {
    ShippedRules.folder.rules.first { $0.name == name }?.bytes ?? []
  }

  @Test(arguments: ["grant_date", "tender.name", "accept_payment"])
  func aFileCutOffAnywhereGivesAFinding(_ name: String) {
    let bytes = RobustnessTests.bytes(of: name)
    #expect(!bytes.isEmpty)
    for length in stride(from: 0, to: bytes.count - 3, by: 31) {
      let (rules, findings) = Loading.load(bytes: [name: Array(bytes[..<length])])
      #expect(rules == nil && !findings.isEmpty, "cut at \(length)")
    }
  }

  @Test func aChangedByteGivesARuleOrAFinding() {
    let bytes = RobustnessTests.bytes(of: "tender.shares")
    for (number, byte) in [0, 0x22, 0x28, 0x7B, 0x7D, 0x5B, 0x5D, 0x2D, 0x5C, 0xFF].enumerated() {
      for index in stride(from: number, to: bytes.count, by: 53) {
        var changed = bytes
        changed[index] = UInt8(byte)
        let (rules, findings) = Loading.load(bytes: ["tender.shares": changed])
        #expect((rules == nil) == !findings.isEmpty)
      }
    }
  }

  @Test(arguments: [
    "return " + String(repeating: "{", count: 500) + String(repeating: "}", count: 500),
    "return { id = " + String(repeating: "(", count: 500) + ")}",
    "--[==[", "return [[", "return \"\\", "]]", "return { [1] = 2, [\"id\"] = 3, [true] = 4 }",
    "return { id = \"a\", tests = 5, params = 5, when = 5, optional = 5, check = 5, effective = 5 }",
    "return { id = \"a\", scope = \"grant\", params = { { } }, tests = { { { } } }, check = function() end }",
    "return { id = \"a\", scope = \"grant\", hook = {}, bands = { over = 5 } }",
    "return { id = \"a\", scope = {}, column = {}, sheet = {}, type = {}, value = {} }",
    "return { id = \"a\", scope = \"grant\", hook = \"exchange_ratio\", bands = { over = \"outstanding\", { from = 9223372036854775807, value = { 1, 1 } } } }",
  ])
  func oddFilesAreNoHarm(_ source: String) {
    let (rules, findings) = Loading.load(source)
    #expect((rules == nil) == !findings.isEmpty)
  }

  @Test func twoHundredInputsAreTooMany() {
    let names = (1...300).map { "x\($0)" }.joined(separator: ", ")
    let source = Loading.check("").replacing("function(outstanding)", with: "function(\(names))")
    let (rules, findings) = Loading.load(source)
    #expect(rules == nil && !findings.isEmpty)
  }

  @Test func twoRunnersAtOnceAnswerAsOne() async throws {
    let rules = try #require(ShippedRules.load())
    let outcomes = try await withThrowingTaskGroup(of: [Outcome].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let runner = try RuleRunner(rules, vocabulary: Vocabulary())
          return try rules.checks.map { rule in
            try runner.evaluate(rule, Row(rule.scope, ["kind": .text("election")])).outcome
          }
        }
      }
      return try await group.reduce(into: [[Outcome]]()) { $0.append($1) }
    }
    #expect(Set(outcomes).count == 1 && outcomes.count == 4)
  }
}
