import Exchange
import Offering
import Reports
import TestSupport
import Testing

@Suite struct PriceRangesTests {
  private func ranges(
    _ asOf: Day?,
    fiscal: Bool = true
  ) async throws -> PriceRanges {
    let (outcome, _) = try await SampleOffer.outcome(
      asOf,
      replacing: fiscal ? [] : [("offer.csv", "fiscal_quarter_ends", "quarters_not_told")]
    )
    return PriceRanges(outcome.sheets, asOf: outcome.asOf)
  }

  @Test(arguments: [
    (Day(2003, 1, 26), 15_500, 9800), (Day(2002, 10, 27), 52_500, 28_900),
    (Day(2002, 7, 28), 28_800, 19_400), (Day(2002, 4, 28), 27_200, 12_500),
    (Day(2002, 1, 27), 17_400, 11_600), (Day(2001, 10, 28), 110_600, 71_900),
    (Day(2001, 7, 29), 105_000, 43_800), (Day(2001, 4, 29), 84_400, 50_000),
    (Day(2001, 1, 28), 62_500, 28_500),
  ])
  func `G4: the nine fiscal quarters of Section 8`(end: Day?, high: Int64, low: Int64) async throws
  {
    let ranges = try await ranges(Day(2003, 2, 28))
    let quarter = try #require(ranges.quarters.first { $0.end == end })
    #expect(quarter.high == Money(tenThousandths: high))
    #expect(quarter.low == Money(tenThousandths: low))
  }

  @Test func `G4: after the last quarter given, prices stand in one of no end`() async throws {
    let ranges = try await ranges(Day(2003, 2, 28))
    #expect(ranges.isFiscal)
    #expect(ranges.quarters.first?.start == Day(2003, 1, 27))
    #expect(ranges.quarters.first?.end == nil)
    #expect(ranges.quarters.last?.end == Day(2001, 1, 28))
  }

  @Test func `G4: without the term, calendar quarters`() async throws {
    let ranges = try await ranges(Day(2003, 10, 3), fiscal: false)
    #expect(!ranges.isFiscal)
    #expect(ranges.quarters.first?.end == Day(2003, 12, 31))
    #expect(ranges.quarters.first?.start == Day(2003, 10, 1))
  }

  @Test func `G4: nothing dated after as-of is known`() async throws {
    let ranges = try await ranges(Day(2003, 2, 24))
    #expect(ranges.lastClose?.day == Day(2003, 2, 24))
    #expect(ranges.lastClose?.price == Money(tenThousandths: 9500))
  }
}
