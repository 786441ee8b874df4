import Exchange
import Offering
import TestSupport
import Testing

@testable import Reports

/// The plans that letters name are those of pool.csv, in generated offers of one holder.
@Suite struct PlansInLettersTests {
  private static let plans = ["1994 Plan", "Second Plan", "Third Plan"]

  /// One to four options under plans of their own, all tendered; in every other offer a rule of the offer's own
  /// puts the new ones under a plan.
  private static func offer(_ seed: Int) -> TestOffer {
    var random = SplitMix(seed)
    var offer = TestOffer().term("excluded_jurisdictions", "FR").holder("H-1")
      .close("2003-10-03", "1.25")
    for plan in plans.dropFirst() {
      offer.add("plans", ["plan": plan, "share_limit": "50000", "issued": "0"])
    }
    let options = random.pick(1...4)
    for option in 1...options {
      let plan = random.pick(plans[0], plans[1], plans[2], "")
      offer = offer.grant("G-\(option)", 900, ["plan": plan])
    }
    offer = offer.tender("F-1", (1...options).map { Line("G-\($0)", 900) })
    guard random.chance(50) else { return offer }
    let plan = random.pick(plans[1], plans[2])
    return offer.rule(
      "new_plan",
      """
      return { id = "new_plan", title = "One plan", citation = "Resolution", scope = "promise",
        hook = "new_plan", value = function() return "\(plan)" end }
      """
    )
  }

  private func named(_ text: String) -> Set<String> { Set(Self.plans.filter(text.contains)) }

  @Test(arguments: 0..<24)
  func `E11: letters name the plans under which the ledger has the new options`(
    seed: Int
  ) async throws {
    let offer = Self.offer(seed)
    let letters = try await LetterTexts(offer, asOf: "2003-10-03")
    let pool = try await offer.run(asOf: "2003-10-03").outcome.pool
    let plans = { (rows: [PoolRow]) in Set(rows.map { $0.plan.isEmpty ? Self.plans[0] : $0.plan }) }
    let promised = plans(pool.filter { $0.entry.pool.promised > .zero })
    #expect(named(letters.text(.promise)) == promised)
    #expect(named(letters.text(.newOption)) == promised)
    // What came earlier names the plans of the options held.
    let held = Set(
      (offer.sheets["grants"]?.rows ?? []).map { $0["plan"] ?? "" }
        .map { $0.isEmpty ? Self.plans[0] : $0 }
    )
    #expect(named(letters.text(.receipt)) == held)
  }

  @Test func `E11: with several plans each new option is told with its own`() async throws {
    let offer = TestOffer().row(
      "plans",
      ["plan": "Second Plan", "share_limit": "5000", "issued": "0"]
    )
    .holder("H-1").grant("G-1", 900).grant("G-2", 600, ["plan": "Second Plan"])
    .close("2003-10-03", "1.25").tender("F-1", [Line("G-1", 900), Line("G-2", 600)])
    let letters = try await LetterTexts(offer, asOf: "2003-10-03")
    for words in ["under the 1994 Plan and Second Plan", "<td>Second Plan</td>"] {
      #expect(letters.text(.promise).contains(words))
      #expect(letters.text(.newOption).contains(words))
    }
  }
}
