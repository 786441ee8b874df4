/// A whole number of at most eight digits as bytes, the first of them the lowest.
struct Digits {
  /// The least number with more digits.
  static var limit: UInt64 { 100_000_000 }

  /// The digits, and zeros behind them.
  let bytes: UInt64
  let count: Int

  /// The digits of a number below the limit.
  @inline(__always)
  init(_ number: UInt64) {
    let all = Self.padded(number)
    // Of zero, the last digit stays.
    let zeros = (all ^ Self.zeros | 1 << 56).trailingZeroBitCount & ~7
    bytes = all &>> UInt64(zeros)
    count = 8 - zeros / 8
  }

  /// A number below the limit with leading zeros: eight digits.
  ///
  /// Halved thrice, all parts at once: two numbers of four digits, four of two, eight of one.
  @inline(__always)
  static func padded(_ number: UInt64) -> UInt64 {
    let high = number / 10_000
    let halves = high | (number &- high &* 10_000) &<< 32
    let hundreds = (halves &* 10_486) &>> 20 & 0x0000_007F_0000_007F
    let quarters = hundreds | (halves &- hundreds &* 100) &<< 16
    let tens = (quarters &* 103) &>> 10 & 0x000F_000F_000F_000F
    return tens | (quarters &- tens &* 10) &<< 8 | zeros
  }

  private static var zeros: UInt64 { 0x3030_3030_3030_3030 }
}
