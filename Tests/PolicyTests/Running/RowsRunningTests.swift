import Findings
import Policy
import TestSupport
import Testing

/// Rows asked together are judged as they are one by one: what is said to pass does.
struct RowsRunningTests {
  /// A check of four inputs, by what its function does.
  private func loaded(_ body: String, optional: String = "") throws -> (RuleRunner, CheckRule) {
    let source = """
      return {
        id = "a", title = "T", citation = "S", scope = "grant", level = "soft", message = "failed",
        optional = { \(optional) },
        check = function(outstanding, type, employed_at_grant, exercise_price) \(body) end,
      }
      """
    let (rules, findings) = Loading.load(source)
    #expect(findings.map(\.message) == [])
    let set = try #require(rules)
    return (try RuleRunner(set, vocabulary: Vocabulary()), try #require(set.checks.first))
  }

  private func rows(_ seed: Int, _ count: Int) -> [Row] {
    var random = SplitMix(seed)
    return (0..<count).map { _ in
      var facts: [String: Fact] = [
        "outstanding": .number(Int64.random(in: 0...4, using: &random)),
        "type": .text(Bool.random(using: &random) ? "ISO" : "NQSO"),
        "employed_at_grant": .flag(Bool.random(using: &random)),
        "exercise_price": .number(Int64.random(in: 1...3, using: &random) * 10_000),
      ]
      for name in facts.keys.sorted() where Int.random(in: 0..<9, using: &random) == 0 {
        facts[name] = nil
      }
      return Row("grant", facts)
    }
  }

  static let bodies: [(body: String, isTogether: Bool)] = [
    ("return true", true),
    ("return false", true),
    ("return outstanding > 2", true),
    ("return type ~= \"ISO\" or employed_at_grant", true),
    ("if outstanding == 3 then return false, { x = 1 } end return true", true),
    ("if outstanding == 2 then return nil end return exercise_price > usd \"1.00\"", false),
    ("local t = { type } return outstanding ~= 1 or outstanding < t[1]", true),
    ("if outstanding == 4 then return true, 1 end return employed_at_grant", true),
    ("local t = { type } return t[1] == \"ISO\"", true),
    ("for _ = 1, outstanding do if type == \"ISO\" then return false end end return true", false),
    ("return max(outstanding, 2) == 2", false),
  ]

  @Test(arguments: bodies, ["", "\"type\", \"outstanding\""])
  func `what is said to pass does, and nothing else`(
    _ row: (body: String, isTogether: Bool),
    _ optional: String
  ) throws {
    let (runner, rule) = try loaded(row.body, optional: optional)
    var together = PassingRows()
    // One list for all, as of one holder after the other.
    for seed in 1...12 {
      let rows = rows(seed, seed * 3 - 3)
      together.begin(rows.count)
      let scope = try #require(rows.first ?? self.rows(1, 1).first).scope.identity
      let isAsked = try runner.judge(rule, in: scope, &together) { rows[$0].fact($1) }
      #expect(isAsked == (row.isTogether || rows.isEmpty))
      guard isAsked else { continue }
      let alone = try rows.map { try runner.evaluate(rule, $0).outcome == .pass }
      #expect(together.passes == alone)
    }
  }

  @Test func `of several checks, rows pass that pass all`() throws {
    let (first, above) = try loaded("return outstanding > 1")
    let (second, employed) = try loaded("return employed_at_grant")
    let rows = rows(7, 60)
    var together = PassingRows()
    together.begin(rows.count)
    let scope = try #require(rows.first).scope.identity
    #expect(try first.judge(above, in: scope, &together) { rows[$0].fact($1) })
    #expect(try second.judge(employed, in: scope, &together) { rows[$0].fact($1) })
    let alone = try rows.map {
      try first.evaluate(above, $0).outcome == .pass
        && second.evaluate(employed, $0).outcome == .pass
    }
    #expect(together.passes == alone)
    #expect(alone.contains(true) && alone.contains(false))
    together.giveUp()
    #expect(!together.passes.contains(true))
  }
}
