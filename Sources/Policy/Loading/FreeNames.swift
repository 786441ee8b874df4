internal import Findings

/// Finds the names in a rule file that nothing declares, so that a mistyped word is seen when the
/// file is read and not when a row first reaches it.
///
/// A name declared anywhere in the file counts as declared everywhere in it: what is reported is
/// surely wrong, what is wrong may still be found only when it runs.
struct FreeNames {
  /// A name that means nothing where it stands.
  struct FreeName: Hashable {
    var name: String
    var line: Int
    /// Where it stands in the file, in bytes.
    var bytes: Range<Int>
    /// Whether it is given a value, without `local`.
    var isAssigned: Bool
    /// What is asked of it, `rep` in `string.rep`.
    var member: String?
    /// Whether `==` follows it.
    var isCompared: Bool

    /// What is wrong with it, and what would help.
    var inWords: (message: String, repair: String) {
      if isAssigned {
        return (
          "\(name) would be remembered from one row to the next.", "Write local \(name) = ..."
        )
      }
      if isCompared, RuleReading.keys.contains(name) {
        return (
          "== asks whether two values are equal; it gives no value to \(name).",
          "Write \(name) = with a single =."
        )
      }
      let full = member.map { "\(name).\($0)" } ?? name
      if let reason = Word.refused[full] ?? Word.refused[name] {
        return ("\(full) is refused: \(reason).", "")
      }
      if member == nil, let word = StrangeWords.keyword(name) {
        return StrangeWords.told(name, word)
      }
      return (
        "There is no word, input or local name \(full).",
        Nearest.question(name, among: Word.names)
          ?? "To read a field, name it in the function's parentheses."
      )
    }
  }

  private let tokens: [LuaToken]
  private var declared: Set<String> = []

  private init(_ tokens: [LuaToken]) { self.tokens = tokens }

  /// The free names of a file, each name once.
  static func of(_ tokens: [LuaToken]) -> [FreeName] {
    var names = FreeNames(tokens)
    names.declare()
    return names.free(besides: FreeNames.known)
  }

  private static let known = Set(Word.names)

  private func token(_ index: Int) -> LuaToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// Notes what follows `local`, `for` and the parentheses of functions.
  private mutating func declare() {
    for (index, token) in tokens.enumerated() where token.kind == .keyword {
      switch token.text {
      case "local" where self.token(index + 1)?.text == "function":
        if let name = self.token(index + 2)?.text { declared.insert(name) }
      case "local", "for": declareList(from: index + 1)
      case "function": declareParameters(after: index)
      case "goto":
        if let name = self.token(index + 1)?.text { declared.insert(name) }
      default: break
      }
    }
  }

  private mutating func declareList(from start: Int) {
    var index = start
    while let name = token(index), name.kind == .name {
      declared.insert(name.text)
      index += 1
      if token(index)?.isSign("<") == true {  // `local limit <const>`
        if let attribute = token(index + 1)?.text { declared.insert(attribute) }
        index += 3
      }
      guard token(index)?.isSign(",") == true else { return }
      index += 1
    }
  }

  private mutating func declareParameters(after start: Int) {
    var index = start + 1
    while let next = token(index), !next.isSign("(") { index += next.kind == .keyword ? 9999 : 1 }
    index += 1
    while let next = token(index), !next.isSign(")") {
      if next.kind == .name { declared.insert(next.text) }
      index += 1
    }
  }

  private func free(besides known: Set<String>) -> [FreeName] {
    var free: [FreeName] = []
    var seen: Set<String> = []
    // What is open: true for a table, in which `name =` is an entry, false for a block.
    var isInTable: [Bool] = []
    for (index, token) in tokens.enumerated() {
      if token.isSign("{") { isInTable.append(true) }
      if token.opensBlock { isInTable.append(false) }
      if token.isSign("}") || token.closesBlock { _ = isInTable.popLast() }
      guard token.kind == .name, !known.contains(token.text), !declared.contains(token.text),
        !isMember(index)
      else { continue }
      let isGiven = self.token(index + 1)?.isSign("=") == true
      if isGiven, isInTable.last == true { continue }
      guard seen.insert(token.text).inserted else { continue }
      free.append(
        FreeName(
          name: token.text,
          line: token.line,
          bytes: token.bytes.lowerBound..<(memberEnd(index) ?? token.bytes.upperBound),
          isAssigned: isGiven,
          member: member(index),
          isCompared: self.token(index + 1)?.isSign("==") == true
        )
      )
    }
    return free
  }

  private func memberEnd(_ index: Int) -> Int? {
    member(index) == nil ? nil : token(index + 2)?.bytes.upperBound
  }

  private func member(_ index: Int) -> String? {
    token(index + 1)?.isSign(".") == true ? token(index + 2)?.text : nil
  }

  /// Whether the name comes after a dot or colon, or is a label.
  private func isMember(_ index: Int) -> Bool {
    guard let before = token(index - 1) else { return false }
    return before.isSign(".") || before.isSign(":") || before.isSign("::")
  }
}
