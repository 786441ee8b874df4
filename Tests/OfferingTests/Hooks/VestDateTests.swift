import Exchange
import Findings
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
    #expect(run.findings("new_grant.vest_early").isEmpty)
  }

  @Test func `shares that vest when their option has expired are told, of new and of old options`()
    async throws
  {
    let new = try await TestOffer.ofAnn
      .answering("vest_date", scope: "tranche", "function() return date \"2014-10-03\" end")
      .run(asOf: "2003-10-03").findings("option.vest_late")
    #expect(new.map(\.subject) == ["G-1-N", "G-3-N"])
    #expect(new.first?.message.contains("vest on 2014-10-03, and it expires on 2013-10-03") == true)
    for (expires, told) in [("2004-05-15", 1), ("2004-05-16", 0)] {
      let old = try await TestOffer().holder("H-1")
        .grant("G-1", 900, on: "2001-05-15", ["expires": expires]).run()
      #expect(
        old.messages("option.vest_late", "G-1")
          == Array(
            repeating:
              "300 shares of G-1 vest on 2004-05-15, and it expires on 2004-05-15: they can never be exercised",
            count: told
          )
      )
    }
  }

  @Test func `a day of its own before the grant is told, once for each option`() async throws {
    let run = try await TestOffer.ofAnn
      .answering("vest_date", scope: "tranche", "function() return date \"2002-06-01\" end")
      .run(asOf: "2003-10-03")
    let found = run.findings("new_grant.vest_early")
    #expect(found.map(\.subject) == ["G-1-N", "G-3-N"])
    let finding = try #require(found.first)
    #expect(finding.severity == .warning)
    #expect(
      finding.message
        == "G-1-N vests on 2003-10-03, not on 2002-06-01 as vest_date answers: no option vests before it is "
        + "granted"
    )
    #expect(try await TestOffer.ofAnn.run().findings("new_grant.vest_early").isEmpty)
  }
}
