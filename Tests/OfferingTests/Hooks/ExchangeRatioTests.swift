import Exchange
import Policy
import Testing

@testable import Offering

struct ExchangeRatioTests {
  @Test func `old shares come first`() throws {
    #expect(try ExchangeRatio.read([.number(3), .number(2)]) == Ratio(2, over: 3))
  }

  @Test(arguments: [(0, 1), (1, 0), (-1, 1), (1, -1), (Int64.min, 1)] as [(Int64, Int64)])
  func `both are above zero`(_ old: Int64, _ new: Int64) {
    #expect(
      ExchangeRatio.problem([.number(old), .number(new)])
        == "Its answer is not two whole numbers above zero."
    )
  }
}
