import Findings
import Policy
import TestSupport
import Testing

@testable import Offering

struct GrantClassTests {
  @Test(arguments: TenderClass.allCases)
  func `each class is an answer, with a reason or without`(_ answer: TenderClass) throws {
    let bare = try GrantClass.read([.text(answer.rawValue)])
    #expect(bare.tenderClass == answer)
    #expect(bare.reason == nil)
    #expect(try GrantClass.read([.text(answer.rawValue), .text("why")]).reason == "why")
  }

  @Test func `nothing else is`() {
    for fact in [Fact.text("not eligible"), .blank] {
      #expect(GrantClass.problem([fact]) == "Its answer is not a class of options.")
    }
  }

  /// H-1 has G-1 at $10, which is of that class, and G-2 at $20, which is eligible.
  private static func offer(_ grantClass: String) -> TestOffer {
    TestOffer().holder("H-1").grant("G-1", 900, at: "10.00").grant("G-2", 600, at: "20.00")
      .answering(
        "grant_class",
        scope: "grant",
        """
        function(exercise_price)
          if exercise_price < usd "15.00" then return "\(grantClass)" end
          return "eligible"
        end
        """
      )
  }

  @Test func `an option that cannot be tendered is refused, and the other stands`() async throws {
    let run = try await Self.offer("not_eligible")
      .tender("F-1", [Line("G-1", 900), Line("G-2", 600)]).run(asOf: "2003-04-01")
    #expect(run.findings("tender.eligible").map(\.subject) == ["G-1"])
    #expect(try run.rows("cancellations").count == 1)
    #expect(try run.rows("options").contains { $0.hasPrefix("G-1,not_eligible,") })
  }

  @Test(arguments: [
    ("\"not_eligible\", \"it is priced under $15\"", "it is priced under $15"),
    ("\"not_eligible\"", "Answered by the test"),
  ])
  func `a refusal says why: in the rule's words, else by its title`(
    answer: String,
    why: String
  ) async throws {
    let rule = """
      return { id = "grant_class", title = "Answered by the test", citation = "C", scope = "grant", \
      hook = "grant_class", value = function() return \(answer) end, tests = {} }
      """
    let run = try await TestOffer().holder("H-1").grant("G-1", 900).rule("grant_class", rule)
      .tender("F-1", [Line("G-1", 900)]).run(asOf: "2003-04-01")
    #expect(try run.finding("tender.eligible").message == "G-1 cannot be tendered: \(why)")
  }

  @Test func `a required option goes with any other`() async throws {
    let run = try await Self.offer("required")
      .tender("F-1", [Line("G-2", 600)]).run(asOf: "2003-04-01")
    #expect(run.findings("tender.lookback").count == 1)
    #expect(try run.rows("cancellations").isEmpty)
  }

  /// The classes and what the holder has are those of step 4, whenever a rule asks later.
  @Test func `a rule about a later exercise reads the class and the holder's options`() async throws
  {
    let rule = """
      return { id = "own.exercise", title = "T", citation = "C", scope = "exercise", level = "advisory",
        message = "{class}, {total_outstanding} and {eligible_outstanding}",
        check = function(class, total_outstanding, eligible_outstanding) return false end, }
      """
    let run = try await Self.offer("not_eligible")
      .rule("own.exercise", rule).exercise("X-1", "G-1", on: "2003-06-02", 100)
      .run(asOf: "2003-06-30")
    #expect(run.findings("own.exercise").map(\.message) == ["not_eligible, 1,500 and 600"])
  }
}
