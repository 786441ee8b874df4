import Findings
import Policy
import TestSupport
import Testing

struct RuleBookTests {
  @Test func theBookTellsWhatTheRulesSay() throws {
    let rules = try #require(
      ShippedRules.load(settings: [
        PolicySetting(rule: "grant_date", parameter: "counting", value: "same_day"),
        PolicySetting(rule: "tender.delivery", parameter: "level", value: "advisory"),
      ])
    )
    let appendix = RuleBook.Appendix(
      hashes: ["grant_date": "abc123"],
      waivers: ["tender.name": ["F-7, by the Committee"]]
    )
    let text = RuleBook(rules, appendix: appendix).blocks().markdown
    for line in [
      "## tender.timely",
      "| only where | kind is election |",
      "| message | received {received}, {relation} {expiration}{why} |",
      "| counting | text | following_day | same_day | following_day, same_day |",
      "| level | advisory (default soft) |",
      "| limit | usd | 100000.00 | 100000.00 | at least 0.00 |",
      "| SHA-256 | abc123 |",
      "| waived | F-7, by the Committee |",
      "| at five | expiration = 2003-03-31 17:00, kind = election, received = 2003-03-31 17:00 | fail |",
      "| the Offer's own dates | cancellation = 2003-04-01 | 2003-10-03 |",
      "| reads | signature_date (may be blank), previous_signature_date (may be blank) |",
      "## Scope tranche",
      "| exchange_ratio | grant |",
      "| mul_div | (a, b, c, rounding) |",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func bandsAreATable() throws {
    let source = DecisionTests.decision(
      "exchange_ratio",
      "grant",
      """
      bands = { over = "exercise_price",
      { below = usd "5.00", value = { 1, 1 } }, { from = usd "5.00", value = { 3, 2 } } },
      """
    )
    let rules = try #require(Loading.load(source).rules)
    let text = RuleBook(rules).blocks().markdown
    #expect(text.contains("| exercise_price from | below | old | new |"))
    #expect(text.contains("| 5.00 |  | 3 | 2 |"))
  }

  @Test func signsOfMarkdownAndHTMLAreEscaped() {
    let blocks: [BookBlock] = [
      .heading(level: 1, "A & B"), .paragraph("a < b * c"), .table(header: ["x"], rows: [["a|b"]]),
    ]
    #expect(blocks.markdown == "# A & B\n\na &lt; b \\* c\n\n| x |\n| --- |\n| a\\|b |\n")
    let html =
      "<h1>A &amp; B</h1>\n<p>a &lt; b * c</p>\n<table>\n<tr><th>x</th></tr>\n<tr><td>a|b</td></tr>\n</table>\n"
    #expect(blocks.html == html)
  }
}
