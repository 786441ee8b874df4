import Findings
import Offering
import TestSupport
import Testing

/// A hook that cannot answer for a row is an error at that row, and the rest is still checked.
struct UnansweredHookTests {
  static let answers: [(hook: String, scope: String, value: String, row: String, says: String)] = [
    (
      "cancellation_date", "offer", "function() return 1.5 end", "offer",
      "a date, written date"
    ),
    (
      "grant_date", "offer", "function(cancellation) return cancellation - 1 end", "offer",
      "Its answer, 2003-03-31, is before 2003-04-01."
    ),
    ("exchange_ratio", "grant", "function() return 1, 0 end", "G-1", "not two whole numbers"),
    (
      "exercise_price", "new_grant",
      "function(close, title) return title == 'none' and close or close end", "G-1",
      "title is blank."
    ),
    ("option_term", "new_grant", "function() return \"ten\" end", "G-1", "but a whole number"),
    ("new_schedule", "new_grant", "function() return \"monthly\" end", "G-1", "`monthly`"),
    (
      "new_schedule", "new_grant", "function() return \"\", \"monthly\" end", "G-1", "`monthly`"
    ),
    ("vest_date", "tranche", "function() return nil end", "G-1", "is nothing"),
    (
      "partial_tender", "election", "function() return \"fifo\" end", "G-3", "one of \"pro_rata\""
    ),
    (
      "partial_tender", "election", "function(accepted) return accepted, 0, 0 end", "G-3",
      "has 3 values"
    ),
    (
      "post_termination", "holder",
      "function(title) return title == 'none' and 0 or 1 end", "H-1",
      "title is blank"
    ),
    (
      "accept_payment", "payment", "function(held_since) return held_since == held_since end",
      "X-1",
      "held_since is blank."
    ),
    ("merger", "merger", "function() return \"ignore\" end", "G-2", "one of \"assume\""),
  ]

  private func offer(_ hook: String, _ scope: String, _ value: String) -> TestOffer {
    TestOffer.ofAnn.answering(hook, scope: scope, value)
      .ann(end: "2004-03-31", reason: "quit")
      .exercise("X-1", "G-2", on: "2004-01-05", 100)
      .row(
        "events",
        ["effective_date": "2004-02-02", "kind": "merger", "cash_per_share": "9.00"]
      )
  }

  @Test(arguments: answers)
  func `the finding names rule, file and row, and nothing is written`(
    _ row: (hook: String, scope: String, value: String, row: String, says: String)
  ) async throws {
    let run = try await offer(row.hook, row.scope, row.value).run(asOf: "2006-01-02")
    let found = run.findings("own.\(row.hook)").filter { $0.severity == .error }
    let finding = try #require(found.first { $0.subject == row.row }, "\(run.complaints)")
    #expect(finding.findingClass == .rule && finding.place != nil)
    #expect(finding.message.contains("own/own.\(row.hook).lua"))
    #expect(finding.message.contains("cannot answer `\(row.hook)` for \(row.row): "))
    #expect(finding.message.contains(row.says), "\(finding.message)")
    #expect(run.sheets.isEmpty)
    guard case .brokenSheets = run.conclusion.ending else {
      return #expect(Bool(false), "the run ended otherwise")
    }
  }

  @Test func `a blank input is cited by its cell, each row once, and other rows are checked`()
    async throws
  {
    let run = try await TestOffer.ofAnn
      .answering(
        "exchange_ratio",
        scope: "grant",
        "function(schedule) if schedule == \"\" then return 2, 1 end return 1, 1 end"
      )
      .holder("H-2").grant("G-8", 50, of: "H-2", ["schedule": ""])
      .tender("F-8", by: "H-2", [Line("G-8", 50)], ["delivery": "pigeon"])
      .grant("G-9", 50, ["schedule": ""])
      .tender("F-2", [Line("G-1", 1000), Line("G-9", 50)], received: "2003-03-12 11:00")
      .run()
    let found = run.findings("own.exchange_ratio")
    #expect(found.map(\.subject) == ["G-9"])
    #expect(found.first?.place?.sheet == "grants.csv")
    #expect(found.first?.repair.hasPrefix("Fill in schedule") == true)
    #expect(run.findings("tender.delivery").map(\.subject) == ["F-8"])
  }

  @Test func `a rule that has to be stopped still ends the run`() async throws {
    let run = try await offer("exchange_ratio", "grant", "function() while true do end end").run()
    guard case .brokenRules = run.conclusion.ending else {
      return #expect(Bool(false), "the run ended otherwise")
    }
  }
}
