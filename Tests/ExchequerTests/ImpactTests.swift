import Foundation
import TestSupport
import Testing

/// H6: one can ask what if, before anyone votes.
@Suite struct ImpactTests {
  private func impact(_ arguments: String..., offer: String = "samples/alpha-2003") throws
    -> Binary.Result
  {
    try Binary.run(["impact", offer, "--as-of", "2003-10-03"] + arguments)
  }

  private static let minimumPrice = """
    return {
      id = "tender.price", title = "No cheap options", citation = "Committee", scope = "election",
      level = "hard", message = "the price {exercise_price} is below {least}",
      params = { least = { type = "usd", default = usd "1.90" } },
      check = function(exercise_price, least) return exercise_price >= least end,
      tests = { { name = "at it", exercise_price = usd "1.90", expect = true },
                { name = "below", exercise_price = usd "1.89", expect = false } },
    }
    """

  private static let twoForOne = """
    return {
      id = "exchange_ratio", title = "Two for one over $5.00", citation = "Committee",
      scope = "grant", hook = "exchange_ratio",
      value = function(exercise_price)
        if exercise_price > usd "5.00" then return 2, 1 end
        return 1, 1
      end,
      tests = { { name = "at it", exercise_price = usd "5.00", expect = { 1, 1 } } },
    }
    """

  @Test func `H6: another way to count moves the grant date by a day`() throws {
    let result = try impact("--set", "grant_date.counting=same_day")
    #expect(result.code == 0)
    #expect(result.output.contains("grant_date.counting following_day -> same_day"))
    #expect(result.output.contains("new grant date        2003-10-03  2003-10-02      -1 day"))
    #expect(
      result.output.contains("34 options of 17 holders, by grant_date: 2003-10-03 -> 2003-10-02")
    )
    #expect(result.output.contains("exercise price: $1.37 -> $1.38"))
  }

  @Test func `a changed ratio halves the shares of the dear options only`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.twoForOne, to: "new/exchange_ratio.lua")
    let result = try impact("--rules", scratch.path("new"), "--format", "csv")
    let rows = result.output.split(separator: "\n").filter { $0.contains(",new shares,") }
    #expect(rows.count == 11)
    #expect(rows.allSatisfy { $0.hasSuffix("\"exchange_ratio: 1, 1 -> 2, 1\"") })
    #expect(rows.contains { $0.hasPrefix("change,H-01,G-1996-01,,new shares,150000,75000,") })
  }

  @Test func `changed sheets are compared as well, json names the sheet`() throws {
    let scratch = try Scratch()
    let changed = try scratch.copy("samples/alpha-2003", as: "changed")
    try scratch.edit(
      "changed/forms.csv",
      "2003-03-31 17:00,fax,Employee 14",
      "2003-03-31 16:59,fax,Employee 14"
    )
    let result = try impact("--against", changed, "--format", "json")
    let read = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(read?["sheets"] as? [String] == ["forms.csv"])
    let changes = try #require(read?["changes"] as? [[String: String]])
    #expect(Set(changes.compactMap { $0["holder_id"] }) == ["H-14"])
    #expect(changes.contains { $0["because"] == "tender.timely no longer refuses it" })
  }

  @Test(arguments: [
    ("accept_payment.holding_months=12", "accept_payment is never asked"),
    ("tender.name.level=advisory", "The outcome changes"),
    ("option_term.director_years=5", "No rule, parameter or sheet differs."),
  ])
  func `it is said why nothing changes`(setting: String, says: String) throws {
    #expect(try impact("--set", setting).output.contains(says))
  }

  @Test func `a ratio that no option meets says how often it was asked`() throws {
    let scratch = try Scratch()
    let dear = Self.twoForOne.replacingOccurrences(of: "5.00", with: "10.00")
    try scratch.write(dear, to: "new/exchange_ratio.lua")
    let result = try impact("--rules", scratch.path("new"))
    #expect(result.output.contains("exchange_ratio is asked 36 times: it answers 1, 1."))
  }

  @Test func `one thread and two tell the same`() throws {
    let one = try impact("--set", "partial_tender.method=vested_first", "--threads", "1")
    let two = try impact("--set", "partial_tender.method=vested_first", "--threads", "2")
    #expect(one.output == two.output)
    #expect(one.output.contains("vesting"))
  }
}
