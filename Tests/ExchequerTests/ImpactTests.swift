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
    #expect(result.output.contains("grant_date.counting: following_day -> same_day"))
    #expect(result.output.contains("new grant date        2003-10-03  2003-10-02      -1 day"))
    #expect(result.output.contains("What is changed, as of 2003-10-03\n"))
    #expect(result.output.contains("exercise price 1.37 -> 1.38"))
  }

  @Test func `a changed ratio halves the shares of the dear options only`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.twoForOne, to: "new/exchange_ratio.lua")
    let result = try impact("--rules", scratch.path("new"), "--format", "csv")
    let rows = result.output.split(separator: "\n").filter { $0.contains(",new_grants,") }
    #expect(rows.count > 10)
    #expect(rows.hasOnly { $0.hasSuffix("\"exchange_ratio, edited\"") })
    #expect(
      rows.contains {
        $0.hasPrefix("change,H-01,G-1996-01,,new_grants,G-1996-01-N,shares,150000,75000,")
      }
    )
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
    let inputs = try #require(read?["inputs"] as? [[String: String]])
    #expect(inputs.map { $0["what"] ?? "" } == ["forms.csv!D34 received"])
    let changes = try #require(read?["changes"] as? [[String: String]])
    #expect(Set(changes.compactMap { $0["holder_id"] }) == ["H-14", ""])
    let cause = "forms.csv!D34 received: 2003-03-31 17:00 -> 2003-03-31 16:59"
    #expect(changes.hasOnly { $0["because"] == cause })
    #expect(changes.contains { $0["sheet"] == "determinations" && $0["after"] == "accepted" })
  }

  @Test func `of two changed cells each is named for what it makes`() throws {
    let scratch = try Scratch()
    let changed = try scratch.copy("samples/alpha-2003", as: "changed")
    try scratch.edit(
      "changed/forms.csv",
      "2003-03-31 17:00,fax,Employee 14",
      "2003-03-31 16:59,fax,Employee 14"
    )
    try scratch.edit("changed/prices.csv", "2003-10-03,1.37", "2003-10-03,1.40")
    let result = try impact("--against", changed, "--format", "json")
    let read = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let changes = try #require(read?["changes"] as? [[String: String]])
    for change in changes where change["sheet"] == "determinations" {
      #expect(change["because"]?.hasPrefix("forms.csv!D34 received") == true)
    }
    for change in changes where change["what"] == "exercise_price" {
      #expect(change["because"]?.hasPrefix("prices.csv!") == true)
    }
    #expect(changes.contains { $0["what"] == "exercise_price" })
  }

  @Test func `a change that counts later says from when, and one of words alone is told as that`()
    throws
  {
    let scratch = try Scratch()
    let changed = try scratch.copy("samples/alpha-2003", as: "changed")
    try scratch.write(
      "rule,parameter,value,adopted_on,adopted_by\nexercise_price,iso_owner_price,120%,2004-01-02,Committee\n",
      to: "changed/policy.csv"
    )
    let later = try impact("--against", changed)
    #expect(
      later.output.contains(
        "    counts from 2004-01-02, after the as-of date, for what is decided on that day or later\n"
      ),
      "\(later.output)"
    )
    _ = try scratch.copy("rules/tender.timely.lua", as: "tender.timely.lua")
    try scratch.edit("tender.timely.lua", "message  = \"", "message  = \"Sorry: ")
    try scratch.write(try scratch.text("tender.timely.lua"), to: "new/tender.timely.lua")
    let words = try impact("--rules", scratch.path("new"), "--expect-none")
    #expect(words.output.contains("only worded otherwise"), "\(words.output)")
    #expect(words.output.contains("No result about a single holder changes"))
    #expect(words.code == 1)
  }

  @Test(arguments: [
    ("accept_payment.holding_months=12", "accept_payment is never asked"),
    ("tender.name.level=advisory", "Something changes"),
    ("option_term.director_years=5", "No rule, parameter or sheet differs."),
  ])
  func `it is said why nothing changes`(setting: String, says: String) throws {
    #expect(try impact("--set", setting).output.contains(says))
  }

  @Test func `a parameter that policy.csv sets is not tried, and that is said`() throws {
    let result = try Binary.run([
      "impact", "samples/starbucks-2009", "--as-of", "2009-07-01", "--set", "option_term.years=10",
    ])
    #expect(result.code == 2)
    #expect(result.complaint.contains("Nothing was tried.\n\nwarning  policy.csv!"))
    #expect(result.complaint.contains("use `impact --against`."))
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
