import Findings
import Policy
import Testing

/// What a share costs in a test of a rule (`rules.md`, "For those who write rules").
@Suite struct TestPricesTests {
  private static func load(_ prices: String) -> (rules: RuleSet?, findings: [Finding]) {
    Loading.load(
      Loading.check(
        """
        tests = {
          { name = "above", outstanding = 13000, expect = true, \(prices) },
          { name = "without a price", outstanding = 13000, expect = false },
        },
        """,
        body: """
          local day = date "2003-10-03"
          local before = trading_day_before(day, 1)
          local close = closing_price(day) or before and closing_price(before)
          return outstanding > 0 and close == usd "1.25"
          """
      )
    )
  }

  @Test(arguments: [
    "prices = { { date = date \"2003-10-03\", close = usd \"1.25\" } }",
    "prices = { { date = date \"2003-10-02\", close = usd \"1.25\", high = usd \"1.30\", low = usd \"1.20\" } }",
  ])
  func `a test says what a share costs, and no other test knows it`(prices: String) throws {
    let (rules, findings) = Self.load(prices)
    #expect(findings.map(\.message) == [])
    let report = try RuleTesting(try #require(rules)).run()
    #expect(report.isGood && report.passedCount == 2, "\(report.results)")
  }

  @Test(arguments: [
    ("prices = {}", "The prices of a test must be a list such as "),
    ("prices = usd \"1.25\"", "The prices of a test must be a list such as "),
    ("prices = { usd \"1.25\" }", "Each trading day must be a table such as "),
    ("prices = { { close = usd \"1.25\" } }", "Each trading day must be a table such as "),
    ("prices = { { date = date \"2003-10-03\" } }", "Each trading day must be a table such as "),
    (
      "prices = { { date = date \"2003-10-03\", close = usd \"1.25\", volume = 3 } }",
      "tests[1].prices[1] has no entry named volume."
    ),
    (
      "prices = { { date = date \"2003-10-03\", close = 2 } }",
      "tests[1].prices[1].close must be an amount, and 2 alone is $0.0002."
    ),
  ])
  func `prices that are none are told`(prices: String, says: String) {
    let found = Self.load(prices).findings.map(\.message)
    #expect(found.contains { $0.hasPrefix(says) }, "\(found)")
  }

  @Test func `the book of the rules shows them`() throws {
    let prices =
      "prices = { { date = date \"2003-10-03\", close = usd \"1.25\", high = usd \"1.30\" } }"
    let rules = try #require(Self.load(prices).rules)
    let book = RuleBook(rules).blocks().markdown
    #expect(book.contains("close of 2003-10-03 = 1.25, high of 2003-10-03 = 1.30"), "\(book)")
  }
}
