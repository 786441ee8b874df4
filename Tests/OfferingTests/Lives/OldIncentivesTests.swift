import Exchange
import Findings
import TestSupport
import Testing

/// What is told of an incentive option of a sheet that is none by law (§422(b)(3), (b)(4), (c)(5)).
@Suite struct OldIncentivesTests {
  private static let warnings = ["grant.iso_price", "grant.iso_term"]

  /// An option of a holder and the cells that are told of it.
  private struct Case: Sendable {
    let owner: Bool
    let type: String
    let price: String
    let expires: String
    let told: [String]
  }

  private static let cases = [
    Case(owner: false, type: "ISO", price: "4.00", expires: "2011-05-15", told: []),
    Case(owner: false, type: "ISO", price: "3.99", expires: "2011-05-15", told: ["E2"]),
    Case(owner: false, type: "NQSO", price: "3.99", expires: "2012-05-15", told: []),
    Case(owner: false, type: "ISO", price: "4.00", expires: "2011-05-16", told: []),
    Case(owner: false, type: "ISO", price: "4.00", expires: "2011-05-17", told: ["K2"]),
    Case(owner: true, type: "ISO", price: "4.40", expires: "2006-05-15", told: []),
    Case(owner: true, type: "ISO", price: "4.39", expires: "2006-05-15", told: ["E2"]),
    Case(owner: true, type: "ISO", price: "4.00", expires: "2011-05-15", told: ["E2", "K2"]),
  ]

  private static func cells(_ run: TestRun) -> [String] {
    warnings.flatMap(run.findings).compactMap {
      $0.place?.address.split(separator: "!").last.map(String.init)
    }
  }

  @Test(arguments: cases.indices)
  func `E8: each cell is told once, and the sheet's type stands`(index: Int) async throws {
    let the = Self.cases[index]
    let holder = TestOffer().holder("H-1", ["owns_over_10pct": the.owner ? "yes" : "no"])
      .close("2001-05-15", "4.00").close("2003-10-03", "1.25")
    let grant = holder.grant("G-1", 900, type: the.type, at: the.price, ["expires": the.expires])
    let run = try await grant.run(asOf: "2003-04-01")
    #expect(Self.cells(run) == the.told)
    for finding in Self.warnings.flatMap(run.findings) {
      #expect(finding.message.contains("it counts and is taxed as its sheet says"))
      let isOwner = the.owner && finding.message.contains("IRC 422(c)(5)")
      #expect(finding.message.contains("owned more than 10%") == isOwner)
    }
    #expect(try run.rows("iso_limit").isEmpty == (the.type == "NQSO"))
  }

  @Test(arguments: [("2003-03-10", "2003-03-31"), ("2003-11-03", "2004-01-05")])
  func `E8: an award that is an option of the offer or later is told too`(day: String, asOf: String)
    async throws
  {
    let award = [
      "award_id": "A-1", "holder_id": "H-1", "award_date": day, "shares": "50", "type": "ISO",
      "exercise_price": "3.00",
    ]
    let run = try await TestOffer().holder("H-1").row("awards", award).close(day, "4.00")
      .close("2003-10-03", "1.25").run(asOf: asOf)
    #expect(try run.finding("grant.iso_price").place?.address.hasPrefix("awards.csv!") ?? false)
  }

  @Test func `E8: without a close of that day, or without shares, nothing is told`() async throws {
    let offer = TestOffer().holder("H-1").close("2003-10-03", "1.25")
    let without = try await offer.grant("G-1", 900, type: "ISO", at: "0.01").run()
    let exercised = try await offer.close("2001-05-15", "4.00")
      .grant("G-1", 900, type: "ISO", at: "0.01", ["shares_exercised": "900"]).run()
    #expect(Self.cells(without).isEmpty && Self.cells(exercised).isEmpty)
  }
}
