import CSV
import Exchange
import Findings
import Offering
import Policy
import Reports
import TestSupport
import Testing

/// Every check of every scope is asked of every row of it, and rules.csv says so.
struct EveryRowTests {
  /// How often each scope has a row in `offer`, counted from its sheets and from what comes of it.
  static let rows: [(scope: String, count: Int)] = [
    ("offer", 1), ("amendment", 1), ("holder", 3), ("grant", 5), ("form", 3), ("election", 3),
    ("promise", 3), ("new_grant", 3), ("tranche", 9), ("award", 1), ("exercise", 2),
    ("payment", 3), ("event", 2),
    // Each old option that is left, each new one; no promise is open on the day of the merger.
    ("merger", 6),
  ]

  /// Ann tenders G-1 and a part of G-3 and keeps G-2; Ben tenders G-4; Cleo tenders nothing.
  static let offer = TestOffer.ofAnn
    .holder("H-2").grant("G-4", 90, of: "H-2", ["expires": "2011-05-15"])
    .tender("F-2", by: "H-2", [Line("G-4", 90)])
    .holder("H-3").grant("G-5", 10, of: "H-3", ["expires": "2011-05-15"])
    .row(
      "forms",
      [
        "form_id": "F-3", "kind": "notice", "holder_id": "H-3", "received": "2003-03-12 10:00",
        "delivery": "fax", "name_signed": "Holder H-3", "signature_date": "2003-03-12",
        "confirmation_sent": "2003-03-13 09:00",
      ]
    )
    .row("amendments", ["announced": "2003-03-10 09:00", "kind": "other_material"])
    .award("A-1", on: "2003-11-03", 10, at: "6.00")
    .exercise("X-1", "G-2", on: "2004-01-05", 10).pay("X-1", "check", amount: "5.00")
    .exercise("X-2", "G-1-N", on: "2004-01-05", 10)
    .event("2004-02-02", "split", 2, for: 1)
    .row(
      "events",
      ["effective_date": "2004-03-01", "kind": "merger", "cash_per_share": "9.00"]
    )

  private func run(
    _ rules: [RuleSource],
    _ offer: TestOffer = Self.offer,
    threads: Int = 1,
    asOf: String = "2004-06-01"
  ) async throws -> LoggedRun {
    try await LoggedRun(rules, offer, threads: threads, asOf: asOf)
  }

  @Test func `a check of each scope is asked as often as the scope has rows and the log lines`()
    async throws
  {
    #expect(Set(Self.rows.map(\.scope)) == Set(RuleInspection.scopes.map(\.name)))
    let run = try await run(Self.rows.map { LoggedRun.rule($0.scope, "advisory") })
    for (scope, count) in Self.rows {
      #expect(run.lines["every.\(scope) fail"] == count, "\(scope)")
      let tally = try run.tally("every.\(scope)")
      #expect(tally.asked == count && tally.failed == count, "\(scope)")
      #expect(run.conclusion.findings.count { $0.rule == "every.\(scope)" } == count, "\(scope)")
    }
  }

  @Test(arguments: [1, 2, 3])
  func `rules.csv agrees with the log, rule by rule, on any number of threads`(_ threads: Int)
    async throws
  {
    let rules = Self.rows.map { LoggedRun.rule($0.scope, "advisory") }
    try await run(rules, threads: threads).expectAgreement()
  }

  /// What a hard rule of a scope takes away, as a measure of the outcome; and how many findings there
  /// are.
  static let refusals: [(scope: String, took: @Sendable (OfferOutcome) -> Bool, findings: Int)] = [
    ("grant", { $0.determinations.allSatisfy { $0.rule == "every.grant" } }, 3),
    ("holder", { $0.determinations.allSatisfy { $0.rule == "every.holder" } }, 2),
    ("new_grant", { $0.promises.allSatisfy { $0.status == .withheld } && $0.newGrants.isEmpty }, 3),
    ("tranche", { $0.promises.allSatisfy { $0.rule == "every.tranche" } }, 9),
    ("payment", { $0.exercises.allSatisfy { "\($0.amountPaid)" == "0.00" } }, 3),
    ("event", { $0.newGrants.count == 3 }, 2),
    ("merger", { $0.newGrants.count == 3 }, 6),
    ("offer", { $0.newGrants.count == 3 }, 1),
  ]

