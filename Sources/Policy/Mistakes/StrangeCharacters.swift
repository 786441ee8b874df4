/// The characters of a file that look like those of a rule and are others: what word processors, web
/// pages and other keyboards write for quotes, dashes, spaces and signs.
///
/// Each is replaced by what was meant, in as many bytes, so that every word keeps its place.
struct StrangeCharacters {
  /// The file as it was meant.
  private(set) var meant: [UInt8]
  private(set) var mistakes: [Mistake] = []

  /// How a character is told and read.
  enum Meaning {
    /// Typographic quotes, for that one.
    case quote(String)
    /// A dash, for a minus or the two of a remark.
    case dash
    /// A space that is none.
    case space(String)
    /// Another sign, for that one.
    case sign(String)
  }

  init(_ bytes: [UInt8]) { meant = bytes }

  static func meaning(_ text: String) -> Meaning? {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}", "\u{2033}":
      return .quote("\"")
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{2039}", "\u{203A}", "\u{2032}",
      "\u{B4}":
      return .quote("'")
    case "`": return .quote("\"")
    case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}": return .dash
    case "\u{A0}", "\u{202F}": return .space("a no-break space")
    case "\u{1680}", "\u{2000}"..."\u{200A}", "\u{205F}", "\u{3000}":
      return .space("a space of unusual width")
    case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2028}", "\u{2029}", "\u{2060}", "\u{FEFF}":
      return .space("an invisible character")
    case "\u{2264}", "\u{2A7D}": return .sign("<=")
    case "\u{2265}", "\u{2A7E}": return .sign(">=")
    case "\u{2260}": return .sign("~=")
    case "\u{D7}", "\u{22C5}", "\u{2217}": return .sign("*")
    case "\u{F7}", "\u{2215}", "\u{2044}": return .sign("//")
    case "\u{2026}": return .sign("...")
    case "\u{FF01}"..."\u{FF5E}":
      return Unicode.Scalar(scalar.value - 0xFEE0).map { .sign(String($0)) }
    default: return nil
    }
  }

  /// Finds them all; after a quote the words are cut anew, since it changes what stands within quotes.
  mutating func read() {
    var done = 0
    for _ in 0..<StrangeCharacters.mostQuotes {
      let tokens = LuaTokens.of(meant)
      var isQuote = false
      for (index, token) in tokens.enumerated()
      where token.kind == .unknown && token.bytes.lowerBound >= done && !isQuote {
        guard let meaning = StrangeCharacters.meaning(token.text) else { continue }
        done = token.bytes.upperBound
        replace(tokens, index, meaning)
        if case .quote = meaning { isQuote = true }
      }
      guard isQuote else { return }
    }
  }

  /// Texts in strange quotes after so many are not read as texts.
  private static let mostQuotes = 500

  private mutating func replace(_ tokens: [LuaToken], _ index: Int, _ meaning: Meaning) {
    let token = tokens[index]
    switch meaning {
    case .quote(let quote): replaceQuotes(token, quote)
    case .dash:
      let isRemark = StrangeCharacters.beginsRemark(tokens, index)
      note(
        token.bytes,
        "\(token.text) is a dash, as word processors write it.",
        isRemark ? "A remark begins with two hyphens: --." : "Write - for minus."
      )
      put(isRemark && token.bytes.count > 1 ? "--" : "-", token.bytes)
    case .space(let name):
      note(
        token.bytes,
        "There is \(name) here (\(StrangeCharacters.number(token.text))).",
        "Write an ordinary space, or none."
      )
      put("", token.bytes)
    case .sign(let sign):
      let isEllipsis = sign == "..."
      let repair = isEllipsis ? "" : "Write \(sign)."
      note(token.bytes, "\(token.text) is not a sign of Lua.", repair)
      let joins = isEllipsis && index > 0 && tokens[index - 1].endsValue
      put(joins ? ".." : sign, token.bytes)
    }
  }

  /// The quote and the one that closes the text on its line; they may be of two kinds.
  private mutating func replaceQuotes(_ token: LuaToken, _ quote: String) {
    note(
      token.bytes,
      token.text == "`"
        ? "Lua has no quote `."
        : "\(token.text) is a typographic quote, as word processors write it.",
      "Write the text between straight quotes: \"...\"."
    )
    put(String(repeating: " ", count: token.bytes.count - 1) + quote, token.bytes)
    var index = token.bytes.upperBound
    while index < meant.count, meant[index] != 0x0A, meant[index] != 0x0D {
      let length = StrangeCharacters.length(meant[index])
      let end = min(index + length, meant.count)
      let text = String(decoding: meant[index..<end], as: UTF8.self)
      let isStraight = text == "\"" || text == "'"
      if isStraight {
        meant[index] = quote.utf8.first ?? 0x22
        return
      }
      if case .quote = StrangeCharacters.meaning(text), !isApostrophe(index, end, quote) {
        put(quote, index..<end)
        return
      }
      index = end
    }
  }

  /// Whether a single quote within a text in double ones stands between two letters.
  private func isApostrophe(_ start: Int, _ end: Int, _ quote: String) -> Bool {
    guard quote == "\"", end < meant.count, start > 0 else { return false }
    let text = String(decoding: meant[start..<end], as: UTF8.self)
    guard case .quote("'") = StrangeCharacters.meaning(text) else { return false }
    return isLetter(meant[start - 1]) && isLetter(meant[end])
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
  }

  private static func length(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }

  /// Whether words and no value follow: on a line of its own, or where no value is due.
  static func beginsRemark(_ tokens: [LuaToken], _ index: Int) -> Bool {
    let line = tokens[index].line
    let before = index > 0 ? tokens[index - 1] : nil
    let after = tokens[(index + 1)...].prefix { $0.line == line }
    let isWordy = zip(after, after.dropFirst()).contains { one, other in
      one.kind == .name && (other.kind == .name || other.kind == .keyword)
        && one.bytes.upperBound < other.bytes.lowerBound
    }
    let isFirst = before.map { $0.line != line } ?? true
    let follows = before.map { $0.isSign(",") || $0.isSign(";") || $0.isSign("{") } ?? true
    return isFirst || isWordy || (follows && after.first?.kind == .name)
  }

  private mutating func note(_ bytes: Range<Int>, _ message: String, _ repair: String) {
    mistakes.append(Mistake(bytes: bytes, message: message, repair: repair))
  }

  /// Writes text in the place of bytes, filled up with spaces.
  private mutating func put(_ text: String, _ bytes: Range<Int>) {
    var text = Array(text.utf8.prefix(bytes.count))
    text += [UInt8](repeating: 0x20, count: bytes.count - text.count)
    meant.replaceSubrange(bytes, with: text)
  }

  /// The number of a character, as in U+00A0.
  static func number(_ text: String) -> String {
    let digits = String(text.unicodeScalars.first?.value ?? 0, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
