/// An exact amount in ten-thousandths of a dollar (`computation.md`: at most four decimals).
public struct Money: Hashable, Comparable, Sendable {
  /// The amount in ten-thousandths of a dollar.
  public let tenThousandths: Int64

  /// Ten-thousandths in one dollar.
  @inlinable public static var scale: Int64 { 10_000 }

  /// Nothing.
  @inlinable public static var zero: Money { Money(tenThousandths: 0) }

  /// Makes an amount.
  public init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

  /// Orders by amount.
  public static func < (one: Money, other: Money) -> Bool {
    one.tenThousandths < other.tenThousandths
  }

  /// The sum.
  public func adding(_ other: Money) throws(ArithmeticFault) -> Money {
    Money(tenThousandths: try tenThousandths.adding(other.tenThousandths))
  }

  /// The difference.
  public func subtracting(_ other: Money) throws(ArithmeticFault) -> Money {
    Money(tenThousandths: try tenThousandths.subtracting(other.tenThousandths))
  }

  /// The value of so many shares at this price.
  public func times(_ shares: Shares) throws(ArithmeticFault) -> Money {
    Money(tenThousandths: try multiplyDivide(tenThousandths, shares.count, 1, .down))
  }

  /// This price × `ratio`, rounded as named to 0.0001.
  public func scaled(by ratio: Ratio, _ rounding: Rounding) throws(ArithmeticFault) -> Money {
    Money(
      tenThousandths: try multiplyDivide(
        tenThousandths,
        ratio.numerator,
        ratio.denominator,
        rounding
      )
    )
  }
}

extension Money: CustomStringConvertible {
  /// The exact decimal with two places at least and four at most: `0.95`, `1.0455` (`results.md`).
  public var description: String {
    let magnitude = tenThousandths.magnitude
    let scale = Money.scale.magnitude
    var fraction = String(magnitude % scale)
    fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
    while fraction.count > 2, fraction.hasSuffix("0") { fraction.removeLast() }
    return (tenThousandths < 0 ? "-" : "") + "\(magnitude / scale).\(fraction)"
  }
}
