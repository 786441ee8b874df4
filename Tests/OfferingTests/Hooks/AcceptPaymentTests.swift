import Findings
import Policy
import TestSupport
import Testing

@testable import Offering

struct AcceptPaymentTests {
  @Test func `a payment counts, or does not for a reason`() throws {
    #expect(try AcceptPayment.read([.flag(true), .blank]) == .counts)
    #expect(try AcceptPayment.read([.flag(false), .text("why")]) == .refused("why"))
    #expect(try AcceptPayment.read([.flag(false), .blank]) == .refused(nil))
  }

  @Test func `the note cites the rule that answered`() async throws {
    let carried = try await TestOffer.ofAnn
      .answering("accept_payment", scope: "payment", "function() return false end")
      .exercise("X-1", "G-2", on: "2004-01-05", 100).run(asOf: "2006-01-02")
    #expect(
      carried.messages("own.accept_payment", "X-1") == [
        "a payment with X-1 does not count: the rule own.accept_payment says no"
      ]
    )
    #expect(carried.findings("accept_payment").isEmpty)
  }
}
