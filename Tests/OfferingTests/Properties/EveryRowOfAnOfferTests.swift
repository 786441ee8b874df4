import Findings
import Offering
import Policy
import TestSupport
import Testing

/// In generated offers, too, every check is asked of every row, and rules.csv says what the log says.
@Suite struct EveryRowOfAnOfferTests {
  @Test(arguments: 1...24)
  func `rules.csv agrees with the log and the sheets`(seed: Int) async throws {
    let generated = GeneratedOffer(seed: seed)
    let run = try await LoggedRun(
      EveryRowTests.rows.map { LoggedRun.rule($0.scope, "advisory") },
      generated.offer,
      threads: 1 + seed % 3,
      asOf: generated.asOf
    )
    try run.expectAgreement()
    func rows(_ sheet: String) -> [[String: String]] { generated.offer.sheets[sheet]?.rows ?? [] }
    let received = rows("forms").filter { ($0["received"] ?? "").prefix(10) <= generated.asOf }
    let counts = [
      ("offer", 1), ("holder", generated.holders), ("grant", rows("grants").count),
      ("form", received.count),
    ]
    for (scope, count) in counts {
      let tally = try run.tally("every.\(scope)")
      #expect(tally.asked == count && tally.failed == count, "\(scope)")
      let found = run.conclusion.findings.count { $0.rule == "every.\(scope)" }
      #expect(found == count, "\(scope)")
    }
  }

  /// Checks of options that some pass, of kinds that are asked of a holder's options together and one by one.
  private static let ofOptions = [
    "return outstanding < 700", "return type == \"ISO\"", "return max(outstanding, 600) == 600",
    "local t = { type } return outstanding < 900 or outstanding < t[1]",
  ]

  @Test(arguments: 1...24)
  func `options asked together are counted and told as those asked one by one`(seed: Int)
    async throws
  {
    let generated = GeneratedOffer(seed: seed)
    let rules = Self.ofOptions.prefix(1 + seed % 4).enumerated().map { number, body in
      RuleSource(
        file: "own/option.\(number).lua",
        bytes: Array(
          """
          return { id = "option.\(number)", title = "T", citation = "C", scope = "grant",
            level = "advisory", message = "not passed", check = function(outstanding, type) \(body) end, }
          """.utf8
        )
      )
    }
    func run(isLogged: Bool) async throws -> Conclusion {
      try await LoggedRun(
        rules,
        generated.offer,
        threads: 1 + seed % 3,
        asOf: generated.asOf,
        isLogged: isLogged
      ).conclusion
    }
    let (together, alone) = (try await run(isLogged: false), try await run(isLogged: true))
    #expect(together.tallies == alone.tallies)
    #expect(together.findings == alone.findings)
    #expect(!together.tallies.isEmpty, "\(together.findings.map(\.message))")
  }
}
