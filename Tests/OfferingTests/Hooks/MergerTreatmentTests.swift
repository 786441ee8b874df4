import Findings
import Policy
import TestSupport
import Testing

@testable import Offering

struct MergerTreatmentTests {
  static let answers: [(values: [Fact], treatment: MergerTreatment.Answer)] = [
    ([.text("assume"), .blank], .assume), ([.text("replace"), .blank], .replace),
    ([.text("cash_out"), .blank], .cashOut),
    ([.text("exercise_within"), .number(20)], .exerciseWithin(days: 20)),
    ([.text("exercise_within"), .number(3660)], .exerciseWithin(days: 3660)),
  ]

  @Test(arguments: answers)
  func `an option is treated as the rule says`(
    _ row: (values: [Fact], treatment: MergerTreatment.Answer)
  ) throws {
    #expect(try MergerTreatment.read(HookAnswer(values: row.values), false) == row.treatment)
  }

  @Test(arguments: [-1, 3661, Int64.max])
  func `the days have limits`(_ days: Int64) {
    #expect(
      MergerTreatment.problem([.text("exercise_within"), .number(days)], false)
        == "Its answer is not a number of days from 0 to 3660."
    )
  }

  @Test func `a time for exercise has an end`() {
    #expect(
      MergerTreatment.problem([.text("exercise_within")], false)
        == "It answers exercise_within without a number of days."
    )
  }

  @Test(arguments: [
    ("assume", true), ("replace", true), ("cash_out", false), ("exercise_within", false),
  ])
  func `a promise binds the successor`(_ word: String, _ isPossible: Bool) {
    let problem = MergerTreatment.problem([.text(word), .number(5)], true)
    #expect((problem == "") == isPossible)
  }

  @Test func `the note cites the rule that answered`() async throws {
    let carried = try await TestOffer.ofAnn
      .row(
        "events",
        ["effective_date": "2004-02-02", "kind": "merger", "cash_per_share": "9.00"]
      )
      .answering("merger", scope: "merger", "function() return \"replace\" end")
      .run(asOf: "2006-01-02")
    #expect(carried.messages("own.merger", "G-2").count == 1)
    #expect(carried.findings("merger").isEmpty)
  }
}
