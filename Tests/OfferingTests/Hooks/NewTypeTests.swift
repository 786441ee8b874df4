import Exchange
import Policy
import TestSupport
import Testing

@testable import Offering

struct NewTypeTests {
  @Test(arguments: [(OptionType.incentive, "ISO"), (.nonqualified, "NQSO")])
  func `both types are answers`(_ row: (OptionType, String)) throws {
    #expect(try NewType.read([.text(row.1)]) == row.0)
    #expect(NewType.problem([.text("iso")]) == "Its answer is neither ISO nor NQSO.")
  }

  private static let offer = TestOffer().holder("H-1").grant("G-1", 900, type: "ISO")
    .tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "5.00")

  @Test func `a rule can make every new option a nonqualified one`() async throws {
    let run = try await Self.offer.answering(
      "new_type",
      scope: "new_grant",
      "function() return \"NQSO\" end"
    )
    .run(asOf: "2003-10-03")
    #expect(try run.summary("shares_iso") == "0")
    #expect(try run.summary("shares_nqso") == "900")
  }

  @Test func `rules of a new option read what the old one was`() async throws {
    let run = try await Self.offer.answering(
      "option_term",
      scope: "new_grant",
      "function(old_expires) return old_expires end"
    )
    .run(asOf: "2003-10-03")
    #expect(try run.rows("new_grants").count == 1)
  }
}
