/// Whole numbers as bytes, and back.
enum Digits {
  /// Appends a number, with leading zeros up to a width.
  static func append(_ number: UInt64, width: Int = 1, to bytes: inout [UInt8]) {
    let (rest, digit) = number.quotientAndRemainder(dividingBy: 10)
    if rest > 0 || width > 1 { append(rest, width: width - 1, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(digit))
  }

  /// The number that a few digits make; nil if one of the bytes is no digit.
  static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in bytes {
      guard byte &- 48 < 10 else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }
}
