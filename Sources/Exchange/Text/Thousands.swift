/// Numbers for people: `1,592,376`.
public enum Thousands {
  /// A whole number with a comma between each three digits.
  public static func marked(_ number: Int64) -> String {
    var backwards: [UInt8] = []
    backwards.reserveCapacity(26)
    var (rest, digits) = (number.magnitude, 0)
    repeat {
      if digits > 0, digits % 3 == 0 { backwards.append(UInt8(ascii: ",")) }
      backwards.append(UInt8(ascii: "0") + UInt8(rest % 10))
      (rest, digits) = (rest / 10, digits + 1)
    } while rest > 0
    if number < 0 { backwards.append(UInt8(ascii: "-")) }
    return String(decoding: backwards.reversed(), as: UTF8.self)
  }

  /// A count of shares with a comma between each three digits.
  public static func marked(_ shares: Shares) -> String { marked(shares.count) }

  /// The same of the whole part of a number in text, `$-1234.50`; what is not a digit stays.
  public static func marked(in text: String) -> String {
    let sign = text.prefix { !$0.isNumber }
    let digits = text.dropFirst(sign.count).prefix(while: \.isNumber)
    return sign + marked(digits: digits) + text.dropFirst(sign.count + digits.count)
  }

  private static func marked(digits: Substring) -> String {
    var rest = digits
    var groups: [Substring] = []
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return ([rest] + groups.reversed()).joined(separator: ",")
  }
}
