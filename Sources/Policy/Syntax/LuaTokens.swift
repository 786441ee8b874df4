/// Cuts a rule file into words, without comments, as Lua 5.4 does (Reference Manual, 3.1).
///
/// It never fails: what Lua does not know comes out as unknown, each sign, letter or run of letters
/// by itself.
struct LuaTokens {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  /// The words of a file.
  static func of(_ bytes: [UInt8]) -> [LuaToken] {
    var reader = LuaTokens(bytes: bytes)
    var tokens: [LuaToken] = []
    while let token = reader.next() { tokens.append(token) }
    return tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func byte(_ ahead: Int = 0) -> UInt8? {
    position < bytes.count - ahead ? bytes[position + ahead] : nil
  }

  /// Moves on by one; a line ends as Lua ends it, with `\n`, `\r` or both.
  private mutating func advance() {
    if isLineEnd { line += 1 }
    position += 1
  }

  private var isLineEnd: Bool {
    byte() == UInt8(ascii: "\n") || byte() == UInt8(ascii: "\r") && byte(1) != UInt8(ascii: "\n")
  }

  private mutating func next() -> LuaToken? {
    if let comment = skipSpaceAndComments() { return comment }
    guard let first = byte() else { return nil }
    let (start, firstLine) = (position, line)
    var isClosed = true
    func token(_ kind: LuaToken.Kind, _ text: String) -> LuaToken {
      LuaToken(
        kind: kind,
        text: text,
        line: firstLine,
        bytes: start..<min(position, bytes.count),
        isClosed: isClosed
      )
    }
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let text: String
      (text, isClosed) = quoted(first)
      return token(.text, text)
    case UInt8(ascii: "["):
      if let level = longBracketLevel() {
        let text: String
        (text, isClosed) = long(level)
        return token(.text, text)
      }
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return token(.number, number())
    case UInt8(ascii: ".") where byte(1)?.isDigit == true: return token(.number, number())
    case 0x80...: return token(.unknown, letters())
    default:
      if first.isWordByte {
        let word = word()
        return token(LuaToken.keywords.contains(word) ? .keyword : .name, word)
      }
    }
    let (sign, isKnown) = sign()
    return token(isKnown ? .sign : .unknown, sign)
  }

