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
    let rule = try #require(set.columns.first)
    #expect(rule.column == "discount" && rule.kind == .money)
    let runner = try RuleRunner(set, vocabulary: Vocabulary())
    let row = Row("new_grant", facts)
    return try runner.value(rule, in: row.scope.identity, row.fact)
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

  @Test(arguments: [
    (
      "sheet = \"new_grants\"", "sheet = \"new_grant\"",
      "No column can be added to a sheet new_grant."
    ),
    ("sheet = \"new_grants\"", "sheet = \"pool\"", "No column can be added to a sheet pool."),
    (
      "sheet = \"new_grants\"", "sheet = \"promises\"",
      "A row of promises.csv is read with the scope promise, not new_grant."
    ),
    ("\"discount\"", "\"shares\"", "new_grants.csv has a column shares already."),
    ("\"discount\"", "\"=1+1\"", "\"=1+1\" is not a name for a column."),
  ])
  func aColumnThatCannotBeIsTold(_ row: (of: String, by: String, says: String)) {
    let source = ColumnTests.source("return close")
      .replacing(row.of, with: row.by)
    let findings = Loading.load(source).findings
    #expect(findings.map(\.message) == [row.says])
    #expect(findings.first?.place?.line == (row.says.contains("scope") ? 1 : 2))
    #expect(findings.first?.repair.isEmpty == false)
  }

  @Test func twoRulesCannotAddOneColumn() {
    let one = ColumnTests.source("return close")
    let other = one.replacing("id = \"a\"", with: "id = \"b\"")
    let (rules, findings) = Loading.load(["a": one, "b": other])
    #expect(rules == nil)
    #expect(
      findings.map(\.message) == [
        "rules/a.lua adds the column discount to new_grants.csv as well."
      ]
    )
  }

  @Test func aColumnNeedsSheetTypeAndValue() {
    let lines = "return { id = \"a\", scope = \"new_grant\", column = \"x\" }"
    let messages = Loading.load(lines).findings.map(\.message)
    #expect(
      messages == ["The rule has no sheet.", "The rule has no type.", "The rule has no value."]
    )
  }
}
