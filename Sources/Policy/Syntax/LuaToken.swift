/// A word, text or sign of a rule file.
struct LuaToken: Hashable {
  enum Kind {
    case name, keyword, text, number, sign
    /// What is no part of the language: a letter or sign that Lua does not know.
    case unknown
  }

  var kind: Kind
  /// As it stands in the file; a text without its quotes.
  var text: String
  /// The line it begins on, from 1.
  var line: Int
  /// Where it stands in the file, the quotes of a text included; in bytes from 0.
  var bytes: Range<Int>
  /// Whether a text has its last quote.
  var isClosed = true

  /// The words that mean something to Lua itself (Lua 5.4 Reference Manual, 3.1).
  static let keywords: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in",
    "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]

  /// Whether it is that sign.
  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }

  /// Whether it is that keyword.
  func isKeyword(_ word: String) -> Bool { kind == .keyword && text == word }

  /// Whether it is that letter or sign which Lua does not know.
  func isUnknown(_ sign: String) -> Bool { kind == .unknown && text == sign }

  /// Whether an `end` or `until` is due for it.
  var opensBlock: Bool {
    kind == .keyword && ["function", "if", "do", "repeat"].contains(text)
  }

  /// Whether it ends what `opensBlock` began.
  var closesBlock: Bool { kind == .keyword && ["end", "until"].contains(text) }

  /// Whether a value can end with it, so that an operator or a comma is due next.
  var endsValue: Bool {
    switch kind {
    case .name, .text, .number: true
    case .keyword: ["end", "false", "nil", "true"].contains(text)
    case .sign: [")", "]", "}", "..."].contains(text)
    case .unknown: false
    }
  }

  /// Whether a value can begin with it.
  var beginsValue: Bool {
    switch kind {
    case .name, .text, .number: true
    case .keyword: ["false", "function", "nil", "not", "true"].contains(text)
    case .sign: ["(", "{", "-", "#", "~", "..."].contains(text)
    case .unknown: false
    }
  }
}
