import Testing

@testable import Exchange

struct IncentivePriceTests {
  @Test(
    "E8: the least price of an incentive option",
    arguments: [
      // price, close (in ten-thousandths), an owner of more than 10%, reached
      (50_000, 50_000, false, true), (49_999, 50_000, false, false), (55_000, 50_000, true, true),
      (54_999, 50_000, true, false), (10_456, 9_505, true, true), (10_455, 9_505, true, false),
    ] as [(Int64, Int64, Bool, Bool)]
  )
  func least(_ price: Int64, _ close: Int64, _ owns: Bool, _ isReached: Bool) throws {
    #expect(
      try IncentivePrice.isReached(
        by: Money(tenThousandths: price),
        fairMarketValue: Money(tenThousandths: close),
        ownsOver10Percent: owns
      ) == isReached
    )
  }
}
