/// A word, text or sign of a rule file.
struct LuaToken: Hashable {
  enum Kind { case name, keyword, text, number, sign }

  var kind: Kind
  /// As it stands in the file; a text without its quotes.
  var text: String
  /// The line it begins on, from 1.
  var line: Int
}

/// Cuts a rule file into words, without comments.
///
/// It is enough to know where entries stand and what a function answers. It never fails: what is no
/// Lua comes out as signs.
struct LuaTokens {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  private static let keywords: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in",
    "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]

  /// The words of a file.
  static func of(_ bytes: [UInt8]) -> [LuaToken] {
    var reader = LuaTokens(bytes: bytes)
    var tokens: [LuaToken] = []
    while let token = reader.next() { tokens.append(token) }
    return tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func byte(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private mutating func advance() {
    if byte() == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  private mutating func next() -> LuaToken? {
    skipSpaceAndComments()
    guard let first = byte() else { return nil }
    let start = line
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return LuaToken(kind: .text, text: quoted(first), line: start)
    case UInt8(ascii: "["):
      if let level = longBracketLevel() {
        return LuaToken(kind: .text, text: long(level), line: start)
      }
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return LuaToken(kind: .number, text: run { $0.isWordByte || $0 == 0x2E }, line: start)
    default:
      if first.isWordByte {
        let word = run(\.isWordByte)
        let kind: LuaToken.Kind = LuaTokens.keywords.contains(word) ? .keyword : .name
        return LuaToken(kind: kind, text: word, line: start)
      }
    }
    return LuaToken(kind: .sign, text: sign(), line: start)
  }

  private mutating func skipSpaceAndComments() {
    while let first = byte() {
      if first == UInt8(ascii: "-"), byte(1) == UInt8(ascii: "-") {
        position += 2
        if byte() == UInt8(ascii: "["), let level = longBracketLevel() {
          _ = long(level)
        } else {
          while let next = byte(), next != UInt8(ascii: "\n") { advance() }
        }
      } else if first <= 0x20 {
        advance()
      } else {
        return
      }
    }
  }

  private mutating func run(_ belongs: (UInt8) -> Bool) -> String {
    let start = position
    while let next = byte(), belongs(next) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func sign() -> String {
    let length = byte(1).map { LuaTokens.isPair(bytes[position], $0) } == true ? 2 : 1
    defer { position += length }
    return String(decoding: bytes[position..<(position + length)], as: UTF8.self)
  }

  /// Whether two bytes are one sign.
  private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "~"): second == UInt8(ascii: "=")
    case UInt8(ascii: "<"), UInt8(ascii: ">"): second == UInt8(ascii: "=") || second == first
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ":"): second == first
    default: false
    }
  }

  private mutating func quoted(_ quote: UInt8) -> String {
    position += 1
    let start = position
    while let next = byte(), next != quote, next != UInt8(ascii: "\n"),
      next != UInt8(ascii: "\\")
    {
      position += 1
    }
    guard byte() == UInt8(ascii: "\\") else {
      defer { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    var inside = Array(bytes[start..<position])
    while let next = byte(), next != quote, next != UInt8(ascii: "\n") {
      if next == UInt8(ascii: "\\") { advance() }
      if let escaped = byte() { inside.append(escaped) }
      advance()
    }
    position += 1
    return String(decoding: inside, as: UTF8.self)
  }

  /// The number of equals signs of a long bracket that opens here, or nil if none does.
  private func longBracketLevel() -> Int? {
    var level = 0
    while byte(1 + level) == UInt8(ascii: "=") { level += 1 }
    return byte(1 + level) == UInt8(ascii: "[") ? level : nil
  }

  private mutating func long(_ level: Int) -> String {
    position += level + 2
    let start = position
    let close = [0x5D] + [UInt8](repeating: 0x3D, count: level) + [0x5D]
    while position < bytes.count, !bytes[position...].starts(with: close) { advance() }
    let inside = String(decoding: bytes[start..<min(position, bytes.count)], as: UTF8.self)
    position += close.count
    return inside
  }
}

extension UInt8 {
  /// Whether the byte can stand in a name.
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: self >= 0x80
    }
  }
}
