/// A number of whole shares.
public struct Shares: Hashable, Comparable, Sendable {
  /// The number; below zero only where a sheet says so, which is an error there.
  public let count: Int64

  /// The most that a sheet may state: 2^53, the last whole number a spreadsheet keeps (`sheets.md`).
  public static let most: Int64 = 1 << 53

  /// No shares.
  @inlinable public static var zero: Shares { Shares(0) }

  /// Makes a number of shares.
  public init(_ count: Int64) { self.count = count }

  /// Orders by number.
  public static func < (one: Shares, other: Shares) -> Bool { one.count < other.count }

  /// The sum.
  public func adding(_ other: Shares) throws(ArithmeticFault) -> Shares {
    Shares(try count.adding(other.count))
  }

  /// The difference.
  public func subtracting(_ other: Shares) throws(ArithmeticFault) -> Shares {
    Shares(try count.subtracting(other.count))
  }

  /// `self × numerator ÷ denominator`, rounded down to whole shares (`computation.md`,
  /// "Cancellation" and "New grants").
  public func scaled(by ratio: Ratio) throws(ArithmeticFault) -> Shares {
    // Share for share, as most offers grant.
    guard ratio.numerator != ratio.denominator else { return self }
    return Shares(try multiplyDivide(count, ratio.numerator, ratio.denominator, .down))
  }
}

extension Sequence<Shares> {
  /// The sum of all.
  @inlinable
  public func total() throws(ArithmeticFault) -> Shares {
    var sum = Shares.zero
    for shares in self { sum = try sum.adding(shares) }
    return sum
  }
}
