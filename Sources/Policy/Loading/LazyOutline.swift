/// Where the entries of a rule's table stand in its file, found out when somebody asks: of a rule that is
/// in order nobody does.
struct LazyOutline: Sendable {
  private let source: RuleSource
  private let made: TableOutline?

  /// The outline of a file whose words nobody has looked at.
  init(_ source: RuleSource) { (self.source, made) = (source, nil) }

  /// The outline of a file of these words.
  init(_ source: RuleSource, _ tokens: [LuaToken]) {
    (self.source, made) = (source, TableOutline(tokens))
  }

  private var outline: TableOutline { made ?? TableOutline(LuaTokens.of(source.textBytes)) }

  /// The entries that stand twice in one table, with the line of the second.
  var repeated: [String: Int] { outline.repeated }

  /// The line of the entry at the path, or of the nearest one around it; nil if there is none.
  func line(_ path: String) -> Int? { outline.line(path) }

  /// The word that the entry at the path begins with; nil if there is no such entry.
  func word(_ path: String) -> Range<Int>? { outline.word(path) }
}
