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

extension Day {
  /// Appends the day as `2003-02-28`.
  func append(to bytes: inout [UInt8]) {
    let (year, month, day) = parts
    Digits.append(UInt64(year.magnitude), width: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Digits.append(UInt64(month.magnitude), width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Digits.append(UInt64(day.magnitude), width: 2, to: &bytes)
  }
}
