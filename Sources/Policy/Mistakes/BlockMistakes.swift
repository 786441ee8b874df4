extension KnownMistakes {
  /// `then`, `do`, `end` and what other languages write for them.
  static let blocks: [KnownMistake] = [
    // check = function(x) return true, tests = {
    KnownMistake { site in
      guard site.due == .operation, site.found?.isSign("=") == true, let name = site.previous,
        name.kind == .name, let comma = site.token(site.position - 2), comma.isSign(","),
        let word = site.opening, word.opensBlock,
        comma.line != name.line || RuleReading.keys.contains(name.text)
      else { return nil }
      return site.told(
        (site.position - 2)..<(site.position - 1),
        "An end is missing before this comma: \(site.words(word)) is still open.",
        "Write end before the comma."
      )
    },
    // { at the beginning of the file
    KnownMistake { site in
      guard site.due == .statement, site.openings.isEmpty, site.position == 0,
        site.found?.isSign("{") == true
      else { return nil }
      return site.told(
        "The rule's table is not returned.",
        "Write return before the {.",
        mend: .init(
          tokens: 0..<0,
          meant: [site.meant(.keyword, "return", at: site.found)]
        )
      )
    },
    // A bracket that closes nothing.
    KnownMistake { site in
      guard let found = site.found, found.kind == .sign, site.due != .fileEnd,
        let opener = brackets[found.text],
        !site.openings.contains(where: { site.token($0.token)?.isSign(opener) == true }),
        // The parenthesis of a function's inputs is open; what is wrong there is told of its comma.
        !(found.isSign(")") && site.previous?.isSign(",") == true)
      else { return nil }
      guard found.isSign("}"), let comma = site.previous, comma.isSign(",") else {
        return site.told(
          "This \(found.text) is one too many: nothing is open that it could close.",
          "Take it out."
        )
      }
      return site.told(
        (site.position - 1)..<site.position,
        "The rule's table is closed before this comma.",
        "Look for a { that is missing above it, or a } that is one too many."
      )
    },
    // if x {, while x {, function(x) {
    KnownMistake { site in
      guard let found = site.found, found.isSign("{"),
        site.due == .then || site.due == .do || site.due == .statement
      else { return nil }
      return braceOfBlock(site)
    },
    // if x > 1:
    KnownMistake { site in
      guard let found = site.found, found.isSign(":"), site.due == .then || site.due == .do else {
        return nil
      }
      let word = site.due == .then ? "then" : "do"
      return site.told(
        "A colon does not end the condition.",
        "Write \(word).",
        mend: site.mend(1, (.keyword, word))
      )
    },
    // else:, function(x):
    KnownMistake { site in
      guard let found = site.found, found.isSign(":"), site.due == .statement else { return nil }
      return site.told(
        "A colon does not begin what follows.",
        "Take it out.",
        mend: site.mend(1)
      )
    },
    // if x > 1 return, while x > 1 return
    KnownMistake { site in
      guard let found = site.found, site.due == .then || site.due == .do,
        let previous = site.previous, previous.endsValue,
        !site.isOnSameLine || statementWords.contains(found.text)
          || (found.kind == .keyword && (found.text == "do" || found.text == "then"))
          || (found.kind == .name && site.next?.isSign("=") == true)
      else { return nil }
      let word = site.due == .then ? "then" : "do"
      if found.isKeyword("do") || found.isKeyword("then") {
        return site.told(
          "\(found.text) does not follow the condition of \(site.words(site.opening)).",
          "Write \(word).",
          mend: site.mend(1, (.keyword, word))
        )
      }
      return ToldMistake(
        tokens: (site.position - 1)..<site.position,
        message: "\(word) is missing after the condition of \(site.words(site.opening)).",
        repair: "Write \(word) after \(site.shown(previous)).",
        mend: .init(
          tokens: site.position..<site.position,
          meant: [site.meant(.keyword, word, at: previous)]
        )
      )
    },
    // else if with one end too few
    KnownMistake { site in
      guard site.isEndMissing, let index = elseIf(site), let word = site.token(index) else {
        return nil
      }
      return site.told(
        index..<(index + 2),
        "else if begins a further if, which needs an end of its own.",
        word.line == site.token(index + 1)?.line ? "Write elseif as one word." : ""
      )
    },
    // An end that is missing, by how the lines stand.
    KnownMistake { site in
      guard site.isEndMissing || site.due == .entryEnd && site.found == nil,
        let index = Indentation.unclosed(site), let opening = site.token(index)
      else { return nil }
      let closing = opening.isSign("{") ? "}" : opening.isSign("(") ? ")" : "end"
      return site.told(
        index..<(index + 1),
        "This \(opening.text) has no \(closing).",
        "Write \(closing) where it ends."
      )
    },
    // An end that is missing, by what is open.
    KnownMistake { site in
      guard site.isEndMissing, let opening = site.openings.last, let word = site.opening else {
        return nil
      }
      if let found = site.found, !found.isKeyword("return") || site.due != .afterAnswer {
        return site.told(
          "An end is missing before \(site.shown(found)): \(site.words(word)) is still open.",
          "Write end before \(site.shown(found))."
        )
      }
      if let found = site.found {
        return site.told(
          "\(site.shown(found)) cannot follow the return before it: \(site.words(word)) is still open.",
          word.isKeyword("function") ? "" : "Write end after the first return."
        )
      }
      return site.told(
        opening.token..<(opening.token + 1),
        "This \(word.text) has no end.",
        "Write end where it ends."
      )
    },
    // else without if, until without repeat
    KnownMistake { site in
      guard site.due == .blockEnd, let found = site.found, let word = site.opening else {
        return nil
      }
      if word.isKeyword("if"), found.text == "elseif" || found.text == "else" {
        return site.told("\(found.text) cannot follow the else of \(site.words(word)).")
      }
      return site.told(
        "\(found.text) does not close \(site.words(word)).",
        word.isKeyword("repeat") ? "Write until." : ""
      )
    },
    // Too much at the end of the file.
    KnownMistake { site in
      guard site.due == .fileEnd, let found = site.found else { return nil }
      if found.isKeyword("return") {
        return site.told("A file holds one rule, and this is a second return.", "Make two files.")
      }
      if ["}", ")", "]", "end", ","].contains(found.text), found.kind != .text {
        let what = found.isSign(",") ? "comma" : found.text
        return site.told("This \(what) stands after the end of the rule.", "Take it out.")
      }
      guard !site.followsValue else { return nil }
      return site.told("\(site.shown(found)) stands after the end of the rule.")
    },
  ]

  private static let brackets = [")": "(", "]": "[", "}": "{"]

  private static let statementWords: Set<String> = [
    "return", "local", "if", "for", "while", "repeat", "break", "goto",
  ]

  /// Braces where another language begins a block.
  static func braceOfBlock(_ site: MistakeSite) -> ToldMistake {
    let index = site.isBlockBraceFound ? site.position : site.openings.last?.token ?? site.position
    let outer = site.openings.dropLast().last.flatMap { site.token($0.token) }
    let word = site.isBlockBraceFound ? site.opening : outer
    let (what, repair) =
      switch word?.text {
      case "if": ("an if", "Write then for { and end for }.")
      case "for", "while": ("a loop", "Write do for { and end for }.")
      case "function": ("a function", "Take the { out, and write end for }.")
      default: ("a block", "")
      }
    return site.told(
      index..<(index + 1),
      "Lua puts no braces around what \(what) does.",
      repair
    )
  }

  /// Whether a table that is being read began where a condition ended: `if outstanding {`.
  static func isBraceOfBlock(_ site: MistakeSite, _ brace: LuaToken) -> Bool {
    site.openings.count >= 2 && site.openings[site.openings.count - 2].isHead && brace.isSign("{")
  }

  /// The last `else` with an `if` beside it in what is open.
  private static func elseIf(_ site: MistakeSite) -> Int? {
    let start =
      site.openings.last { site.token($0.token)?.isKeyword("function") == true }?.token ?? 0
    return (start..<max(start, site.position - 1)).last { index in
      site.tokens[index].isKeyword("else") && site.token(index + 1)?.isKeyword("if") == true
        && site.tokens[index].line == site.token(index + 1)?.line
    }
  }
}

