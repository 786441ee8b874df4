import Findings
import Policy
import Testing

struct ColumnTests {
  private static func source(_ body: String, type: String = "usd") -> String {
    """
    return { id = "a", title = "T", citation = "S", scope = "new_grant",
      column = "discount", sheet = "new_grants", type = "\(type)",
      value = function(exercise_price, close) \(body) end,
      tests = { { name = "x", exercise_price = usd "2.00", close = usd "3.00", expect = usd "1.00" } },
    }
    """
  }

  private func value(_ body: String, _ facts: [String: Fact]) throws -> Fact {
    let set = try #require(Loading.load(ColumnTests.source(body)).rules)
    let rule = try #require(set.columns(sheet: "new_grants").first)
    #expect(rule.column == "discount" && rule.kind == .money)
    let runner = try RuleRunner(set, vocabulary: Vocabulary())
    return try runner.value(rule, Row("new_grant", facts).fact)
  }

  @Test func aColumnIsComputedRowByRow() throws {
    let facts: [String: Fact] = ["exercise_price": .number(20_000), "close": .number(30_000)]
    #expect(try value("return close - exercise_price", facts) == .number(10_000))
    #expect(try value("return nil", facts) == .blank)
    #expect(try value("return close - exercise_price", ["close": .number(30_000)]) == .blank)
    #expect(throws: RuleFault.self) { try value("return \"x\"", facts) }
  }

  @Test func itsTestsRun() throws {
    let set = try #require(Loading.load(ColumnTests.source("return close - exercise_price")).rules)
    let report = try RuleTesting(set).run()
    #expect(report.isGood && report.passedCount == 1)
  }

  @Test func aColumnNeedsSheetTypeAndValue() {
    let lines = "return { id = \"a\", scope = \"new_grant\", column = \"x\" }"
    let messages = Loading.load(lines).findings.map(\.message)
    #expect(
      messages == ["The rule has no sheet.", "The rule has no type.", "The rule has no value."]
    )
  }
}
