import Testing

@testable import Exchange

@Suite struct CapitalizationTests {
  @Test func `F3: shares round down after each event, the price up to 0.0001`() throws {
    let events = try [
      #require(CapitalizationEvent(.reverseSplit, effective: .first, newShares: 1, oldShares: 3)),
      #require(
        CapitalizationEvent(.stockDividend, effective: .first, newShares: 105, oldShares: 100)
      ),
    ]
    // 100 -> 33 -> 34; $1.37 -> $4.11 -> $3.914285... -> $3.9143.
    #expect(try Shares(100).adjusted(for: events) == Shares(34))
    #expect(
      try Money(tenThousandths: 13_700).adjusted(for: events) == Money(tenThousandths: 39_143)
    )
  }

  @Test(arguments: [(Int64(0), Int64(1)), (1, 0), (-1, 2), (1, -2)])
  func `an event needs shares above zero on both sides`(new: Int64, old: Int64) {
    #expect(
      CapitalizationEvent(.split, effective: .first, newShares: new, oldShares: old) == nil
    )
  }
}
