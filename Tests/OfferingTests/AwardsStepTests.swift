import Exchange
import Findings
import Offering
import TestSupport
import Testing

struct AwardsStepTests {
  @Test(
    "E9, E10: awards around the cancellation of 2003-04-01",
    arguments: [
      // day, price: is it deferred, how many shares are exposed
      ("2002-09-30", "2.50", false, nil), ("2002-10-01", "2.50", false, 500),
      ("2003-03-31", "2.50", false, 500), ("2003-04-01", "2.50", true, 500),
      ("2003-10-01", "2.50", true, 500), ("2003-10-02", "2.50", true, nil),
      ("2003-10-03", "2.50", false, nil),
      // Below the price of G-1 only, and of neither.
      ("2003-06-02", "3.00", true, 500), ("2003-06-02", "8.00", true, nil),
      // Without a price, at the close of its day, if there is one.
      ("2003-03-10", "", false, 500), ("2003-03-11", "", false, nil),
    ] as [(String, String, Bool, Int?)]
  )
  func award(_ day: String, _ price: String, _ isDeferred: Bool, _ exposed: Int?) async throws {
    let offer = TestOffer.ofAnn.award("A-1", on: day, 500, at: price).close("2003-03-10", "2.00")
    let carried = try await offer.run(asOf: "2006-01-02")
    #expect(carried.messages("interim_awards", "A-1").count == (isDeferred ? 1 : 0))
    let messages = carried.messages("accounting.replacement", "A-1")
    #expect(messages.count == (exposed == nil ? 0 : 1))
    if let exposed {
      #expect(messages.first?.contains(" \(exposed) shares are exposed") == true)
    }
  }

  @Test("E10: no more shares are exposed than were given up at a higher price")
  func exposed() async throws {
    let offer = TestOffer.ofAnn.award("A-1", on: "2003-01-15", 5000, at: "2.99")
      .award("A-2", on: "2003-01-15", 5000, at: "3.00")
    let carried = try await offer.run(asOf: "2006-01-02")
    #expect(carried.messages("accounting.replacement", "A-1").first?.contains(" 1100 ") == true)
    // The first has taken the place of everything given up.
    #expect(carried.messages("accounting.replacement", "A-2").isEmpty)
    #expect(try carried.outcome.promises.count == 2)
  }
}
