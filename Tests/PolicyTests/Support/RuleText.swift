@testable import Policy

/// A rule's file, which begins its table with `return {`, cut into words and entries.
struct RuleText: Sendable {
  /// An entry of the rule's table with its words.
  struct Entry {
    var name: String
    var words: Range<Int>
  }

  /// The file from its `return` on, and what stands before that.
  let text: String
  let before: String
  let tokens: [LuaToken]
  private let bytes: [UInt8]
  /// What stands open at each word: brackets and blocks, the innermost last.
  private let openers: [[Int]]

  init(_ source: RuleSource) {
    let all = String(decoding: source.bytes, as: UTF8.self)
    let start =
      all.hasPrefix("return {") ? all.startIndex : all.firstRange(of: "\nreturn {")?.lowerBound
    before = String(all[..<(start ?? all.startIndex)])
    text = String(all[(start ?? all.startIndex)...])
    bytes = Array(text.utf8)
    tokens = LuaTokens.of(bytes)
    openers = RuleText.openers(tokens)
  }

  /// How many characters stand before the table.
  var start: Int { text.prefix { $0 != "{" }.count }

  func shown(_ token: LuaToken) -> String { shown(token.bytes) }

  private func shown(_ bytes: Range<Int>) -> String {
    String(decoding: self.bytes[bytes], as: UTF8.self)
  }

  private func shown(words: Range<Int>) -> String {
    shown(tokens[words.lowerBound].bytes.lowerBound..<tokens[words.upperBound - 1].bytes.upperBound)
  }

  private static func openers(_ tokens: [LuaToken]) -> [[Int]] {
    var open: [Int] = []
    return tokens.enumerated().map { index, token in
      if token.closesBlock || ["}", ")"].contains(where: token.isSign) { _ = open.popLast() }
      let here = open
      if token.opensBlock || ["{", "("].contains(where: token.isSign) { open.append(index) }
      return here
    }
  }

  /// What the word at an index stands in.
  func opener(_ index: Int) -> LuaToken? { openers[index].last.map { tokens[$0] } }

  /// The entries of the rule's table, in order.
  var entries: [Entry] {
    var entries: [Entry] = []
    var first = 2
    for index in tokens.indices.dropFirst(2) {
      let isEnd = openers[index].count == 1 && tokens[index].isSign(",")
      guard isEnd || openers[index].isEmpty else { continue }
      if index > first { entries.append(Entry(name: tokens[first].text, words: first..<index)) }
      first = index + 1
      if openers[index].isEmpty { break }
    }
    return entries
  }

  /// The entry with the function that the rule runs.
  var ownEntry: String { entries.first { $0.name == "check" }?.name ?? "value" }

  /// What an entry's value is written as.
  func value(_ entry: Entry) -> String {
    shown(words: (entry.words.lowerBound + 2)..<entry.words.upperBound)
  }

  /// Whether the word is the name of an entry of a table.
  func isKey(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count else { return false }
    return tokens[index].kind == .name && tokens[index + 1].isSign("=")
      && ["{", ","].contains(where: tokens[index - 1].isSign)
      && opener(index)?.isSign("{") == true
  }

  /// The file with other entries in place of some, and something before its table.
  func assembled(before locals: String, _ change: (Entry) -> String?) -> String {
    before + locals + "return {\n"
      + entries.map { change($0) ?? shown(words: $0.words) }.map { "  \($0),\n" }.joined() + "}\n"
  }

  /// The file with its entries in another order.
  func reordered(_ order: ([Entry]) -> [Entry]) -> String {
    before + "return {\n" + order(entries).map { "  \(shown(words: $0.words)),\n" }.joined() + "}\n"
  }

  /// The file with the rule's function beside its table, under a name; one without a function as it is.
  func naming(_ name: String, _ declaration: (String) -> String) -> String {
    guard let entry = entries.first(where: { $0.name == ownEntry }),
      value(entry).hasPrefix("function")
    else { return before + text }
    let function = declaration(String(value(entry).dropFirst("function".count)))
    return assembled(before: function + "\n") {
      $0.name == entry.name ? "\($0.name) = \(name)" : nil
    }
  }

  /// The file with other text in place of some words; what stands between words stays.
  func rewritten(_ change: (Int, LuaToken) -> String?) -> String {
    var result = before
    var end = 0
    for (index, token) in tokens.enumerated() {
      result += shown(end..<token.bytes.lowerBound) + (change(index, token) ?? shown(token))
      end = token.bytes.upperBound
    }
    return result + shown(end..<bytes.count)
  }
}
