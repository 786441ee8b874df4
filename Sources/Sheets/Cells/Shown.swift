/// Text of a sheet as it is shown to people: short, and with every invisible character named.
enum Shown {
  private static let most = 60

  /// The text in quotes, invisible characters as `U+00A0`, cut after 60 characters.
  static func quoted(_ text: String) -> String { "\"\(visible(text))\"" }

  /// The text, invisible characters as `U+00A0`, cut after 60 characters.
  static func visible(_ text: String) -> String {
    var result = ""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      if count == most { return result + "…" }
      if isShown(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += name(scalar)
      }
    }
    return result
  }

  /// The name of a character, `U+00A0`.
  static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || !(Blanks.isBlank(scalar.value) || scalar.value < 0x20 || scalar.value == 0x7F)
  }
}