extension MistakeSite {
  fileprivate var isBlockBraceFound: Bool { found?.isSign("{") == true && due != .entryEnd }

  /// Whether an `end` was due: what was found closes something further out, or nothing follows.
  var isEndMissing: Bool {
    guard let opening, ["function", "if", "for", "while", "do", "repeat"].contains(opening.text),
      opening.kind == .keyword
    else { return false }
    switch due {
    case .blockEnd: return found == nil
    case .statement:
      return found.map { ["}", ")", "]", ","].contains($0.text) && $0.kind == .sign } ?? true
    case .afterAnswer:
      guard let found else { return true }
      return ["}", ")", "]", ","].contains(found.text) && found.kind == .sign || !isOnSameLine
    default: return false
    }
  }
}

/// Which bracket or block is not closed, told by how far in the lines begin.
enum Indentation {
  /// The index of the word that opens what the closing words of others closed; nil if the lines do
  /// not tell.
  static func unclosed(_ site: MistakeSite) -> Int? {
    var open: [Int] = []
    for index in 0..<site.position {
      let token = site.tokens[index]
      if opens(token) {
        open.append(index)
      } else if closes(token), let opening = open.popLast() {
        let isFirst = site.token(index - 1).map { $0.line != token.line } ?? true
        let opener = site.tokens[opening]
        guard isFirst, opener.line != token.line else { continue }
        if column(of: index, site) < indent(ofLineAt: opening, site) { return opening }
      }
    }
    return nil
  }

  private static func opens(_ token: LuaToken) -> Bool {
    token.opensBlock || token.isSign("{") || token.isSign("(")
  }

  private static func closes(_ token: LuaToken) -> Bool {
    token.closesBlock || token.isSign("}") || token.isSign(")")
  }

  private static func column(of index: Int, _ site: MistakeSite) -> Int {
    site.lines.column(of: site.tokens[index].bytes.lowerBound)
  }

  /// Where the line of a word begins.
  private static func indent(ofLineAt index: Int, _ site: MistakeSite) -> Int {
    var first = index
    while first > 0, site.tokens[first - 1].line == site.tokens[index].line { first -= 1 }
    return column(of: first, site)
  }
}
