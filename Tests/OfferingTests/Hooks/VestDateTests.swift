import Exchange
import Policy
import TestSupport
import Testing

@testable import Offering

struct VestDateTests {
  @Test func `the answer is a date`() throws {
    #expect(try VestDate.read([.number(0)]) == Day(1970, 1, 1))
    #expect(VestDate.problem([.number(.max)]) == "Its answer is not a date.")
    #expect(VestDate.problem([.blank]) == "Its answer is not a date.")
  }

  @Test func `no tranche vests before its option is granted, whatever a rule answers`() async throws
  {
    let run = try await TestOffer.ofAnn
      .answering("vest_date", scope: "tranche", "function(vest_date) return vest_date end")
      .run(asOf: "2003-10-03")
    let days = try run.rows("vesting").filter { $0.hasPrefix("G-1-N") }
    #expect(days.hasOnly { $0.contains(",2003-10-03,") }, "\(days)")
  }
}
