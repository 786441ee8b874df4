/// Numbers for people: `1,592,376`.
public enum Thousands {
  /// A whole number with a comma between each three digits.
  public static func marked(_ number: Int64) -> String {
    (number < 0 ? "-" : "") + marked(digits: Substring(String(number.magnitude)))
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
