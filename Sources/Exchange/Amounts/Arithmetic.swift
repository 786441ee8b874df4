/// A result that does not fit: reported, never wrapped (`computation.md`, "Exact figures").
public enum ArithmeticFault: Error, Equatable, Sendable {
  /// The exact result is past the range of its type.
  case overflow
  /// A division by zero.
  case divisionByZero
}

/// A named way to make a whole number of a quotient.
public enum Rounding: String, Sendable, CaseIterable {
  /// Toward negative infinity.
  case down
  /// Toward positive infinity.
  case up
  /// To the nearest, halves away from zero.
  case half
}

/// `left × right ÷ divisor`, exact on 128 bits, rounded once.
///
/// - Throws: `divisionByZero`, or `overflow` if the result does not fit 64 bits.
public func multiplyDivide(
  _ left: Int64,
  _ right: Int64,
  _ divisor: Int64,
  _ rounding: Rounding
) throws(ArithmeticFault) -> Int64 {
  guard divisor != 0 else { throw .divisionByZero }
  // The product nearly always fits 64 bits, which are divided in a fraction of the time.
  let (product, overflow) = left.multipliedReportingOverflow(by: right)
  if !overflow, divisor > 0 { return try divide(product, divisor, rounding) }
  // The product of two 64-bit numbers always fits 128 bits.
  return try divide(Int128(left) * Int128(right), Int128(divisor), rounding)
}

@inline(__always)
private func divide<Number: FixedWidthInteger & SignedInteger>(
  _ product: Number,
  _ divisor: Number,
  _ rounding: Rounding
) throws(ArithmeticFault) -> Int64 {
  let (quotient, remainder) = product.quotientAndRemainder(dividingBy: divisor)
  let isNegative = (product < 0) != (divisor < 0)
  let adjusted: Number
  switch rounding {
  case .down: adjusted = remainder != 0 && isNegative ? quotient - 1 : quotient
  case .up: adjusted = remainder != 0 && !isNegative ? quotient + 1 : quotient
  case .half:
    let reachesHalf = remainder.magnitude >= divisor.magnitude - remainder.magnitude
    adjusted = reachesHalf ? quotient + (isNegative ? -1 : 1) : quotient
  }
  guard let narrow = Int64(exactly: adjusted) else { throw .overflow }
  return narrow
}

extension Int64 {
  /// The sum, or `overflow`.
  func adding(_ other: Int64) throws(ArithmeticFault) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    guard !overflow else { throw .overflow }
    return sum
  }

  /// The difference, or `overflow`.
  func subtracting(_ other: Int64) throws(ArithmeticFault) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    guard !overflow else { throw .overflow }
    return difference
  }
}
