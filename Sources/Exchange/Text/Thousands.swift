/// Numbers for people: `1,592,376`.
public enum Thousands {
  /// A whole number with a comma between each three digits.
  public static func marked(_ number: Int64) -> String {
    grouped(String(number.magnitude).utf8, after: number < 0 ? "-" : "")
  }

  /// A count of shares with a comma between each three digits.
  public static func marked(_ shares: Shares) -> String { marked(shares.count) }

  /// The same of the whole part of a number in text, `$-1234.50`; what is not a digit stays.
  public static func marked(in text: String) -> String {
    let sign = text.prefix { !isDigit($0) }
    let digits = text.dropFirst(sign.count).prefix(while: isDigit)
    return grouped(digits.utf8, after: sign) + text.dropFirst(sign.count + digits.count)
  }

  private static func isDigit(_ letter: Character) -> Bool { letter.isASCII && letter.isNumber }

  /// Digits with a comma before each three that follow, behind a sign.
  private static func grouped(_ digits: some Collection<UInt8>, after sign: Substring) -> String {
    var left = digits.count
    // Written where the text lies: a short one takes no room besides.
    return unsafe String(unsafeUninitializedCapacity: sign.utf8.count + left + left / 3) { room in
      var end = 0
      func put(_ byte: UInt8) {
        unsafe room[end] = byte
        end += 1
      }
      for byte in sign.utf8 { put(byte) }
      for digit in digits {
        put(digit)
        left -= 1
        if left > 0, left % 3 == 0 { put(UInt8(ascii: ",")) }
      }
      return end
    }
  }
}
