import Findings
import TestSupport
import Testing

/// What options.csv and a refused exercise say of the end of an option: what it was, and why.
@Suite struct OptionEndTests {
  private func merged(_ choice: String, end: String = "") -> TestOffer {
    TestOffer.ofAnn.ann(end: end, reason: end.isEmpty ? "" : "quit")
      .row(
        "events",
        ["effective_date": "2004-02-02", "kind": "merger", "cash_per_share": "9.00"]
      )
      .adopt("merger", "options", choice)
  }

  private func row(_ id: String, _ run: TestRun) throws -> String {
    try #require(run.rows("options").first { $0.hasPrefix("\(id),") })
  }

  @Test(arguments: [
    ("cash_out", "", "lapsed,2004-02-02,\"1,000 shares cashed out in the merger of 2004-02-02.\""),
    // A service that ends later is not the cause.
    (
      "cash_out", "2004-03-10",
      "lapsed,2004-02-02,\"1,000 shares cashed out in the merger of 2004-02-02.\""
    ),
    (
      "exercise_within", "",
      "lapsed,2004-03-04,\"1,000 shares lapsed; the merger of 2004-02-02 ended the option.\""
    ),
  ])
  func `F5: what a merger ended is told as what it was`(
    choice: String,
    end: String,
    told: String
  ) async throws {
    let run = try await merged(choice, end: end).run(asOf: "2006-01-02")
    let row = try row("G-1-N", run)
    #expect(row.contains(told), "\(row)")
  }

  @Test func `C8: what a part of an option came to is told besides its status`() async throws {
    let run = try await TestOffer.ofAnn.exercise("X-1", "G-2", on: "2004-01-05", 100)
      .run(asOf: "2004-02-02")
    let row = try row("G-2", run)
    #expect(row.contains("outstanding,2002-06-03,100 shares exercised on 2004-01-05."), "\(row)")
  }

  @Test(arguments: [
    ("G-1", "2003-04-02", ": 1,000 shares cancelled on 2003-04-01"),
    ("G-2", "2003-04-02", ": 200 more shares vest on 2003-06-03"),
    ("G-1-N", "2004-02-02", ": 1,000 shares cashed out in the merger of 2004-02-02"),
  ])
  func `F1: an exercise that is refused says what became of the shares`(
    option: String,
    day: String,
    why: String
  ) async throws {
    let run = try await merged("cash_out").exercise("X-1", option, on: day, 1)
      .run(asOf: "2004-03-01")
    let message = try run.finding("exercise.exercisable").message
    #expect(message == "1 share exercised on \(day), and 0 were exercisable\(why)")
  }

  @Test func `F1: what is not paid is told at its row`() async throws {
    var offer = TestOffer.ofAnn
    offer.add(
      "exercises",
      [
        "exercise_id": "X-1", "grant_id": "G-2", "exercise_date": "2003-06-03", "shares": "1",
        "exercised_by": "holder",
      ]
    )
    let run = try await offer.run(asOf: "2004-01-05")
    #expect(try run.finding("exercise.paid").place?.address == "exercises.csv!A2")
  }

  @Test(arguments: [
    ("promise", "G-1"), ("new_grant", "G-1-N"), ("tranche", "G-1-N"),
  ])
  func `a rule that reads no cell points at the option's row`(
    scope: String,
    subject: String
  ) async throws {
    let rule = """
      return { id = "own.rule", title = "None", citation = "Resolution", scope = "\(scope)",
        level = "advisory", message = "none", check = function() return false end }
      """
    let run = try await TestOffer.ofAnn.rule("own.rule", rule).run(asOf: "2003-10-03")
    let found = run.findings("own.rule").filter { $0.subject == subject }
    #expect(!found.isEmpty && found.allSatisfy { $0.place?.address == "grants.csv!A2" }, "\(found)")
  }
}
