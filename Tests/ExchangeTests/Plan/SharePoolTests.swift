import Testing

@testable import Exchange

@Suite struct SharePoolTests {
  @Test func `E11: issued, outstanding, promised and available make up the limit`() throws {
    let pool = SharePool(
      limit: Shares(2_400_000),
      issued: Shares(72_624),
      outstanding: Shares(227_768),
      promised: Shares(1_364_608)
    )
    #expect(try pool.available() == Shares(735_000))
  }

  @Test func `an overdrawn plan is below zero, and too large a plan is an error`() throws {
    #expect(
      try SharePool(limit: Shares(1), issued: .zero, outstanding: Shares(2)).available()
        == Shares(-1)
    )
    #expect(throws: ArithmeticFault.overflow) {
      try SharePool(limit: Shares(.min), issued: Shares(1), outstanding: .zero).available()
    }
  }
}
