/// An exact quotient of two whole numbers, the second above zero.
public struct Ratio: Hashable, Sendable {
  /// The number above the line.
  public let numerator: Int64
  /// The number below the line; above zero.
  public let denominator: Int64

  /// One for one.
  public static let one = Ratio(unchecked: 1, 1)

  private init(unchecked numerator: Int64, _ denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Makes a ratio in lowest terms, or nil if `denominator` is not above zero.
  public init?(_ numerator: Int64, over denominator: Int64) {
    guard denominator > 0, numerator != .min else { return nil }
    let divisor = max(Ratio.greatestCommonDivisor(numerator.magnitude, denominator.magnitude), 1)
    // Both fit: they only got smaller.
    self.numerator = numerator / Int64(divisor)
    self.denominator = denominator / Int64(divisor)
  }

  /// Whether so much of a number of shares is no whole number of them.
  public func leavesFraction(of shares: Shares) -> Bool { shares.count % denominator != 0 }

  /// The sum.
  public func adding(_ other: Ratio) throws(ArithmeticFault) -> Ratio {
    let top =
      Int128(numerator) * Int128(other.denominator) + Int128(other.numerator) * Int128(denominator)
    let bottom = Int128(denominator) * Int128(other.denominator)
    let divisor = max(Ratio.greatestCommonDivisor(top.magnitude, bottom.magnitude), 1)
    guard let narrowTop = Int64(exactly: top / Int128(divisor)),
      let narrowBottom = Int64(exactly: bottom / Int128(divisor))
    else { throw .overflow }
    return Ratio(unchecked: narrowTop, narrowBottom)
  }

  private static func greatestCommonDivisor<Number: FixedWidthInteger>(
    _ left: Number,
    _ right: Number
  ) -> Number {
    var (larger, smaller) = (left, right)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

extension Ratio: Comparable {
  /// Orders by value.
  public static func < (one: Ratio, other: Ratio) -> Bool {
    Int128(one.numerator) * Int128(other.denominator)
      < Int128(other.numerator) * Int128(one.denominator)
  }
}
