/// The words and signs of other languages in a file, each with what Lua writes for it.
///
/// What has one meaning is replaced by it, so that reading goes on; the rest is told where reading
/// meets it.
struct StrangeWords {
  /// The words as they were meant.
  private(set) var meant: [LuaToken] = []
  private(set) var mistakes: [Mistake] = []
  private let tokens: [LuaToken]
  private let lines: SourceLines
  private var index = 0

  init(_ tokens: [LuaToken], _ lines: SourceLines) {
    self.tokens = tokens
    self.lines = lines
  }

  /// What stands for a sign of another language, and what it is for.
  static let signs: [String: (kind: LuaToken.Kind, text: String, use: String)] = [
    "!=": (.sign, "~=", " for \"is not equal to\""),
    "!==": (.sign, "~=", " for \"is not equal to\""),
    "=!": (.sign, "~=", " for \"is not equal to\""),
    "~==": (.sign, "~=", " for \"is not equal to\""),
    "<>": (.sign, "~=", " for \"is not equal to\""), "===": (.sign, "==", " for \"is equal to\""),
    "<==": (.sign, "<=", " for \"is at most\""), "=<": (.sign, "<=", " for \"is at most\""),
    ">==": (.sign, ">=", " for \"is at least\""), "=>": (.sign, ">=", " for \"is at least\""),
    "&&": (.keyword, "and", ""), "||": (.keyword, "or", ""), "!": (.keyword, "not", ""),
    "??": (.keyword, "or", ""), ":=": (.sign, "=", ""),
  ]

  /// Words of other languages; none is a word of Lua's or a name that a rule is likely to use.
  static let words: [String: String] = [
    "elif": "elseif", "elsif": "elseif", "elseIf": "elseif", "ElseIf": "elseif",
    "null": "nil", "NULL": "nil", "Null": "nil", "None": "nil", "undefined": "nil",
    "fn": "function", "func": "function", "def": "function", "lambda": "function",
    "var": "local", "let": "local", "const": "local", "endif": "end", "EndIf": "end",
    "fi": "end",
  ]

  /// The keyword that a name is when its capitals are small, and which it can only have been.
  static func keyword(_ name: String) -> String? {
    if let word = words[name] { return word }
    let small = name.lowercased()
    return small != name && LuaToken.keywords.contains(small) ? small : nil
  }

  /// What is said of such a word.
  static func told(_ name: String, _ word: String) -> (message: String, repair: String) {
    name.lowercased() == word
      ? ("\(name) is written in small letters.", "Write \(word).")
      : ("\(name) is not a word of Lua.", "Write \(word).")
  }

  /// Goes through all words.
  mutating func read() {
    while index < tokens.count {
      readEscapes()
      if !readRemark(), !readEntity(), !readAmount(), !readName(), !readSign(), !readLetters() {
        meant.append(tokens[index])
        index += 1
      }
    }
  }

  private func token(_ index: Int) -> LuaToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  private mutating func note(_ bytes: Range<Int>, _ message: String, _ repair: String = "") {
    mistakes.append(Mistake(bytes: bytes, message: message, repair: repair))
  }

  /// Goes past words, with one in their place if one was meant.
  private mutating func replace(_ count: Int, _ kind: LuaToken.Kind?, _ text: String = "") {
    if let kind, let first = token(index), let last = token(index + count - 1) {
      meant.append(
        LuaToken(
          kind: kind,
          text: text,
          line: first.line,
          bytes: first.bytes.lowerBound..<last.bytes.upperBound
        )
      )
    }
    index += count
  }

  // Remarks as other languages begin them.

  private mutating func readRemark() -> Bool {
    let token = tokens[index]
    if token.isUnknown("/*") {
      note(token.bytes, "/* does not begin a remark.", "Write -- before each line of the remark.")
      let end = tokens[index...].firstIndex { $0.isUnknown("*/") } ?? tokens.count - 1
      index = end + 1
      return true
    }
    guard token.isSign("//") || token.isSign("#"), beginsRemark else { return false }
    note(token.bytes, "\(token.text) does not begin a remark.", "Write --.")
    let line = token.line
    index = tokens[index...].firstIndex { $0.line != line } ?? tokens.count
    return true
  }

  private var beginsRemark: Bool {
    let before = token(index - 1)
    if tokens[index].text == "//", before?.line != tokens[index].line { return true }
    if tokens[index].text == "//", before?.endsValue != true { return true }
    // A # before a single name is its length; on a line of its own, and apart from the name, it is not.
    let line = tokens[index].line
    if tokens[index].isSign("#"), before?.line != line,
      token(index + 1)?.bytes.lowerBound != tokens[index].bytes.upperBound
    {
      return true
    }
    let words = tokens[(index + 1)...].prefix { $0.line == line }
    return zip(words, words.dropFirst()).contains { one, other in
      one.kind == .name && [.name, .keyword].contains(other.kind)
    }
  }

