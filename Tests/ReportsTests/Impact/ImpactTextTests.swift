import Exchange
import TestSupport
import Testing

@testable import Reports

extension Substring {
  /// Without the spaces it begins with.
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}

@Suite struct ImpactTextTests {
  private static func impact(_ changes: [Impact.Change] = [], inputs: Int = 1) throws -> Impact {
    let input = InputChange(.setting(0), "grant_date.counting", before: "a", after: "b")
    return Impact(
      asOf: try #require(Day(2003, 10, 3)),
      inputs: Array(repeating: input, count: inputs),
      changes: changes,
      size: (holders: 27, grants: 56),
      names: ["H-1": "Ann Ames"]
    )
  }

  private static func change(
    _ grant: String,
    _ what: String = "shares",
    _ before: String = "1000",
    _ after: String = "50"
  ) -> Impact.Change {
    Impact.Change(
      holderID: "H-1",
      grantID: grant,
      sheet: "new_grants",
      row: grant + "-N",
      what: what,
      before: before,
      after: after,
      because: "exchange_ratio, edited"
    )
  }

  private static func text(_ impact: Impact) -> String { ImpactText(impact, colour: false).text }

  @Test func `what changes nothing is said to change nothing, and as of when`() throws {
    let impact = try Self.impact()
    #expect(
      Self.text(impact) == """
        What is changed, as of 2003-10-03
          What is set counts as if it had been adopted before everything.
          grant_date.counting: a -> b

        Nothing changes.

        """
    )
    #expect(impact.isNothing)
  }

  @Test func `what counts later says from when`() throws {
    var impact = try Self.impact()
    impact.inputs[0].startsOn = Day(2003, 11, 1)
    #expect(
      Self.text(impact).contains(
        "a -> b\n    counts from 2003-11-01, after the as-of date, for what is decided on that day or "
          + "later\n"
      )
    )
  }

  @Test(arguments: [
    ([], "tender.price is never asked: nothing in the sheets calls for it on that day."),
    ([("answers 1, 1", 36)], "tender.price is asked 36 times: it answers 1, 1."),
    ([("passes", 1)], "tender.price is asked once: it passes."),
    (
      [("passes", 1200), ("is waived", 1)],
      "tender.price is asked 1,201 times: it passes 1,200 times, is waived once."
    ),
  ])
  func `where nothing changes it is said what the changed rule was asked`(
    answers: [(String, Int)],
    sentence: String
  ) throws {
    var impact = try Self.impact()
    impact.asked = [
      ImpactAsked(rule: "tender.price", answers: answers.map { .init(text: $0.0, count: $0.1) })
    ]
    #expect(Self.text(impact).hasSuffix("Nothing changes.\n  \(sentence)\n"))
  }

  @Test func `a change too long for its line is broken between words`() throws {
    let words = String(repeating: "word ", count: 34)
    let impact = try Self.impact([Self.change("G-2001-13", "reason", "none", words)])
    let lines = Self.text(impact).split(separator: "\n").suffix(3)
    let first = lines.first ?? ""
    #expect(first.hasPrefix("    G-2001-13   new grants: reason none -> word word"))
    #expect(lines.hasOnly { $0.count <= 100 })
    #expect(lines.hasOnly { !$0.trimmed.contains("  ") || $0 == first })
  }

  @Test func `totals stand side by side, then who is affected, then the offer`() throws {
    let total = { (measure: String, before: String, after: String) in
      Impact.Change(
        sheet: "summary",
        row: measure,
        what: "value",
        before: before,
        after: after,
        because: ""
      )
    }
    var ledger = total("2003-10-03 grant", "0", "5")
    (ledger.sheet, ledger.what) = ("pool", "promised")
    let impact = try Self.impact([
      Self.change("G-1"), Self.change("G-1", "type", "ISO", "NQSO"),
      total("shares_granted", "1356608", "1127858"), total("status", "granted", "cancelled"),
      ledger,
    ])
    #expect(
      Self.text(impact) == """
        What is changed, as of 2003-10-03
          What is set counts as if it had been adopted before everything.
          grant_date.counting: a -> b

        Totals                today    changed  difference
          shares granted  1,356,608  1,127,858    -228,750
          status            granted  cancelled

        Something changes for 1 of 27 holders, 1 of 56 options.

        Holder by holder
          H-1  Ann Ames
            G-1         new grants: shares 1,000 -> 50; type ISO -> NQSO

        The offer as a whole
          pool 2003-10-03 grant: promised 0 -> 5

        """
    )
  }

  @Test func `of several inputs each change names its own`() throws {
    let text = Self.text(try Self.impact([Self.change("G-1")], inputs: 2))
    #expect(text.contains("shares 1,000 -> 50\n                  by exchange_ratio, edited\n"))
  }

  @Test func `the same change for four options or more is told once`() throws {
    let text = Self.text(try Self.impact(["G-4", "G-2", "G-3", "G-1"].map { Self.change($0) }))
    #expect(text.contains("  new grants: shares 1,000 -> 50\n    4 options of 1 holder\n"))
    #expect(text.contains("    G-1  G-2  G-3  G-4\n"))
    #expect(!text.contains("Holder by holder"))
  }

  @Test func `many rows of one option that come or go are counted`() throws {
    let rows = (1...5).map { _ in Self.change("G-1", "row", "vest date 2003-10-03", "none") }
    #expect(Self.text(try Self.impact(rows)).contains("G-1         new grants: 5 rows go\n"))
  }

  @Test func `what is only worded otherwise is told as that`() throws {
    var change = Self.change("G-1", "reason", "too low", "lower than is allowed")
    change.isWording = true
    let text = Self.text(try Self.impact([change]))
    #expect(text.contains("No result about a single holder changes"))
    #expect(text.contains("1 text is only worded otherwise\n  such as, of G-1-N:\n    - too low\n"))
  }

  @Test(arguments: [
    ("1", "3", "+2"), ("36", "27", "-9"), ("2003-10-03", "2003-10-02", "-1 day"),
    ("2003-10-03", "2003-10-05", "+2 days"), ("2003-03-31 17:00", "2003-04-30 17:00", "+30 days"),
    ("granted", "open", ""), ("1.37", "1.38", ""), ("", "5", ""),
  ])
  func `differences are of whole numbers and of days`(
    before: String,
    after: String,
    expected: String
  ) {
    #expect(ImpactDifference.text(before, after) == expected)
  }
}
