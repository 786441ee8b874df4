/// A rule's title, which may name the rule's parameters: `{months}` stands for their value in force,
/// `{years:year}` for a count of years.
///
/// A title that states a number would go on stating it after the number was set to another; and one that
/// states what holds for some would state it to all. So `{schedule?words|others}` stands for the words
/// where the parameter is set, for the others where it is not; `{source=none?words|others}` where it is set to
/// that; and `{director?words}` for words that only
/// somebody whom a `TitleCase` concerns has to read.
public enum TitleText {
  /// The title with the values of parameters in their places; a name that is no parameter's stays as
  /// it is written.
  ///
  /// - Parameters:
  ///   - title: the title as it is written.
  ///   - parameters: the rule's parameters.
  ///   - cases: whom the words are for; nil for everybody.
  /// - Returns: the words.
  static func filled(
    _ title: String,
    _ parameters: [Parameter],
    for cases: Set<TitleCase>? = nil
  ) -> String {
    guard title.contains("{") else { return title }
    return pieces(title[...]).map { piece -> String in
      switch piece {
      case .words(let words): return String(words)
      case .name(let name, let noun):
        guard let parameter = parameters.first(where: { $0.name == name }) else {
          return "{" + name + (noun.map { ":" + $0 } ?? "") + "}"
        }
        return parameter.words(counting: noun)
      case .choice(let name, let words, let others):
        let isMet = holds(name, parameters, cases)
        return filled(String(isMet ? words : others), parameters, for: cases)
      }
    }.joined()
  }

  private static func holds(
    _ name: String,
    _ parameters: [Parameter],
    _ cases: Set<TitleCase>?
  ) -> Bool {
    let (parameterName, wanted) = asked(name)
    if let parameter = parameters.first(where: { $0.name == parameterName }) {
      guard let wanted else { return parameter.isSet }
      return parameter.value.text(as: parameter.type.kind) == wanted
    }
    guard let concerned = TitleCase(rawValue: name) else { return true }
    return cases?.contains(concerned) ?? true
  }

  /// The parameter that a choice names, and the value that it asks for: `source=none`.
  private static func asked(_ choice: String) -> (name: String, value: String?) {
    let parts = choice.split(separator: "=", maxSplits: 1)
    return (parts.first.map(String.init) ?? "", parts.count > 1 ? String(parts[1]) : nil)
  }

  /// The names in a title that are no parameter's.
  static func unknownNames(_ title: String, _ parameters: [Parameter]) -> [String] {
    let isKnown = { (choice: String) in
      parameters.contains { parameter in
        let (name, wanted) = asked(choice)
        // A value that it cannot have is as wrong as a name that there is not.
        return parameter.name == name
          && (wanted.map { parameter.choices.isEmpty || parameter.choices.contains($0) } ?? true)
      }
    }
    return pieces(title[...]).flatMap { piece -> [String] in
      switch piece {
      case .words: return []
      case .name(let name, _): return parameters.contains { $0.name == name } ? [] : [name]
      case .choice(let name, let words, let others):
        return (isKnown(name) || TitleCase(rawValue: name) != nil ? [] : [name])
          + unknownNames(String(words), parameters) + unknownNames(String(others), parameters)
      }
    }
  }

  private enum Piece {
    case words(Substring)
    case name(String, counting: String?)
    case choice(String, words: Substring, others: Substring)
  }

  private static func pieces(_ title: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var rest = title
    while let open = rest.firstIndex(of: "{"),
      let close = outermost("}", in: rest[rest.index(after: open)...])
    {
      pieces += [.words(rest[..<open]), piece(rest[rest.index(after: open)..<close])]
      rest = rest[rest.index(after: close)...]
    }
    return pieces + [.words(rest)]
  }

  private static func piece(_ inside: Substring) -> Piece {
    if let mark = inside.firstIndex(of: "?"), !inside[..<mark].contains("{") {
      let words = inside[inside.index(after: mark)...]
      let bar = outermost("|", in: words)
      return .choice(
        String(inside[..<mark]),
        words: words[..<(bar ?? words.endIndex)],
        others: bar.map { words[words.index(after: $0)...] } ?? ""
      )
    }
    let parts = inside.split(separator: ":", maxSplits: 1)
    return .name(
      parts.first.map(String.init) ?? "",
      counting: parts.count > 1 ? String(parts[1]) : nil
    )
  }

  /// The first such sign outside all braces that open in the text.
  private static func outermost(_ sign: Character, in text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices {
      if depth == 0, text[index] == sign { return index }
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" { depth -= 1 }
    }
    return nil
  }
}

/// Whom some words of a title are for: everybody else is spared them.
public enum TitleCase: String, Sendable, CaseIterable {
  /// Holders of incentive options.
  case incentive
  /// Owners of more than 10% who hold incentive options.
  case owner
  /// Directors who are no employees.
  case director
  /// Everybody who is not, or was not always, such a director.
  case others
  /// Everybody in an offer that has a lookback.
  case lookback
}
