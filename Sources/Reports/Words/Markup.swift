/// HTML that is safe to put on a page: text gets in only escaped.
struct Markup: Hashable, Sendable {
  let html: String

  /// Text of any origin, which can become no tag, attribute or entity.
  static func text(_ text: String) -> Markup { Markup(html: escaped(text)) }

  /// HTML of the program's own.
  static func own(_ html: StaticString) -> Markup { Markup(html: "\(html)") }

  /// An element of the program's own around content.
  static func element(
    _ name: StaticString,
    _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: [Markup]
  ) -> Markup {
    let start = attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    return Markup(html: "<\(name)\(start)>\(joined(content).html)</\(name)>")
  }

  /// Pieces one after the other.
  static func joined(_ pieces: [Markup], separator: StaticString = "") -> Markup {
    Markup(html: pieces.map(\.html).joined(separator: "\(separator)"))
  }

  /// Escapes text scalar by scalar.
  ///
  /// Character by character, a less-than sign could hide behind a scalar that joins with it.
  /// Controls, and marks that turn the direction of text round, are shown as U+FFFD.
  static func escaped(_ text: String) -> String {
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "&": html += "&amp;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      case "\n", "\t": html.unicodeScalars.append(scalar)
      default: html.unicodeScalars.append(isDeceptive(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return html
  }

  private static func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