  // Texts.

  /// Tells of a backslash in a text that does not stand before one of the signs which Lua knows there.
  private mutating func readEscapes() {
    let token = tokens[index]
    let text = Array(lines.text(token.bytes).utf8)
    guard token.kind == .text, text.first == UInt8(ascii: "\"") || text.first == UInt8(ascii: "'")
    else { return }
    var place = 1
    while place + 1 < text.count {
      guard text[place] == UInt8(ascii: "\\") else {
        place += 1
        continue
      }
      if !StrangeWords.escapes.contains(text[place + 1]) {
        let start = token.bytes.lowerBound + place
        let sign = lines.text(start..<(start + 2))
        note(start..<(start + 2), "\(sign) means nothing in a text.", "Write \\\\ for a backslash.")
      }
      place += 2
    }
  }

  /// What can follow a backslash (Reference Manual, 3.1).
  private static let escapes = Set("abfnrtvzxu\\\"'\n\r0123456789".utf8)

  // Signs as web pages write them.

  /// The signs of HTML and what stands for them; quotes and spaces are told and left out.
  private static let entities: [String: String] = [
    "gt": ">", "lt": "<", "amp": "&", "quot": "\"", "apos": "'", "nbsp": " ",
  ]

  /// Reads `&gt;` and its like, with an equals sign that follows at once.
  private mutating func readEntity() -> Bool {
    guard tokens[index].isSign("&"), let name = token(index + 1), name.kind == .name,
      name.bytes.lowerBound == tokens[index].bytes.upperBound,
      let sign = StrangeWords.entities[name.text], let end = token(index + 2), end.isSign(";"),
      end.bytes.lowerBound == name.bytes.upperBound
    else { return false }
    if name.text == "amp", isEntity("amp", at: index + 3, after: end) {
      let bytes = tokens[index].bytes.lowerBound..<tokens[index + 5].bytes.upperBound
      note(bytes, "&amp;&amp; is HTML for &&.", "Write and.")
      replace(6, .keyword, "and")
      return true
    }
    let isComparison = name.text == "gt" || name.text == "lt"
    let joins =
      isComparison && token(index + 3)?.isSign("=") == true
      && token(index + 3)?.bytes.lowerBound == end.bytes.upperBound
    let meant = joins ? sign + "=" : sign
    note(
      tokens[index].bytes.lowerBound..<end.bytes.upperBound,
      "&\(name.text); is HTML for \(sign == " " ? "a space" : sign).",
      sign == " " ? "Write an ordinary space." : "Write \(meant)."
    )
    replace(joins ? 4 : 3, isComparison ? .sign : nil, meant)
    return true
  }

  /// Whether a sign of HTML stands at once after a word.
  private func isEntity(_ name: String, at index: Int, after last: LuaToken) -> Bool {
    var end = last.bytes.upperBound
    return ["&", name, ";"].enumerated().allSatisfy { place, text in
      guard let token = token(index + place), token.text == text, token.bytes.lowerBound == end
      else { return false }
      end = token.bytes.upperBound
      return true
    }
  }

  // Amounts as people write them.

  private mutating func readAmount() -> Bool {
    guard tokens[index].isUnknown("$"), let number = token(index + 1), number.kind == .number,
      number.bytes.lowerBound == tokens[index].bytes.upperBound
    else { return false }
    var end = index + 2
    // `$1,000.50`
    while let comma = token(end), let next = token(end + 1), comma.isSign(","),
      next.kind == .number, comma.bytes.upperBound == next.bytes.lowerBound,
      token(end - 1)?.bytes.upperBound == comma.bytes.lowerBound
    {
      end += 2
    }
    let bytes = tokens[index].bytes.lowerBound..<(token(end - 1)?.bytes.upperBound ?? 0)
    let amount = String(lines.text(bytes).dropFirst()).replacing(",", with: "")
    note(bytes, "An amount is not written with $.", "Write usd \"\(amount)\".")
    meant.append(
      LuaToken(kind: .name, text: "usd", line: number.line, bytes: tokens[index].bytes)
    )
    index += 1
    replace(end - index, .text, amount)
    return true
  }

  // Words.

