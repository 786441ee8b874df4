import Findings
import TestSupport
import Testing

/// A price is known to a question only if it is not later than the day whose facts are judged: else a
/// form would be good in April and bad in October (`days.md`, "Overview").
@Suite struct PriceDayTests {
  private static func offer(_ own: (id: String, rule: String)) -> TestOffer {
    TestOffer().rule(own.id, own.rule).holder("H-1").grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900)]).close("2003-03-31", "1.00").close("2003-09-30", "3.00")
      .close("2003-10-03", "1.25")
  }

  @Test(arguments: ["2003-04-01", "2003-09-30", "2003-10-03"])
  func `a line is judged without the prices of later days`(asOf: String) async throws {
    let rule = """
      return { id = "own.price", title = "The price is low", citation = "Resolution",
        scope = "election", level = "soft", message = "the price is {price}",
        check = function(shares_tendered)
          return closing_price(date "2003-03-31") == usd "1.00"
            and closing_price(date "2003-09-30") == nil
        end }
      """
    let run = try await Self.offer(("own.price", rule.replacing("{price}", with: "known")))
      .run(asOf: asOf)
    #expect(try run.determinations() == ["F-1,G-1,H-1,900,accepted,900,"])
  }

  @Test func `the offer as a whole is judged with the prices known at as-of`() async throws {
    let rule = """
      return { id = "own.price", title = "The price is low", citation = "Resolution",
        scope = "offer", level = "advisory", message = "the price has risen",
        check = function(commencement)
          local price = closing_price(date "2003-09-30")
          return price == nil or price < usd "2.00"
        end }
      """
    let offer = Self.offer(("own.price", rule))
    #expect(try await offer.run(asOf: "2003-09-29").findings("own.price").isEmpty)
    #expect(try await offer.run(asOf: "2003-09-30").findings("own.price").count == 1)
  }

  @Test func `an answer is not remembered for the facts of another day`() async throws {
    let rule = """
      return { id = "accept_payment", title = "Paid while the price is unknown", citation = "Resolution",
        scope = "payment", hook = "accept_payment",
        value = function(method) return closing_price(date "2003-09-30") == nil end }
      """
    var offer = Self.offer(("accept_payment", rule)).grant("G-2", 900)
    for (id, day) in [("X-1", "2003-09-29"), ("X-2", "2003-09-30"), ("X-3", "2003-09-29")] {
      offer = offer.exercise(id, "G-2", on: day, 10)
    }
    let run = try await offer.run(asOf: "2003-10-03")
    #expect(run.findings("exercise.paid").map(\.subject) == ["X-2"])
  }
}
