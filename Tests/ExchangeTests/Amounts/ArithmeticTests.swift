import Testing

@testable import Exchange

@Suite struct ArithmeticTests {
  @Test func `rounding agrees with its definition over a small range`() throws {
    for left in Int64(-7)...7 {
      for right in Int64(-7)...7 {
        for divisor in Int64(-5)...5 where divisor != 0 {
          let product = left * right
          let down = try multiplyDivide(left, right, divisor, .down)
          let up = try multiplyDivide(left, right, divisor, .up)
          // down is the greatest whole number not above the quotient, up the least not below it.
          let scaled = divisor > 0 ? product : -product
          let size = divisor.magnitude
          #expect(down * Int64(size) <= scaled && scaled < (down + 1) * Int64(size))
          #expect((up - 1) * Int64(size) < scaled && scaled <= up * Int64(size))
          let half = try multiplyDivide(left, right, divisor, .half)
          let distance = (half * Int64(size) - scaled).magnitude * 2
          #expect(distance < size || (distance == size && half.magnitude * size > scaled.magnitude))
        }
      }
    }
  }

  @Test func `a product past 64 bits is exact where the quotient fits`() throws {
    #expect(try multiplyDivide(.max, .max, .max, .down) == .max)
    #expect(try multiplyDivide(.min, .max, .max, .down) == .min)
    #expect(
      try multiplyDivide(9_007_199_254_740_992, 10_000, 10_000, .down) == 9_007_199_254_740_992
    )
  }

  @Test func `what does not fit is an error and never wraps`() {
    #expect(throws: ArithmeticFault.overflow) { try multiplyDivide(.max, 2, 1, .down) }
    #expect(throws: ArithmeticFault.overflow) { try multiplyDivide(.min, -1, 1, .down) }
    #expect(throws: ArithmeticFault.divisionByZero) { try multiplyDivide(1, 1, 0, .down) }
    #expect(throws: ArithmeticFault.overflow) { try Shares(.max).adding(Shares(1)) }
    #expect(throws: ArithmeticFault.overflow) { try Shares(.min).subtracting(Shares(1)) }
    #expect(throws: ArithmeticFault.overflow) {
      try Money(tenThousandths: .max).times(Shares(2))
    }
  }

  @Test(arguments: [
    (Int64(9500), "0.95"), (-5000, "-0.50"), (-1, "-0.0001"), (10_455, "1.0455"), (0, "0.00"),
    (-12_500, "-1.25"), (10, "0.001"),
    (1, "0.0001"), (123_456_0000, "123456.00"), (.min, "-922337203685477.5808"),
  ])
  func `money has two decimals at least and four at most`(amount: Int64, text: String) {
    #expect(Money(tenThousandths: amount).description == text)
  }

  @Test func `a ratio is in lowest terms and compares by value`() throws {
    let half = try #require(Ratio(50, over: 100))
    #expect((half.numerator, half.denominator) == (1, 2))
    #expect(try #require(Ratio(1, over: 3)) < half)
    #expect(try half.adding(half) == .one)
    #expect(Ratio(1, over: 0) == nil)
    #expect(Ratio(1, over: -1) == nil)
    #expect(Ratio(.min, over: 1) == nil)
  }
}
