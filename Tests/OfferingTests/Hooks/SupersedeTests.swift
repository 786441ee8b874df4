import Findings
import Policy
import TestSupport
import Testing

@testable import Offering

struct SupersedeTests {
  @Test func `the answer is yes or no`() throws {
    #expect(try Supersede.read([.flag(true)]))
    #expect(try !Supersede.read([.flag(false)]))
    #expect(Supersede.problem([.blank]) == "Its answer is not yes or no.")
  }

  @Test func `a form refused by a rule of the offer's own cites that rule`() async throws {
    let carried = try await TestOffer.ofAnn
      .answering("supersede", scope: "form", "function() return false end")
      .tender("F-2", [Line("G-1", 1000)], received: "2003-03-11 11:00").run(asOf: "2006-01-02")
    #expect(try carried.outcome.determinations.last?.rule == "own.supersede")
    #expect(
      carried.messages("own.supersede", "F-2") == [
        "F-2 does not replace F-1, which stays in force. The rule: The offer's own."
      ]
    )
  }
}
