import Exchange
import Offering
import TestSupport
import Testing

@testable import Reports

@Suite struct ModelTableTests {
  private static func dollars(_ cents: Int64) -> Money { Money(tenThousandths: cents * 100) }

  private struct NoModel: Error {}

  private func table(
    _ holder: String?,
    grantPrice: Int64?,
    prices: [Int64]
  ) throws -> ModelTable {
    let request = try SampleOffer.request(Day(2003, 2, 28))
    guard case .done(let model) = request.model(grantPrice: grantPrice.map(Self.dollars)) else {
      throw NoModel()
    }
    return try ModelTable(model, prices: prices.map(Self.dollars), holder: holder)
  }

  @Test func `G3: a holder's options one by one, then together`() throws {
    let table = try table("H-12", grantPrice: 500, prices: [450, 800])
    #expect(table.lines.map(\.grantID) == ["G-1995-01", "G-2000-05", ""])
    // The Offer's example: a $4.00 option given up, $5.00 on the new grant date.
    #expect(table.lines[1].terms?.oldPrice == Self.dollars(400))
    #expect(table.lines[1].breakEven == .never)
    #expect(table.lines[1].values.map(\.keep) == [Self.dollars(400_000), Self.dollars(3_200_000)])
    #expect(table.lines[1].values.map(\.exchange) == [.zero, Self.dollars(2_400_000)])
    #expect(table.lines[2].oldShares == Shares(11_000))
  }

  @Test func `G3, E5: the new price is that of the Committee's rule`() throws {
    let table = try table("H-01", grantPrice: 500, prices: [800])
    let prices = table.lines.dropLast().map { $0.terms?.newPrice }
    // 110% for the incentive options of an owner of more than 10%.
    #expect(prices == [500, 550, 500, 550].map(Self.dollars))
  }

  @Test func `G3: a ratio by the close of the grant date is that of the price assumed`()
    async throws
  {
    let offer = TestOffer().holder("H-1").grant("G-1", 900).close("2003-02-27", "3.00")
      .rule(
        "exchange_ratio",
        """
        return { id = "exchange_ratio", title = "By the close", citation = "Resolution",
          scope = "grant", hook = "exchange_ratio",
          value = function(new_grant_date)
            if closing_price(new_grant_date) > usd "7.00" then return 3, 1 end
            return 1, 1
          end,
          tests = { { name = "low", new_grant_date = date "2003-10-03", expect = { 1, 1 },
            prices = { { date = date "2003-10-03", close = usd "7.00" } } } },
        }
        """
      )
    for (price, shares) in [(700, 900), (701, 300)] as [(Int64, Int64)] {
      guard
        case .done(let model) = try offer.request(asOf: "2003-03-05")
          .model(grantPrice: Self.dollars(price))
      else { throw NoModel() }
      let table = try ModelTable(model, prices: [Self.dollars(800)], holder: "H-1")
      #expect(table.lines.map(\.newShares) == [Shares(shares), Shares(shares)])
    }
  }

  private func text(_ offer: TestOffer, _ asOf: String, _ price: Int64?) throws -> String {
    guard
      case .done(let model) = try offer.request(asOf: asOf).model(
        grantPrice: price.map(Self.dollars)
      )
    else { throw NoModel() }
    let table = try ModelTable(model, prices: [Self.dollars(800)], holder: "H-1")
    // Lines are broken at some column.
    return ModelText(table, colour: false).text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  @Test func `G3: it says at what price it computed, and whether the one given was used`() throws {
    let offer = TestOffer().holder("H-1").grant("G-1", 900).close("2003-02-27", "3.00")
    let used = try text(offer, "2003-03-05", 700)
    #expect(
      used.hasPrefix("Keeping against exchanging, with new options at a price of $7.00, were $7.00")
    )
    #expect(!used.contains("was cancelled on"))
    let own = """
      return { id = "exercise_price", title = "Of the eve", citation = "Resolution", scope = "new_grant",
        hook = "exercise_price", value = function() return usd "3.00" end, tests = {} }
      """
    let unused = try text(offer.rule("exercise_price", own), "2003-03-05", 700)
    #expect(unused.contains("at a price of $3.00. --grant-price $7.00 was not used"), "\(unused)")
    #expect(
      try text(offer, "2003-03-05", nil).contains(
        "$3.00, provisionally: not every price through October 3, 2003"
      )
    )
    let closed = """
      return { id = "grant_class", title = "None", citation = "Resolution", scope = "grant",
        hook = "grant_class", value = function() return "not_eligible" end, tests = {} }
      """
    let none = offer.rule("grant_class", closed)
    #expect(try text(none, "2003-03-05", 700).contains("No option can be exchanged."))
    let late = try text(offer.tender("F-1", [Line("G-1", 900)]), "2003-04-02", 700)
    #expect(late.contains("What was accepted was cancelled on April 1, 2003"))
  }

  @Test func `G3: a new option has the type that the rules answer before it has a price`() throws {
    let offer = TestOffer().holder("H-1", ["owns_over_10pct": "yes"]).grant("G-1", 900, type: "ISO")
      .close("2003-02-27", "3.00")
    #expect(try text(offer, "2003-03-05", 1000).contains("900 shares at $11.00"))
    let none = offer.setting("new_type", "incentive", "no")
    #expect(try text(none, "2003-03-05", 1000).contains("900 shares at $10.00"))
  }

  @Test func `B4: who can take no part is offered no exchange`() throws {
    let offer = TestOffer().holder("H-1", ["jurisdiction": "FR"]).grant("G-1", 900)
      .close("2003-02-27", "3.00")
    #expect(try text(offer, "2003-03-05", 700).contains("900 shares at"))
    let excluded = offer.term("excluded_jurisdictions", "FR")
    #expect(try text(excluded, "2003-03-05", 700).contains("No option can be exchanged."))
  }

  @Test func `G3: without a grant price, the latest close known`() throws {
    let table = try table(nil, grantPrice: nil, prices: [100])
    #expect(table.lines.count == 27)
    #expect(table.lines.allSatisfy { $0.breakEven == .always || $0.oldShares == .zero })
  }

  @Test func `G3: the formats carry the same figures`() throws {
    let table = try table("H-12", grantPrice: 500, prices: [800])
    let csv = String(decoding: ModelSheet.csv(table), as: UTF8.self)
    #expect(
      csv.contains("H-12,G-2000-05,8000,4.00,8000,5.00,5.00,8.00,32000.00,24000.00,keep,never,")
    )
    let json = String(decoding: try ModelSheet.json(table), as: UTF8.self)
    #expect(json.contains("\"keep\" : \"32000.00\""))
    let text = ModelText(table, colour: false).text
    #expect(text.contains("Keeping is worth at least as much at every price."))
    #expect(text.contains("$32,000.00"))
  }
}
