internal import Exchange

extension Readable {
  /// A text in which dates as sheets write them, `2003-03-31` and `2003-03-31 17:00`, stand as people
  /// write them; what is part of an id stays.
  static func dates(in text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      guard let (words, length) = date(bytes, at: place) else {
        result.append(bytes[place])
        place += 1
        continue
      }
      result += words.utf8
      place += length
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The days that a text names as sheets write them, in the order of the text.
  static func days(in text: String) -> [Day] {
    let bytes = Array(text.utf8)
    return bytes.indices.compactMap { place in
      date(bytes, at: place) == nil
        ? nil : Day(String(decoding: bytes[place..<place + 10], as: UTF8.self))
    }
  }

  private static func date(_ bytes: [UInt8], at start: Int) -> (String, length: Int)? {
    guard start == 0 || !isOfID(bytes[start - 1]), matches(bytes, start, "dddd-dd-dd") else {
      return nil
    }
    let end = start + 10
    guard let day = Day(String(decoding: bytes[start..<end], as: UTF8.self)) else { return nil }
    if matches(bytes, end, " dd:dd"), !continues(bytes, end + 6),
      let moment = moment(day, bytes[end + 1..<end + 6])
    {
      return (Readable.date(moment), 16)
    }
    return continues(bytes, end) ? nil : (Readable.day(day), 10)
  }

  private static func moment(_ day: Day, _ clock: ArraySlice<UInt8>) -> Moment? {
    let digits = clock.map { Int($0) - 48 }
    return Moment(day, minute: (digits[0] * 10 + digits[1]) * 60 + digits[3] * 10 + digits[4])
  }

  /// Whether bytes are as a pattern says, in which `d` is any digit.
  private static func matches(_ bytes: [UInt8], _ start: Int, _ pattern: StaticString) -> Bool {
    let pattern = Array("\(pattern)".utf8)
    guard start + pattern.count <= bytes.count else { return false }
    return zip(bytes[start...], pattern).allSatisfy { byte, sign in
      sign == UInt8(ascii: "d") ? (48...57).contains(byte) : byte == sign
    }
  }

  private static func continues(_ bytes: [UInt8], _ place: Int) -> Bool {
    place < bytes.count && isOfID(bytes[place])
  }

  /// Letters, digits, and what joins them in ids.
  private static func isOfID(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 0x2D, 0x5F, 0x80...: true
    default: false
    }
  }
}
