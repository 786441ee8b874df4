import TestSupport
import Testing

@testable import Exchange

@Suite struct VestingScheduleTests {
  private func schedule(_ parts: Int, _ allocation: Allocation) throws -> VestingSchedule {
    let fraction = try #require(Ratio(1, over: Int64(parts)))
    return VestingSchedule(
      (1...parts).map { .init(months: $0 * 12, fraction: fraction) },
      allocation: allocation
    )
  }

  // The example of the Open Cap Format: 18 shares in 4 tranches.
  @Test(arguments: [
    (Allocation.cumulativeRounding, [5, 4, 5, 4]), (.cumulativeRoundDown, [4, 5, 4, 5]),
    (.frontLoaded, [5, 5, 4, 4]), (.backLoaded, [4, 4, 5, 5]),
    (.frontLoadedToSingleTranche, [6, 4, 4, 4]), (.backLoadedToSingleTranche, [4, 4, 4, 6]),
  ])
  func `18 shares in 4 tranches`(allocation: Allocation, expected: [Int64]) throws {
    let tranches = try schedule(4, allocation).tranches(of: Shares(18), from: day("2000-01-31"))
    #expect(tranches.map(\.shares.count) == expected)
  }

  @Test func `C3: a grant without a schedule vests by thirds after each of three years`() throws {
    let tranches = try VestingSchedule.annual3.tranches(of: Shares(100), from: day("2000-02-29"))
    #expect(tranches.map(\.shares.count) == [33, 33, 34])
    #expect(try tranches.map(\.day) == ["2001-02-28", "2002-02-28", "2003-02-28"].map(day))
  }

  @Test(arguments: Allocation.allCases)
  func `tranches add up to the grant, none below zero`(allocation: Allocation) throws {
    for parts in 1...7 {
      for shares in Int64(0)...60 {
        let tranches = try schedule(parts, allocation).tranches(of: Shares(shares), from: .first)
        #expect(try tranches.total() == Shares(shares))
        #expect(tranches.allSatisfy { $0.shares >= .zero })
      }
    }
  }

  @Test(arguments: [[333, 333, 334], [333, 333, 333]])
  func `fractions that are not quite a third still add up`(_ parts: [Int64]) throws {
    let steps = parts.enumerated().compactMap { index, part in
      Ratio(part, over: 1000).map {
        VestingSchedule.Step(months: (index + 1) * 12, fraction: $0)
      }
    }
    let tranches = try VestingSchedule(steps).tranches(of: Shares(10_000), from: .first)
    #expect(tranches.map(\.shares.count) == [3330, 3330, 3340])
  }
}
