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
            and closing_price(date "2003-09-30") == usd "1.00"
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

  @Test(arguments: [
    ("own.price", "scope = \"election\", level = \"soft\", message = \"m\", check"),
    ("partial_tender", "scope = \"election\", hook = \"partial_tender\", value"),
  ])
  func `a rule that fails for want of a price says which, and where it belongs`(
    _ id: String,
    _ asks: String
  ) async throws {
    let rule = """
      return { id = "\(id)", title = "The price is low", citation = "Resolution",
        \(asks) = function(shares_tendered) return closing_price(date "2003-03-28") < usd "2.00" end }
      """
    let run = try await Self.offer((id, rule)).run(asOf: "2003-04-01")
    let finding = try run.finding(id)
    let cause =
      "prices.csv has no price for closing_price(2003-03-28), and the rule goes on with nil."
    #expect(finding.message.contains(cause), "\(finding.message)")
    #expect(finding.repair == "Add the day to prices.csv, or let the rule deal with nil.")
  }

  @Test func `an answer is not remembered for the facts of another day`() async throws {
    let rule = """
      return { id = "accept_payment", title = "Paid while the price is low", citation = "Resolution",
        scope = "payment", hook = "accept_payment",
        value = function(method) return closing_price(date "2003-09-30") < usd "2.00" end }
      """
    var offer = Self.offer(("accept_payment", rule)).grant("G-2", 900)
    for (id, day) in [("X-1", "2003-09-29"), ("X-2", "2003-09-30"), ("X-3", "2003-09-29")] {
      offer = offer.exercise(id, "G-2", on: day, 10)
    }
    let run = try await offer.run(asOf: "2003-10-03")
    #expect(run.findings("exercise.paid").map(\.subject) == ["X-2"])
  }

  /// New options at the price that a word answers.
  private static func priced(_ expression: String) -> TestOffer {
    TestOffer().holder("H-1").holder("H-2").grant("G-1", 900).grant("G-2", 300, of: "H-2")
      .tender("F-1", [Line("G-1", 900)]).tender("F-2", by: "H-2", [Line("G-2", 300)])
      .row("prices", ["date": "2003-03-28", "close": "1.10", "high": "1.20", "low": "1.00"])
      .row("prices", ["date": "2003-03-31", "close": "1.00", "high": "1.30", "low": "0.90"])
      .close("2003-10-02", "3.00").close("2003-10-03", "1.25")
      .answering(
        "exchange_ratio",
        scope: "grant",
        """
        function(exercise_price)
          if \(expression) > usd "1.05" then return 1, 1 end
          return 2, 1
        end
        """
      )
  }

  /// Asked on the cancellation date, 2003-04-01.
  static let provisional: [(expression: String, latest: String, cell: String)] = [
    ("closing_price(date \"2003-04-10\")", "1.00 of 2003-03-31", "prices.csv!B3"),
    ("high_price(date \"2003-04-10\")", "1.30 of 2003-03-31", "prices.csv!C3"),
    ("low_price(date \"2003-04-10\")", "0.90 of 2003-03-31", "prices.csv!D3"),
    (
      "highest_close(date \"2003-03-01\", date \"2003-04-10\")", "1.10 of 2003-03-28",
      "prices.csv!B2"
    ),
    (
      "highest_close(date \"2003-04-05\", date \"2003-04-10\")", "1.00 of 2003-03-31",
      "prices.csv!B3"
    ),
    ("average_close(2, date \"2003-04-10\")", "1.05 of 2003-03-31", "prices.csv!B3"),
  ]

  @Test(arguments: provisional)
  func `a price not known yet is the latest known, and the rows are provisional`(
    _ row: (expression: String, latest: String, cell: String)
  ) async throws {
    let offer = Self.priced(row.expression)
    for keepsRows in [true, false] {
      let run = try await offer.run(asOf: "2003-04-01", keepsRows: keepsRows)
      let note = try run.finding("price.provisional")
      #expect(note.message.contains("own.exchange_ratio asks for "))
      #expect(
        note.message.contains("not known on 2003-04-01: the latest price, \(row.latest), decides")
      )
      #expect(note.message.contains("about G-1 and another for the time being"))
      #expect(note.severity == .note && note.place?.address == row.cell && note.subject == "G-1")
    }
    // What was decided then stays, and is no longer called provisional.
    let later = try await offer.run(asOf: "2003-10-03")
    #expect(later.findings("price.provisional").isEmpty)
    let now = try await offer.run(asOf: "2003-04-01")
    #expect(
      try later.rows("pool", holding: "cancellation") == now.rows("pool", holding: "cancellation")
    )
  }

  @Test(arguments: [
    "closing_price(date \"2003-04-01\") == nil and usd \"2.00\" or usd \"1.00\"",
    "closing_price(trading_day_before(date \"2003-04-02\", 1))",
  ])
  func `a price of a day that has come is not provisional`(expression: String) async throws {
    let run = try await Self.priced("(\(expression))").run(asOf: "2003-04-01")
    #expect(run.findings("price.provisional").isEmpty)
  }

  @Test(arguments: [1, 2])
  func `threads count the rows together`(threads: Int) async throws {
    let run = try await Self.priced("closing_price(date \"2003-04-10\")")
      .run(asOf: "2003-04-01", threads: threads)
    #expect(try run.finding("price.provisional").message.contains("about G-1 and another"))
  }

  @Test func `a check that no cell of the row fails points at the price`() async throws {
    let rule = """
      return { id = "own.price", title = "The price holds", citation = "Resolution",
        scope = "offer", level = "advisory", message = "the price has risen",
        check = function(business_days_open)
          return closing_price(date "2003-09-30") < usd "2.00"
        end }
      """
    let run = try await Self.offer(("own.price", rule)).run(asOf: "2003-09-30")
    #expect(try run.finding("own.price").place?.address == "prices.csv!B3")
  }
}
