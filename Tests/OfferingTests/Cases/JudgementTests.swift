import Findings
import Offering
import Policy
import TestSupport
import Testing

/// What a rule's finding does to a row, and what stops the run.
@Suite struct JudgementTests {
  /// An offer with a row of every scope.
  private let offer = TestOffer.ofAnn
    .exercise("X-1", "G-2", on: "2003-03-17", 10)
    .award("A-1", on: "2003-05-01", 10, at: "5.00")
    .amendment("2003-03-20 09:00", "consideration", ["amendment_id": "N-1"])
    .row(
      "events",
      ["effective_date": "2003-12-01", "kind": "merger", "cash_per_share": "9.00"]
    )

  private func failing(_ scope: String, _ level: String, _ check: String) -> TestOffer {
    offer.rule(
      "own.\(scope)",
      """
      return { id = "own.\(scope)", title = "T", citation = "C", scope = "\(scope)",
        level = "\(level)", message = "none of these", check = function() \(check) end }
      """
    )
  }

  private static let refused: [String: String] = [
    "offer": "", "amendment": "amendment", "holder": "holder", "grant": "line", "form": "form",
    "election": "line", "promise": "promise", "new_grant": "new option", "tranche": "new option",
    "award": "award", "exercise": "exercise", "payment": "payment", "event": "",
  ]

  @Test(arguments: refused.keys.sorted())
  func `what a refusal refuses follows from the scope of the rule`(scope: String) async throws {
    let run = try await failing(scope, "hard", "return false").run(asOf: "2003-12-31")
    let found = run.findings("own.\(scope)")
    #expect(!found.isEmpty, "\(run.complaints)")
    #expect(Set(found.compactMap(\.judgement?.refuses)) == [Self.refused[scope] ?? "?"])
    #expect(found.allSatisfy { !$0.stopsTheRun } && !run.sheets.isEmpty)
  }

  @Test(arguments: refused.keys.sorted(), ["soft", "advisory"])
  func `a check that answers nothing refuses its row, and stops no run`(
    scope: String,
    level: String
  ) async throws {
    let run = try await failing(scope, level, "").run(asOf: "2003-12-31")
    let found = run.findings("own.\(scope)")
    #expect(!found.isEmpty && !run.sheets.isEmpty, "\(run.complaints)")
    for finding in found {
      // Of an option that nobody tenders, there is no line to refuse.
      let isNothing = level != "soft" || (scope == "grant" && finding.subject == "G-2")
      let thing = isNothing ? "" : Self.refused[scope] ?? "?"
      #expect(finding.severity == .error && finding.findingClass == .rule && !finding.stopsTheRun)
      #expect(finding.judgement?.refuses == thing)
      #expect(
        finding.message.hasSuffix(
          " \(finding.subject) could not be judged"
            + (thing.isEmpty ? "; nothing is refused." : ", and so the \(thing) is refused.")
        ),
        "\(finding.message)"
      )
    }
  }

  @Test func `what cannot be answered stops the run, and is told as what stops it`() async throws {
    let run = try await TestOffer.ofAnn
      .answering("exchange_ratio", scope: "grant", "function() return 1, 0 end").run()
    #expect(run.sheets.isEmpty && run.findings("own.exchange_ratio").allSatisfy(\.stopsTheRun))
  }

  @Test(arguments: 1...30)
  func `something stops the run where nothing is written, and only there`(seed: Int) async throws {
    let run = try await GeneratedRuns.shared.run(seed).run
    #expect(run.allFindings.contains(where: \.stopsTheRun) == run.sheets.isEmpty)
  }

  @Test func `every scope says what a refusal does`() {
    for scope in RuleInspection.scopes {
      #expect(!scope.refusal.words.isEmpty)
      #expect(scope.refusal.thing == Self.refused[scope.name] ?? "", "\(scope.name)")
    }
  }
}
