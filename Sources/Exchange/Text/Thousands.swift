/// Numbers for people: `1,592,376`.
public enum Thousands {
  /// A whole number with a comma between each three digits.
  public static func marked(_ number: Int64) -> String {
    // From the end, with room for nineteen digits, six commas and a sign.
    var letters = InlineArray<26, UInt8>(repeating: 0)
    var (first, digits, rest) = (letters.count, 0, number.magnitude)
    repeat {
      let (more, digit) = rest.quotientAndRemainder(dividingBy: 10)
      if digits > 0, digits % 3 == 0 {
        first -= 1
        letters[first] = UInt8(ascii: ",")
      }
      first -= 1
      letters[first] = UInt8(ascii: "0") + UInt8(digit)
      (digits, rest) = (digits + 1, more)
    } while rest > 0
    if number < 0 {
      first -= 1
      letters[first] = UInt8(ascii: "-")
    }
    return unsafe letters.span.extracting(first...).withUnsafeBufferPointer {
      unsafe String(decoding: $0, as: UTF8.self)
    }
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
