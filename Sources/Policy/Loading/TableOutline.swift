/// Where the entries of a rule's table stand in its file, by path.
///
/// A path is `message`, `params.hour` or `tests[2].expect`; the first of two with one path counts.
struct TableOutline: Hashable, Sendable {
  /// The line of each entry, from 1.
  private(set) var lines: [String: Int] = [:]
  /// The bytes of the word that each entry begins with.
  private var words: [String: Range<Int>] = [:]
  /// The entries that stand twice in one table, with the line of the second.
  private(set) var repeated: [String: Int] = [:]

  /// One open table.
  private struct Level {
    var path: String
    /// How many entries without a name it has had so far.
    var elements = 0
    /// Whether an entry begins at the next word.
    var isAtStart = true
    /// How many blocks of a function stand open within it; their words are no entries.
    var openBlocks = 0
    /// How many parentheses stand open within it.
    var openParentheses = 0
  }

  /// Reads the outline of the table that the file returns.
  init(_ tokens: [LuaToken]) {
    guard let start = TableOutline.start(tokens) else { return }
    var levels = [Level(path: "")]
    var index = start + 1
    while index < tokens.count, !levels.isEmpty {
      read(tokens, &index, &levels)
      index += 1
    }
  }

  /// The line of the entry at the path, or of the nearest one around it; nil if there is none.
  func line(_ path: String) -> Int? {
    var path = Substring(path)
    while !path.isEmpty {
      if let line = lines[String(path)] { return line }
      guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return nil }
      path = path[..<cut]
    }
    return nil
  }

  /// The word that the entry at the path begins with; nil if there is no such entry.
  func word(_ path: String) -> Range<Int>? { words[path] }

  /// The brace of the table that the file returns, which it writes there or gives a name before.
  private static func start(_ tokens: [LuaToken]) -> Int? {
    var blocks = 0
    var named: [String: Int] = [:]
    for (index, token) in tokens.enumerated() {
      if token.opensBlock { blocks += 1 }
      if token.closesBlock { blocks -= 1 }
      guard blocks <= 0 else { continue }
      if token.isSign("{"), index > 1, tokens[index - 1].isSign("="),
        tokens[index - 2].kind == .name
      {
        named[tokens[index - 2].text, default: index] = index
      }
      guard token.isKeyword("return") else { continue }
      guard let value = tokens[(index + 1)...].firstIndex(where: { !$0.isSign("(") }) else {
        return nil
      }
      if tokens[value].isSign("{") { return value }
      if tokens[value].kind == .name { return named[tokens[value].text] }
    }
    return nil
  }

  private mutating func read(_ tokens: [LuaToken], _ index: inout Int, _ levels: inout [Level]) {
    let token = tokens[index]
    guard var level = levels.popLast() else { return }
    let isEntry = level.isAtStart && level.openBlocks == 0 && level.openParentheses == 0
    level.isAtStart = false
    if token.opensBlock { level.openBlocks += 1 }
    if token.closesBlock { level.openBlocks -= 1 }
    if token.isSign("(") { level.openParentheses += 1 }
    if token.isSign(")") { level.openParentheses -= 1 }
    if token.isSign("}") { return }
    var inner: String?
    if isEntry { inner = enter(tokens, &index, &level) }
    let isSeparator = token.isSign(",") || token.isSign(";")
    if isSeparator, level.openBlocks == 0, level.openParentheses == 0 { level.isAtStart = true }
    levels.append(level)
    // A table within a function or an argument has entries too, but no path that anyone asks for.
    if tokens[index].isSign("{") { levels.append(Level(path: inner ?? "?")) }
  }

  /// Notes the entry that begins here and returns the path of a table that opens with it.
  private mutating func enter(
    _ tokens: [LuaToken],
    _ index: inout Int,
    _ level: inout Level
  ) -> String {
    let token = tokens[index]
    let isNamed =
      token.kind == .name && index + 1 < tokens.count && tokens[index + 1].isSign("=")
    let key = isNamed ? nil : textKey(tokens, index)
    let path: String
    if let name = isNamed ? token.text : key?.text {
      path = level.path.isEmpty ? name : "\(level.path).\(name)"
    } else {
      level.elements += 1
      path = "\(level.path)[\(level.elements)]"
    }
    if lines[path] == nil {
      lines[path] = token.line
      words[path] = (key ?? token).bytes
    } else {
      repeated[path] = token.line
    }
    guard isNamed || key != nil else { return path }
    index += key == nil ? 1 : 3
    if index + 1 < tokens.count, tokens[index + 1].isSign("{") {
      index += 1
    } else if index + 1 < tokens.count, tokens[index + 1].opensBlock {
      index += 1
      level.openBlocks += 1
    }
    return path
  }

  /// The text of `["NAME"] =`; nil if no such entry begins here.
  private func textKey(_ tokens: [LuaToken], _ index: Int) -> LuaToken? {
    guard index + 3 < tokens.count, tokens[index].isSign("["), tokens[index + 1].kind == .text,
      tokens[index + 2].isSign("]"), tokens[index + 3].isSign("=")
    else { return nil }
    return tokens[index + 1]
  }
}