  private mutating func readName() -> Bool {
    let token = tokens[index]
    guard token.kind == .name, let word = StrangeWords.keyword(token.text), !isOwnName else {
      return false
    }
    if word == "end", let next = self.token(index + 1), next.line == token.line,
      ["if", "for", "while", "function", "do"].contains(next.text.lowercased())
    {
      let bytes = token.bytes.lowerBound..<next.bytes.upperBound
      note(bytes, "\(lines.text(bytes)) is not how Lua ends a block.", "Write end.")
      replace(2, .keyword, word)
      return true
    }
    let (message, repair) = StrangeWords.told(token.text, word)
    note(token.bytes, message, repair)
    replace(1, .keyword, word)
    return true
  }

  /// Whether the file uses the word as a name: after a dot, before `=`, or in a function's
  /// parentheses.
  private var isOwnName: Bool {
    if let before = token(index - 1), before.isSign(".") || before.isSign(":") { return true }
    if token(index + 1)?.isSign("=") == true { return true }
    let name = tokens[index].text
    return zip(tokens, tokens.dropFirst()).contains { one, other in
      other.kind == .name && other.text == name && one.isKeyword("local")
    }
  }

  // Signs.

  private mutating func readSign() -> Bool {
    let token = tokens[index]
    guard token.kind == .unknown, let sign = StrangeWords.signs[token.text] else {
      return readArrow()
    }
    if token.text == "=>", isAfterKey {
      note(token.bytes, "Lua has no sign =>.", "Write = between a name and its value.")
      replace(1, .sign, "=")
      return true
    }
    let repair =
      isArrowOfFunction
      ? "Write function(INPUTS) return ... end." : "Write \(sign.text)\(sign.use)."
    note(token.bytes, "Lua has no sign \(token.text).", repair)
    replace(1, sign.kind, sign.text)
    return true
  }

  /// Whether the sign stands after the inputs of a function, as in `check = (price) => price > 0`.
  private var isArrowOfFunction: Bool {
    guard tokens[index].text == "=>", let before = token(index - 1) else { return false }
    if before.kind == .name { return token(index - 2)?.isSign("=") == true }
    guard before.isSign(")"), let open = tokens[..<index].lastIndex(where: { $0.isSign("(") })
    else { return false }
    return token(open - 1)?.isSign("=") == true
  }

  /// Whether the sign stands after the name of an entry in a table.
  private var isAfterKey: Bool {
    guard let before = token(index - 2), let key = token(index - 1) else { return false }
    return (before.isSign("{") || before.isSign(",")) && [.name, .text].contains(key.kind)
  }

  /// Reads an arrow between two names, as in `holder->name`.
  private mutating func readArrow() -> Bool {
    let token = tokens[index]
    guard token.isUnknown("->"), let before = self.token(index - 1), before.kind == .name,
      before.bytes.upperBound == token.bytes.lowerBound, let after = self.token(index + 1),
      after.kind == .name, after.bytes.lowerBound == token.bytes.upperBound
    else { return false }
    note(token.bytes, "Lua has no sign ->.", "Write a full stop: \(before.text).\(after.text).")
    replace(1, .sign, ".")
    return true
  }

  // Letters of other alphabets.

  private mutating func readLetters() -> Bool {
    let token = tokens[index]
    guard token.kind == .unknown, token.text.unicodeScalars.allSatisfy(\.properties.isAlphabetic),
      token.text.unicodeScalars.allSatisfy({ !$0.isASCII })
    else { return false }
    let like = token.text.unicodeScalars.first.flatMap { StrangeWords.lookalikes[$0] }
    note(
      token.bytes,
      "\(token.text) cannot stand in a name"
        + (like.map { "; it only looks like \($0)." } ?? "."),
      like.map { "Write \($0)." } ?? "Names are made of the letters a to z, digits and _."
    )
    joinName()
    return true
  }

  /// Makes one name of the letters and the words that touch them.
  private mutating func joinName() {
    var (start, end) = (tokens[index].bytes.lowerBound, tokens[index].bytes.upperBound)
    let line = tokens[index].line
    if let last = meant.last, last.bytes.upperBound == start,
      [.name, .keyword].contains(last.kind)
    {
      start = last.bytes.lowerBound
      meant.removeLast()
    }
    index += 1
    while let next = token(index), next.bytes.lowerBound == end,
      [.name, .keyword, .number].contains(next.kind)
        || next.text.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    {
      end = next.bytes.upperBound
      index += 1
    }
    meant.append(
      LuaToken(kind: .name, text: lines.text(start..<end), line: line, bytes: start..<end)
    )
  }

  /// Letters of the Cyrillic and Greek alphabets that cannot be told from those of a name.
  private static let lookalikes: [Unicode.Scalar: String] = [
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j",
    "ѕ": "s", "ο": "o", "ν": "v", "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H",
    "О": "O", "Р": "P", "С": "C", "Т": "T", "Х": "X",
  ]
}
