/// A whole number of at most eight digits as bytes, the first of them the lowest.
struct Digits {
  /// The least number with more digits.
  static var limit: UInt64 { 100_000_000 }

  private(set) var bytes: UInt64 = 0
  private(set) var count = 0

  /// The digits of a number below the limit, with leading zeros up to a width of at most eight.
  init(_ number: UInt64, width: Int = 1) {
    var rest = UInt32(truncatingIfNeeded: number % Self.limit)
    repeat {
      bytes = bytes << 8 | UInt64(0x30 | rest % 10)
      rest /= 10
      count += 1
    } while rest > 0 || count < min(width, 8)
  }
}
