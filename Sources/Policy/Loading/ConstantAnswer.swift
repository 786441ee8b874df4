/// Whether a function answers the same literal after every `return`.
enum ConstantAnswer {
  /// Looks at the function that stands under `path` in the rule's table.
  static func isIn(_ heading: RuleHeading, _ path: String) -> Bool {
    guard let start = heading.outline.line(path) else { return false }
    let tokens = LuaTokens.of(heading.source.textBytes).drop { $0.line < start }
    guard let function = tokens.firstIndex(where: { $0.text == "function" }) else { return false }
    let answers = literals(tokens[function...])
    return !answers.isEmpty && !answers.contains(nil) && Set(answers).count == 1
  }

  /// The literal after each `return` of the function; nil for one that answers anything else.
  private static func literals(_ tokens: ArraySlice<LuaToken>) -> [String?] {
    var answers: [String?] = []
    var blocks = 0
    for index in tokens.indices {
      let token = tokens[index]
      if token.opensBlock { blocks += 1 }
      if token.closesBlock { blocks -= 1 }
      if blocks == 0 { break }
      guard token.kind == .keyword, token.text == "return" else { continue }
      answers.append(literal(tokens, after: index))
    }
    return answers
  }

  private static func literal(_ tokens: ArraySlice<LuaToken>, after index: Int) -> String? {
    guard let value = tokens.dropFirst(index + 1 - tokens.startIndex).first else { return nil }
    let next = tokens.dropFirst(index + 2 - tokens.startIndex).first
    let isAlone = next.map { $0.kind == .keyword && $0.text != "and" && $0.text != "or" } ?? true
    let isLiteral =
      value.kind == .number || value.kind == .text || ["true", "false"].contains(value.text)
    return isAlone && isLiteral ? value.text : nil
  }
}
