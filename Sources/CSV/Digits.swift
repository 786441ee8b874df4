/// Whole numbers as bytes, without a text between.
public enum Digits {
  /// No number of 64 bits has more digits.
  private static var most: Int { 20 }

  /// Appends a number, with leading zeros up to a width of at most twenty digits.
  public static func append(_ number: Int64, width: Int = 1, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    // The last digit comes first, so they are put down from the end and appended all at once.
    var digits: [20 of UInt8] = .init(repeating: UInt8(ascii: "0"))
    var first = most
    var rest = number.magnitude
    while rest > 0 {
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    bytes.append(digits.span, min(first, most - min(width, most))..<most)
  }
}
