import TestSupport
import Testing

@testable import Exchange

@Suite struct TrancheTests {
  private func tranches(_ shares: [Int64]) -> [Tranche] {
    shares.enumerated().map { Tranche(Day.first.advanced(by: $0.offset * 10), Shares($0.element)) }
  }

  private static let removals: [(Int64, [Int64])] = [
    (0, [10, 20, 30]), (10, [0, 20, 30]), (25, [0, 5, 30]), (60, [0, 0, 0]), (99, [0, 0, 0]),
  ]

  @Test(arguments: removals)
  func `C1: exercised shares leave the earliest tranches first`(
    taken: Int64,
    after: [Int64]
  ) throws {
    let left = try tranches([10, 20, 30]).removingEarliest(Shares(taken))
    #expect(left.map(\.shares.count) == after)
  }

  // 200 + 300 + 501 = 1,001 shares, 334 tendered: floor(334·200/1001) = 66, floor(334·500/1001) =
  // 166, and all of 334 at the end.
  @Test func `E1: a pro rata tender rounds every cumulative sum down`() throws {
    let given = try PartialTender.method(.proRata).cancelled(
      Shares(334),
      from: tranches([200, 300, 501]),
      vestedThrough: .last
    )
    #expect(given.map(\.shares.count) == [66, 100, 168])
  }

  private static let ways: [(PartialTender, Int64, [Int64])] = [
    (.method(.vestedFirst), 15, [10, 5, 0]), (.method(.vestedFirst), 40, [10, 20, 10]),
    (.method(.unvestedFirst), 15, [0, 0, 15]), (.method(.unvestedFirst), 40, [10, 0, 30]),
    // 10 and 20 are vested: the first gives up floor(7 x 10 / 30) = 2, both together 7.
    (.parts(vested: Shares(7), unvested: Shares(8)), 15, [2, 5, 8]),
    (.parts(vested: .zero, unvested: Shares(30)), 30, [0, 0, 30]),
    (.parts(vested: Shares(30), unvested: .zero), 30, [10, 20, 0]),
    (.parts(vested: .zero, unvested: .zero), 0, [0, 0, 0]),
  ]

  @Test(arguments: ways)
  func `E1: the way may take vested or unvested shares first`(
    way: PartialTender,
    tendered: Int64,
    expected: [Int64]
  ) throws {
    let given = try way.cancelled(
      Shares(tendered),
      from: tranches([10, 20, 30]),
      vestedThrough: Day.first.advanced(by: 15)
    )
    #expect(given.map(\.shares.count) == expected)
  }

  /// Of 11 shares the first 3 are vested.
  private static let partial: [PartialTender] =
    TenderMethod.allCases.map(PartialTender.method)
    + (Int64(0)...3).flatMap { vested in
      (Int64(0)...8).map { .parts(vested: Shares(vested), unvested: Shares($0)) }
    }

  @Test(arguments: partial)
  func `what a tender takes adds up and leaves no tranche below zero`(way: PartialTender) throws {
    let held = tranches([3, 0, 7, 1])
    for tendered in Int64(0)...11 {
      let accepted = try way.accepted(of: Shares(tendered))
      let given = try way.cancelled(
        accepted,
        from: held,
        vestedThrough: Day.first.advanced(by: 15)
      )
      #expect(try given.total() == accepted)
      #expect(given.allSatisfy { $0.shares >= .zero })
      #expect(try held.subtracting(given).allSatisfy { $0.shares >= .zero })
      if case .parts(let vested, _) = way {
        #expect(try given.prefix(2).map(\.shares).total() == vested)
      }
    }
  }

  @Test func `E4: ratios apply one after the other, each rounded down on the cumulative sum`()
    throws
  {
    let ratios = try [#require(Ratio(1, over: 3)), #require(Ratio(105, over: 100))]
    // Sums 10, 30, 60 -> 3, 10, 20 -> 3, 10, 21.
    #expect(try tranches([10, 20, 30]).scaled(by: ratios).map(\.shares.count) == [3, 7, 11])
  }

  @Test func `tranches of one day are one row and none is empty`() throws {
    let merged = try [
      Tranche(day("2003-10-03"), Shares(5)), Tranche(day("2004-01-01"), .zero),
      Tranche(day("2003-10-03"), Shares(6)), Tranche(day("2002-01-01"), Shares(1)),
    ].mergedByDay()
    #expect(merged.map(\.shares.count) == [1, 11])
  }
}
