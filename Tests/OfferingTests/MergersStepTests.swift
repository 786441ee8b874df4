import Exchange
import Findings
import Offering
import TestSupport
import Testing

struct MergersStepTests {
  private func offer(merger day: String, _ cells: [String: String]) -> TestOffer {
    TestOffer.ofAnn.row("events", ["effective_date": day, "kind": "merger"].merging(cells) { $1 })
  }

  @Test("E12: a merger before the grant moves no share unless the committee says so")
  func ratio() async throws {
    var offer = offer(merger: "2003-07-01", ["new_shares": "2", "old_shares": "5"])
    let apart = try await offer.run(asOf: "2006-01-02")
    #expect(try apart.outcome.newGrants.map(\.shares.count) == [1000, 100])
    #expect(try apart.outcome.pool.map(\.entry.event) == ["commencement", "cancellation", "grant"])
    #expect(
      apart.messages("merger", "G-1") == [
        "merger of 2003-07-01: the promise for G-1 binds the successor: 1,000 shares (the ratio of 2 "
          + "for 5 converts nothing: rule capitalization, mergers_convert), its option is granted "
          + "under the plan as assumed; any right of the cancelled option to vest earlier on a change "
          + "of control is lost"
      ]
    )
    offer = offer.adopt("capitalization", "mergers_convert", "yes")
    let converted = try await offer.run(asOf: "2006-01-02").outcome
    #expect(converted.newGrants.map(\.shares.count) == [400, 40])
    #expect(converted.balancing.map { "\($0.shares.count) \($0.exercisePrice)" } == ["80 7.50"])
    #expect(converted.promises.map(\.shares.count) == [1000, 100])
  }

  @Test(
    "F5: what the committee chooses decides what can still be exercised",
    arguments: [
      ("assume", "2004-06-01", true), ("replace", "2004-06-01", true),
      ("exercise_within", "2004-03-03", true), ("exercise_within", "2004-03-04", false),
      ("cash_out", "2004-02-01", true), ("cash_out", "2004-02-02", false),
    ]
  )
  func treatment(_ choice: String, _ day: String, _ isAccepted: Bool) async throws {
    var offer = offer(merger: "2004-02-02", ["cash_per_share": "9.00"])
    offer = offer.adopt("merger", "options", choice)
    offer = offer.exercise("X-1", "G-1-N", on: day, 100)
    #expect(
      try await offer.run(asOf: "2006-01-02").outcome.exercises.first?.isAccepted == isAccepted
    )
  }

  @Test("F5: a cash-out is worth what the cash is above the price, for the shares left")
  func cashOut() async throws {
    var offer = offer(merger: "2004-02-02", ["cash_per_share": "9.00"])
    offer = offer.adopt("merger", "options", "cash_out")
    offer = offer.exercise("X-1", "G-1-N", on: "2004-01-05", 400)
    #expect(
      try await offer.run(asOf: "2006-01-02").messages("merger", "G-1-N") == [
        "merger of 2004-02-02: 600 shares of G-1-N are cashed out at $9.00 less the price of $5.00: "
          + "$2400.00 in all"
      ]
    )
  }

  @Test("E12: a promise cannot be cashed out or made to end")
  func promise() async throws {
    var offer = offer(merger: "2003-07-01", ["cash_per_share": "9.00"])
    offer = offer.adopt("merger", "options", "cash_out")
    let carried = try await offer.run(asOf: "2006-01-02")
    #expect(try carried.outcome.newGrants.count == 2)
    #expect(
      carried.messages("merger", "G-1").first?.hasSuffix(
        "; at $9.00 in cash for a share the new option's price would be near it, and its gain small"
      ) == true
    )
  }
}
