/// Whole numbers as bytes, without a text between.
public enum Digits {
  /// Appends a number, with leading zeros up to a width of digits.
  public static func append(_ number: Int64, width: Int = 1, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let first = bytes.count
    var rest = number.magnitude
    while rest > 0 || bytes.count - first < width {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    // The digits came last to first.
    var (left, right) = (first, bytes.count - 1)
    while left < right {
      bytes.swapAt(left, right)
      left += 1
      right -= 1
    }
  }
}
