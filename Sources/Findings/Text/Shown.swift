/// Text as it is shown to people: short, and with every invisible character named.
public enum Shown {
  private static let most = 60

  /// The text in quotes, invisible characters as `U+00A0`, cut after 60 characters.
  public static func quoted(_ text: String) -> String { "\"\(visible(text))\"" }

  /// The text, invisible characters as `U+00A0`, cut after 60 characters.
  public static func visible(_ text: String) -> String {
    var result = ""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      if count == most { return result + "…" }
      if isHidden(scalar) {
        result += name(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The name of a character, `U+00A0`.
  public static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether a character shows nothing that a reader could tell from a space or from nothing:
  /// controls, marks of format, spaces other than the plain one, characters nobody has assigned.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    case .spaceSeparator: scalar != " "
    default: false
    }
  }
}
