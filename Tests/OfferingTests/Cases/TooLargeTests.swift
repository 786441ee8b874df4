import Findings
import TestSupport
import Testing

/// Numbers that sheets may hold and the arithmetic cannot: findings, never a crash.
@Suite struct TooLargeTests {
  @Test func `H2, H3: a product beyond 64 bits is a finding about the holder`() async throws {
    // 9 x 10^15 shares at $900,000,000,000 in the $100,000 test.
    let run = try await TestOffer().holder("H-1")
      .grant("G-1", 9_000_000_000_000_000, type: "ISO", at: "900000000000")
      .tender("F-1", [Line("G-1", 9_000_000_000_000_000)]).close("2003-10-03", "1.25").run()
    let finding = try run.finding("number.too_large")
    #expect(finding.subject == "H-1")
    #expect(finding.place?.address == "holders.csv!A2")
    #expect(run.sheets.isEmpty)
  }

  @Test func `H3: sums beyond 64 bits over all holders are a finding`() async throws {
    // 1,100 grants of 2^53 - 1 shares come to more than 2^63.
    let many = (0..<1100).reduce(into: TestOffer().holder("H-1").holder("H-2")) { offer, number in
      offer = offer.grant(
        "G-\(number)",
        9_007_199_254_740_991,
        of: number < 550 ? "H-1" : "H-2"
      )
    }
    let run = try await many.run(asOf: "2003-03-01")
    #expect(run.findings("number.too_large").count == 1)
    #expect(run.sheets.isEmpty)
  }

  @Test
  func `H3: the greatest price there is, above one that a form states otherwise, is no crash`()
    async throws
  {
    let run = try await TestOffer().holder("H-1")
      .grant("G-1", 900, at: "922337203685477.5807").grant("G-2", 900)
      .tender("F-1", [Line("G-2", 900, ["exercise_price": "5.00"])]).run(asOf: "2003-03-14")
    #expect(!run.allFindings.isEmpty)
  }

  @Test func `H3: a split that makes too many shares is a finding`() async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 9_000_000_000_000_000)
      .event("2003-07-01", "split", 9_000_000_000_000_000, for: 1).close("2003-10-03", "1").run()
    #expect(run.findings("number.too_large").count == 1)
    #expect(run.sheets.isEmpty)
  }
}
