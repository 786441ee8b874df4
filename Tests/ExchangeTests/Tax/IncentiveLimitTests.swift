import TestSupport
import Testing

@testable import Exchange

@Suite struct IncentiveLimitTests {
  private typealias Option = IncentiveLimit.Option

  private func option(_ dollars: Int64, _ tranches: [(String, Int64)]) throws -> Option {
    Option(
      valuePerShare: Money(tenThousandths: dollars * Money.scale),
      tranches: try tranches.map { Tranche(try day($0.0), Shares($0.1)) }
    )
  }

  private let limit = IncentiveLimit(Money(tenThousandths: 100_000 * Money.scale))

  @Test func `E8: values add up by year in order of grant, and the excess is nonqualified`() throws
  {
    // 2003: 6,000 at $10 leave $40,000; 5,000 at $10 stay incentive for 4,000; the rest does not.
    let parts = try limit.incentiveShares(of: [
      option(10, [("2003-05-01", 6000), ("2004-05-01", 1000)]),
      option(10, [("2003-10-03", 5000), ("2004-10-03", 9000)]),
      option(1, [("2003-12-31", 1)]),
    ])
    #expect(parts.map { $0.map(\.count) } == [[6000, 1000], [4000, 9000], [0]])
  }

  @Test func `E8: a sum equal to the limit stays within it, and the next share passes it`() throws {
    let parts = try limit.incentiveShares(of: [
      option(25, [("2003-01-01", 4000), ("2003-06-01", 1)]), option(0, [("2003-07-01", 5)]),
    ])
    #expect(parts.map { $0.map(\.count) } == [[4000, 0], [0]])
  }

  @Test func `E8: what is worth nothing does not pass a sum equal to the limit`() throws {
    let parts = try limit.incentiveShares(of: [
      option(25, [("2003-01-01", 4000)]), option(0, [("2003-07-01", 5)]),
      option(25, [("2003-08-01", 1)]),
    ])
    #expect(parts.map { $0.map(\.count) } == [[4000], [5], [0]])
  }

  @Test func `E8: only whole shares stay incentive`() throws {
    let parts = try limit.incentiveShares(of: [option(3, [("2003-01-01", 40_000)])])
    #expect(parts == [[Shares(33_333)]])
  }

  @Test
  func
    `C1, E8: shares that expired after the year of their tranche count in it, shares cancelled on a day not stated never`()
    throws
  {
    let grant = Grant(
      grantDate: try day("1993-01-01"),
      type: .incentive,
      exercisePrice: .zero,
      vesting: .tranches([
        Tranche(try day("1994-01-01"), Shares(10)), Tranche(try day("1995-01-01"), Shares(10)),
      ]),
      exercised: Shares(12),
      cancelled: Shares(3),
      expires: try day("2003-01-01")
    )
    let life = OptionLife(grant, from: try day("2003-02-28"), events: [])
    #expect(try life.countedForLimit(on: day("2003-03-31")).map(\.shares.count) == [10, 7])
  }
}
