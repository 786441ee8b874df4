extension Day: LosslessStringConvertible {
  /// The day that a text such as `2003-02-28` names; nil for every other form, and for a date that
  /// the calendar does not have.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Digits.number(bytes[0..<4]), let month = Digits.number(bytes[5..<7]),
      let day = Digits.number(bytes[8..<10])
    else { return nil }
    self.init(year, month, day)
  }
}

/// Whole numbers with leading zeros.
enum Digits {
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
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
