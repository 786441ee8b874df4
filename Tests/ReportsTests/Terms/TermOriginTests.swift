import Offering
import Policy
import TestSupport
import Testing

@testable import Reports

/// Each term says who chose it: a rule of the offer's own, a setting, or nobody.
@Suite struct TermOriginTests {
  private static let own = """
    return { id = "exchange_ratio", title = "One for two", citation = "Resolution", scope = "grant",
      hook = "exchange_ratio", value = function() return 2, 1 end, tests = { { name = "two", expect = { 2, 1 } } } }
    """

  @Test func `a term is a rule of the offer's own, set, or shipped`() async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 900).tender(
      "F-1",
      [Line("G-1", 900)]
    )
    .close("2003-10-03", "5.00").rule("exchange_ratio", Self.own)
    .adopt("tender.delivery", "methods", "fax", on: "2003-02-01")
    .adopt("interim_awards", "level", "off", on: "2003-02-01").run()
    let rules = try run.outcome.termRules.rules(for: .exchange)
    let words = { (id: String) in rules.rule(id).map(TermOrigin.words) }
    #expect(words("exchange_ratio") == "its own rule, exchange_ratio.lua")
    #expect(words("tender.delivery") == "methods set in policy.csv!C2")
    #expect(words("interim_awards") == "level set to off")
    #expect(words("option_term") == "shipped")
  }

  @Test func `every term of the shipped rules is shipped, and listed once`() throws {
    let load = RuleInspection.load(
      [ShippedRules.folder],
      resultSheets: ResultSheets.extensible,
      settings: []
    )
    let rules = try #require(load.rules)
    let list = TermList(rules, asOf: nil)
    let rows = String(decoding: list.csv, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(rows.allSatisfy { $0.contains(",shipped,shipped") })
    #expect(rows.count == rules.rules.count)
    #expect(list.text(width: 100, colour: false).hasPrefix("Chosen for this offer (0)"))
  }
}
