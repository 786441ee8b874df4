/// Numbers for people: `1,592,376`.
public enum Thousands {
  /// A whole number with a comma between each three digits.
  public static func marked(_ number: Int64) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(20)
    Digits.append(number.magnitude, to: &digits)
    return grouped(digits, after: number < 0 ? "-" : "")
  }

  /// A count of shares with a comma between each three digits.
  public static func marked(_ shares: Shares) -> String { marked(shares.count) }

  /// The same of the whole part of a number in text, `$-1234.50`; what is not a digit stays.
  public static func marked(in text: String) -> String {
    let sign = text.prefix { !isDigit($0) }
    let digits = text.dropFirst(sign.count).prefix(while: isDigit)
    return grouped(Array(digits.utf8), after: sign) + text.dropFirst(sign.count + digits.count)
  }

  private static func isDigit(_ letter: Character) -> Bool { letter.isASCII && letter.isNumber }

  /// Digits with a comma before each three that follow, behind a sign.
  private static func grouped(_ digits: [UInt8], after sign: Substring) -> String {
    var (marked, left) = (Array(sign.utf8), digits.count)
    marked.reserveCapacity(marked.count + left + left / 3)
    for digit in digits {
      marked.append(digit)
      left -= 1
      if left > 0, left % 3 == 0 { marked.append(UInt8(ascii: ",")) }
    }
    return String(decoding: marked, as: UTF8.self)
  }
}
