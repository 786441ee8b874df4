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

  /// The brace after the `return` of the file itself.
  private static func start(_ tokens: [LuaToken]) -> Int? {
    var blocks = 0
    for (index, token) in tokens.enumerated() {
      if token.opensBlock { blocks += 1 }
      if token.closesBlock { blocks -= 1 }
      let isReturn = token.kind == .keyword && token.text == "return" && blocks <= 0
      if isReturn, index + 1 < tokens.count, tokens[index + 1].isSign("{") { return index + 1 }
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
    let path: String
    if isNamed {
      path = level.path.isEmpty ? token.text : "\(level.path).\(token.text)"
    } else {
      level.elements += 1
      path = "\(level.path)[\(level.elements)]"
    }
    if lines[path] == nil {
      lines[path] = token.line
      words[path] = token.bytes
    } else {
      repeated[path] = token.line
    }
    guard isNamed else { return path }
    index += 1
    if index + 1 < tokens.count, tokens[index + 1].isSign("{") {
      index += 1
    } else if index + 1 < tokens.count, tokens[index + 1].opensBlock {
      index += 1
      level.openBlocks += 1
    }
    return path
  }
}
