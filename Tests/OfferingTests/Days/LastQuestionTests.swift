import Findings
import Offering
import Policy
import TestSupport
import Testing

/// A row of policy.csv adopted after the last question of its rule is told, whatever the rule's scope.
@Suite struct LastQuestionTests {
  /// An offer with a row of every scope, the last of 2004-06-01.
  private static let offer = TestOffer.ofAnn
    .ann(end: "2004-06-01", reason: "quit")
    .exercise("X-1", "G-2", on: "2004-01-05", 10)
    .sell("S-1", "X-1", on: "2004-02-02", 10, "7.00")
    .award("A-1", on: "2003-05-01", 10, at: "5.00")
    .amendment("2003-03-20 09:00", "consideration", ["amendment_id": "N-1"])
    .row(
      "events",
      ["effective_date": "2004-03-01", "kind": "merger", "cash_per_share": "9.00"]
    )

  /// What each shipped rule can be set to: a parameter at its default, or the level.
  private static let rows: [(rule: String, parameter: String, value: String)] =
    ShippedRules.loaded.map { rule in
      if case .check(let check) = rule { return (rule.id, "level", check.defaultLevel.rawValue) }
      guard let parameter = rule.heading.parameters.first else { return (rule.id, "level", "off") }
      return (rule.id, parameter.name, parameter.defaultValue.text(as: parameter.type.kind))
    }

  @Test(arguments: ["2004-12-01", "2003-01-02"])
  func `a row for each rule is too late after every question, and none before them`(day: String)
    async throws
  {
    let offer = Self.rows.filter { !$0.value.isEmpty }.reduce(Self.offer) { offer, row in
      // Rules of hooks that must be answered are switched off in no offer.
      row.parameter == "level" && row.value == "off" && day < "2004"
        ? offer : offer.adopt(row.rule, row.parameter, row.value, on: day)
    }
    let run = try await offer.run(asOf: "2004-12-31")
    let told = Set(run.findings("policy.too_late").map(\.subject))
    let expected = day < "2004" ? [] : Set(Self.rows.filter { !$0.value.isEmpty }.map(\.rule))
    #expect(told == expected, "\(told.symmetricDifference(expected).sorted()) \(run.complaints)")
  }

  @Test(arguments: [("2003-03-20", 0), ("2003-03-21", 1)])
  func `an amendment is answered by the policy of the day it is announced`(day: String, told: Int)
    async throws
  {
    let run = try await Self.offer.adopt("offer.amendable", "level", "off", on: day).run()
    #expect(run.findings("policy.too_late").count == told, "\(run.complaints)")
  }

  @Test func `a row for questions yet to come is not too late`() async throws {
    let run = try await TestOffer.ofAnn.adopt("exercise.by", "level", "soft", on: "2003-09-01")
      .run()
    #expect(run.findings("policy.too_late").isEmpty)
  }
}