  /// Skips what means nothing; a comment in long brackets that is not closed is a word.
  private mutating func skipSpaceAndComments() -> LuaToken? {
    while let first = byte() {
      if first == UInt8(ascii: "-"), byte(1) == UInt8(ascii: "-") {
        let (start, firstLine) = (position, line)
        position += 2
        if byte() == UInt8(ascii: "["), let level = longBracketLevel() {
          guard !long(level).isClosed else { continue }
          return LuaToken(
            kind: .unknown,
            text: "--[[",
            line: firstLine,
            bytes: start..<min(start + 4 + level, bytes.count),
            isClosed: false
          )
        }
        while byte() != nil, !isLineEnd { advance() }
      } else if first <= 0x20 {
        advance()
      } else {
        return nil
      }
    }
    return nil
  }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, bytes[position].isWordByte { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A number with all that hangs on it, so that `12a` and `1.2.3` are one word.
  private mutating func number() -> String {
    let start = position
    let isHexadecimal = byte() == UInt8(ascii: "0") && (byte(1) ?? 0) | 0x20 == UInt8(ascii: "x")
    let exponent = isHexadecimal ? UInt8(ascii: "p") : UInt8(ascii: "e")
    while let next = byte(), next.isWordByte || next == UInt8(ascii: ".") {
      position += 1
      let isSigned = byte() == UInt8(ascii: "-") || byte() == UInt8(ascii: "+")
      if next | 0x20 == exponent, isSigned { position += 1 }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A character outside ASCII, or letters of other alphabets that stand together.
  private mutating func letters() -> String {
    var text = ""
    var rest = bytes[position...].makeIterator()
    var decoder = UTF8.ForwardParser()
    while case .valid(let encoded) = decoder.parseScalar(from: &rest) {
      let scalar = UTF8.decode(encoded)
      let isLetter = !scalar.isASCII && scalar.properties.isAlphabetic
      guard text.isEmpty || isLetter else { break }
      text.unicodeScalars.append(scalar)
      position += encoded.count
      if !isLetter { break }
    }
    if text.isEmpty { position += 1 }
    return text.isEmpty ? "\u{FFFD}" : text
  }

  private mutating func sign() -> (text: String, isKnown: Bool) {
    for sign in LuaTokens.signs[Int(bytes[position])] where isHere(sign.bytes) {
      position += sign.bytes.count
      return (sign.text, sign.isKnown)
    }
    defer { position += 1 }
    return (String(decoding: bytes[position...position], as: UTF8.self), false)
  }

  /// Whether a sign stands here, whose first byte does.
  private func isHere(_ sign: [UInt8]) -> Bool {
    for ahead in 1..<max(1, sign.count) where byte(ahead) != sign[ahead] { return false }
    return true
  }

  /// A sign of Lua, or one that no rule can hold.
  private struct Sign {
    var text: String
    var bytes: [UInt8]
    var isKnown: Bool
  }

  /// The signs by their first byte, those of other languages first: no sign of Lua begins with one.
  private static let signs: [[Sign]] = {
    var signs = [[Sign]](repeating: [], count: 256)
    for (table, isKnown) in [(strangeSigns, false), (knownSigns, true)] {
      for text in table {
        let bytes = [UInt8](text.utf8)
        signs[Int(bytes[0])].append(Sign(text: text, bytes: bytes, isKnown: isKnown))
      }
    }
    return signs
  }()

  private static let knownSigns = [
    "...", "..", "==", "~=", "<=", ">=", "//", "::", "<<", ">>", "+", "-", "*", "/", "%", "^", "#",
    "&", "~", "|", "<", ">", "=", "(", ")", "{", "}", "[", "]", ";", ":", ",", ".",
  ]

  /// Signs of other languages that no rule can hold, since these characters never follow each other
  /// in Lua; the longer ones first.
  private static let strangeSigns = [
    "!==", "===", "~==", "<==", ">==", "//=", "..=", "<=>", "!=", "=!", "&&", "||", "=>", "=<",
    "<>", "+=", "-=", "*=", "/=", "%=", "^=", "++", ":=", "->", "**", "/*", "*/", "??",
  ]

  private mutating func quoted(_ quote: UInt8) -> (text: String, isClosed: Bool) {
    position += 1
    var inside: [UInt8] = []
    while let next = byte(), next != quote, !isLineEnd, next != UInt8(ascii: "\r") {
      if next == UInt8(ascii: "\\") { advance() }
      if let escaped = byte() { inside.append(escaped) }
      advance()
    }
    let isClosed = byte() == quote
    if isClosed { position += 1 }
    return (String(decoding: inside, as: UTF8.self), isClosed)
  }

  /// The number of equals signs of a long bracket that opens here, or nil if none does.
  private func longBracketLevel() -> Int? {
    var level = 0
    while byte(1 + level) == UInt8(ascii: "=") { level += 1 }
    return byte(1 + level) == UInt8(ascii: "[") ? level : nil
  }

  /// A line end right after a long bracket is no part of its text.
  private mutating func skipLineEnd() {
    if byte() == UInt8(ascii: "\r"), byte(1) == UInt8(ascii: "\n") { advance() }
    if isLineEnd { advance() }
  }

  private mutating func long(_ level: Int) -> (text: String, isClosed: Bool) {
    position += level + 2
    skipLineEnd()
    let start = position
    let close = [0x5D] + [UInt8](repeating: 0x3D, count: level) + [0x5D]
    while position < bytes.count, bytes[position] != 0x5D || !isHere(close) { advance() }
    let isClosed = position < bytes.count
    let inside = String(decoding: bytes[min(start, bytes.count)..<position], as: UTF8.self)
    if isClosed { position += close.count }
    return (inside, isClosed)
  }
}

extension UInt8 {
  /// Whether the byte can stand in a name.
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      true
    default: isDigit
    }
  }

  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