  @Test(arguments: refusals.indices)
  func `a refusal does what it does in its scope`(_ index: Int) async throws {
    let (scope, took, count) = Self.refusals[index]
    let conclusion = try await run([LoggedRun.rule(scope, "hard")]).conclusion
    guard case .done(let outcome) = conclusion.ending else {
      return #expect(Bool(false), "\(conclusion.findings.map(\.message))")
    }
    #expect(took(outcome), "\(scope)")
    let findings = conclusion.findings.filter { $0.rule == "every.\(scope)" }
    #expect(findings.count == count && findings.allSatisfy { $0.severity == .error })
  }

  @Test func `what is withheld goes back to the pool`() async throws {
    let granted = try await run([]).conclusion
    let withheld = try await run([LoggedRun.rule("new_grant", "soft")]).conclusion
    guard case .done(let one) = granted.ending, case .done(let other) = withheld.ending else {
      return #expect(Bool(false))
    }
    let shares = one.newGrants.reduce(0) { $0 + $1.shares.count }
    // A split after the grant has doubled them.
    #expect(other.poolAvailable.count == one.poolAvailable.count + 2 * shares)
  }

  @Test func `a failure with nothing to refuse is counted and is no finding`() async throws {
    let rules = [LoggedRun.rule("grant", "hard"), LoggedRun.rule("holder", "soft")]
    let run = try await run(rules)
    #expect(try run.tally("every.grant").failed == 5)
    #expect(try run.tally("every.holder").failed == 3)
    let found = run.conclusion.findings.filter { $0.rule.hasPrefix("every.") }
    #expect(Set(found.map(\.subject)) == ["G-1", "G-3", "G-4"])
  }

  @Test func `a rule that says tendering is about holders who tender`() async throws {
    let text = """
      return { id = "own.tender", title = "T", citation = "C", scope = "holder", level = "hard",
        message = "no", when = { tendering = true }, check = function() return true end, }
      """
    let rule = RuleSource(file: "own/own.tender.lua", bytes: Array(text.utf8))
    let tally = try await run([rule]).tally("own.tender")
    #expect(tally.asked == 3 && tally.passed == 2 && tally.notApplicable == 1)
  }

  @Test func `a rule in force that no row calls for is a note`() async throws {
    let text = """
      return { id = "supersede", title = "T", citation = "C", scope = "form", hook = "supersede",
        value = function() return true end, }
      """
    let rule = RuleSource(file: "own/supersede.lua", bytes: Array(text.utf8))
    let notes = try await run([rule]).conclusion.findings.filter { $0.rule == "rule.never_asked" }
    #expect(notes.map(\.subject) == ["supersede"] && notes.first?.severity == .note)
    let later = Self.offer.tender("F-4", [Line("G-1", 1000)], received: "2003-03-20 11:00")
    let asked = try await run([rule], later).conclusion.findings.filter {
      $0.rule == "rule.never_asked"
    }
    #expect(asked.isEmpty)
    let none = try await run([]).conclusion.findings.filter { $0.rule == "rule.never_asked" }
    #expect(none.isEmpty)
  }

  @Test(arguments: [
    ("from = date \"2003-04-15\"", "is in effect from 2003-04-15, and judged no row"),
    ("to = date \"2003-03-01\"", "is in effect to 2003-03-01, and judged no row"),
    ("from = date \"2003-03-31\"", ""),
  ])
  func `a check that is in effect on none of its days is a note`(_ days: String, _ says: String)
    async throws
  {
    let text = """
      return { id = "own.line", title = "T", citation = "C", scope = "election", level = "hard",
        message = "no", effective = { \(days) }, check = function() return false end, }
      """
    let rule = RuleSource(file: "own/own.line.lua", bytes: Array(text.utf8))
    let notes = try await run([rule]).conclusion.findings.filter { $0.rule == "rule.never_asked" }
    #expect(notes.count == (says.isEmpty ? 0 : 1), "\(notes.map(\.message))")
    if let note = notes.first { #expect(note.message.contains(says), "\(note.message)") }
  }

  @Test func `a rule that its own file switches off is a note`() async throws {
    let notes = try await run([LoggedRun.rule("grant", "off")]).conclusion.findings
      .filter { $0.rule == "rule.never_asked" }
    #expect(notes.map(\.message) == ["every.grant is switched off, and judged no row."])
  }
}
