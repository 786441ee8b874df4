/// A rule's title, which may name the rule's parameters: `{months}` stands for their value in force,
/// `{years:year}` for a count of years.
///
/// A title that states a number would go on stating it after the number was set to another.
public enum TitleText {
  /// The title with the values of parameters in their places; a name that is no parameter's stays as
  /// it is written.
  static func filled(_ title: String, _ parameters: [Parameter]) -> String {
    guard title.contains("{") else { return title }
    return pieces(title).map { piece -> String in
      switch piece {
      case .words(let words): return String(words)
      case .name(let name, let noun):
        guard let parameter = parameters.first(where: { $0.name == name }) else {
          return "{" + name + (noun.map { ":" + $0 } ?? "") + "}"
        }
        return parameter.words(counting: noun)
      }
    }.joined()
  }

  /// The names in a title that are no parameter's.
  static func unknownNames(_ title: String, _ parameters: [Parameter]) -> [String] {
    pieces(title).compactMap { piece in
      guard case .name(let name, _) = piece, !parameters.contains(where: { $0.name == name }) else {
        return nil
      }
      return name
    }
  }

  private enum Piece {
    case words(Substring)
    case name(String, counting: String?)
  }

  private static func pieces(_ title: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = title[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.words(rest[..<open]))
      let inside = rest[rest.index(after: open)..<close]
      let parts = inside.split(separator: ":", maxSplits: 1)
      pieces.append(
        .name(
          parts.first.map(String.init) ?? "",
          counting: parts.count > 1 ? String(parts[1]) : nil
        )
      )
      rest = rest[rest.index(after: close)...]
    }
    return pieces + [.words(rest)]
  }
}
