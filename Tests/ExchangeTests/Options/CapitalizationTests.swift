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

  @Test(
    "F3: a split adjusts shares, cumulative and rounded down, and the price, rounded as named",
    arguments: [
      (1, 3, Rounding.up, [33, 33, 34], 75_000), (2, 1, .up, [200, 200, 202], 12_500),
      (105, 100, .up, [105, 105, 106], 23_810), (105, 100, .down, [105, 105, 106], 23_809),
      (105, 100, .half, [105, 105, 106], 23_810), (7, 3, .half, [233, 233, 236], 10_714),
      (7, 3, .up, [233, 233, 236], 10_715),
    ] as [(Int64, Int64, Rounding, [Int64], Int64)]
  )
  func adjusted(
    _ new: Int64,
    _ old: Int64,
    _ rounding: Rounding,
    _ shares: [Int64],
    _ price: Int64
  ) throws {
    let event = try #require(
      CapitalizationEvent(.split, effective: .first, newShares: new, oldShares: old)
    )
    let tranches = [100, 100, 101].map { Tranche(.first, Shares($0)) }
    #expect(try tranches.scaled(by: [event.ratio]).map(\.shares.count) == shares)
    let after = try Money(tenThousandths: 25_000).adjusted(for: [event], rounding)
    #expect(after == Money(tenThousandths: price))
  }
}
