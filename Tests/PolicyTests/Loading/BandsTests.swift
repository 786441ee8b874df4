import Findings
import Policy
import Testing

struct BandsTests {
  private func source(_ rows: String) -> String {
    DecisionTests.decision(
      "exchange_ratio",
      "grant",
      "bands = { over = \"exercise_price\",\n\(rows)\n},"
    )
  }

  private static let tiers = """
    { below = usd "5.00", value = { 1, 1 } },
    { from = usd "5.00", below = usd "10.00", value = { 3, 2 } },
    { from = usd "10.00", value = { 2, 1 } },
    """

  @Test(arguments: [
    (0, 1, 1), (49_999, 1, 1), (50_000, 3, 2), (99_999, 3, 2), (100_000, 2, 1), (900_000, 2, 1),
  ])
  func theRowThatAValueFallsInAnswers(_ row: (price: Int64, old: Int64, new: Int64)) throws {
    let set = try #require(Loading.load(source(BandsTests.tiers)).rules)
    let found = try DecisionTests.decide(
      "exchange_ratio",
      set,
      Row("grant", ["exercise_price": .number(row.price)])
    )
    #expect(found == .answered([.number(row.old), .number(row.new)], rule: "a"))
  }

  @Test func aBlankIsNotEvaluated() throws {
    let set = try #require(Loading.load(source(BandsTests.tiers)).rules)
    let found = try DecisionTests.decide("exchange_ratio", set, Row("grant", [:]))
    #expect(found == .notEvaluated(rule: "a", blank: "exercise_price"))
  }

  @Test func aValueOutsideOfAllIsAFault() throws {
    let rows = "{ from = usd \"1.00\", value = { 1, 1 } },"
    let set = try #require(Loading.load(source(rows)).rules)
    let fault = try #require(throws: RuleFault.self) {
      try DecisionTests.decide(
        "exchange_ratio",
        set,
        Row("grant", ["exercise_price": .number(9_500)])
      )
    }
    #expect(fault.message == "No band covers exercise_price = 0.95.")
  }

  static let broken: [(rows: String, line: Int, says: String)] = [
    (
      "{ below = usd \"5.00\", value = { 1, 1 } },\n{ from = usd \"6.00\", value = { 2, 1 } },", 5,
      "Between rows 1 and 2 of the bands is a gap: exercise_price from 5.00 to below 6.00"
    ),
    (
      "{ from = usd \"5.00\", value = { 1, 1 } },\n{ below = usd \"5.01\", value = { 2, 1 } },", 4,
      "Rows 1 and 2 of the bands overlap; exercise_price 5.00 falls in both"
    ),
    ("{ value = { 1, 1 } },\n{ value = { 2, 1 } },", 5, "Rows 1 and 2 of the bands overlap"),
    (
      "{ value = { 1, 1 } },\n{ from = usd \"1.00\", value = { 2, 1 } },", 5,
      "Rows 1 and 2 of the bands overlap"
    ),
    (
      "{ from = usd \"5.00\", below = usd \"5.00\", value = { 1, 1 } },", 4,
      "Row 1 of the bands covers nothing"
    ),
    ("{ from = 5.5, value = { 1, 1 } },", 4, "bands[1].from must be an amount"),
    ("{ form = 5, value = { 1, 1 } },", 4, "no entry named form"),
    ("{ value = { 1 } },", 4, "value has nothing (nil) as new"),
    ("{ value = 1 },", 4, "value has nothing (nil) as new"),
    ("{ value = { 1, 1, 1 } },", 4, "value has 3 values"),
    ("{ value = { 1, \"x\" } },", 4, "value has \"x\" as new, but a whole number is due"),
    ("{ below = 5, 1, 1 },", 4, "Row 1 of the bands has no value"),
    ("5,", 4, "Row 1 of the bands must be a table"),
    ("", 3, "The bands have no rows"),
  ]

  @Test(arguments: broken)
  func aBrokenTableIsALoadError(_ row: (rows: String, line: Int, says: String)) throws {
    let (rules, findings) = Loading.load(source(row.rows))
    #expect(rules == nil)
    let finding = try #require(
      findings.first { $0.message.contains(row.says) },
      "\(findings.map(\.message))"
    )
    #expect(finding.place?.line == row.line)
  }

  @Test func bandsNeedAnInputWithAnOrder() {
    let words = source("{ value = { 1, 1 } },").replacing("exercise_price", with: "type")
    #expect(
      Loading.load(words).findings.first?.message
        == "Bands need a number, an amount or a date; type is none."
    )
    let unknown = source("{ value = { 1, 1 } },").replacing("exercise_price", with: "exercise_pric")
    #expect(Loading.load(unknown).findings.first?.repair == "Did you mean exercise_price?")
  }
}
