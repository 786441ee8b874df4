extension KnownMistakes {
  /// Entries of tables: keys, commas, and what does not belong there.
  static let tables: [KnownMistake] = [
    // "id" = ..., "id": ...
    KnownMistake { site in
      guard site.due == .entry, let found = site.found, found.kind == .text, let sign = site.next,
        sign.isSign("=") || sign.isSign(":"), isName(found.text)
      else { return nil }
      return ToldMistake(
        tokens: site.position..<(site.position + 2),
        message: "The name of an entry stands without quotes, and = after it.",
        repair: "Write \(found.text) =.",
        mend: .init(
          tokens: site.position..<(site.position + 2),
          meant: [site.meant(.name, found.text, at: found), site.meant(.sign, "=", at: sign)]
        )
      )
    },
    // id: ...
    KnownMistake { site in
      guard site.due == .entry, let found = site.found, found.kind == .name, let sign = site.next,
        sign.isSign(":")
      else { return nil }
      return ToldMistake(
        tokens: (site.position + 1)..<(site.position + 2),
        message: "A colon does not give a value to \(found.text).",
        repair: "Write \(found.text) =.",
        mend: .init(
          tokens: (site.position + 1)..<(site.position + 2),
          meant: [site.meant(.sign, "=", at: sign)]
        )
      )
    },
    // function check(...) in a table
    KnownMistake { site in
      guard site.due == .entry, let found = site.found, found.isKeyword("function"),
        let name = site.next, name.kind == .name
      else { return nil }
      return ToldMistake(
        tokens: site.position..<(site.position + 2),
        message: "A function of a table has its name and = before it.",
        repair: "Write \(name.text) = function(...).",
        mend: .init(
          tokens: site.position..<(site.position + 2),
          meant: [
            site.meant(.name, name.text, at: name), site.meant(.sign, "=", at: name),
            site.meant(.keyword, "function", at: found),
          ]
        )
      )
    },
    // if, local, return and their like in a table
    KnownMistake { site in
      guard site.due == .entry || site.due == .entryEnd, let found = site.found,
        found.kind == .keyword,
        ["if", "for", "while", "local", "repeat", "return"].contains(found.text)
      else { return nil }
      if site.opening.map({ isBraceOfBlock(site, $0) }) == true { return braceOfBlock(site) }
      return site.told(
        "\(found.text) cannot stand in a table.",
        found.text == "local"
          ? "Write it above the return that begins the rule." : "Write it inside a function."
      )
    },
    // = 5 after an entry that is no name
    KnownMistake { site in
      guard site.due == .entryEnd, let found = site.found, found.isSign("=") else { return nil }
      if let text = site.previous, text.kind == .text {
        return site.told(
          (site.position - 1)..<(site.position + 1),
          "The name of an entry is not a plain word.",
          "Write [\(site.shown(text))] =."
        )
      }
      if let name = nameOfCall(site) {
        return site.told(
          name..<site.position,
          "A function of a table has its name and = before it.",
          "Write \(site.shown(site.token(name))) = function(...)."
        )
      }
      return site.told(
        "A single = gives a value to a name; it does not compare.",
        "Write == to ask whether two values are equal."
      )
    },
    // A comma that is missing at the end of a line.
    KnownMistake { site in
      guard site.due == .entryEnd, let found = site.found, !site.isOnSameLine,
        let previous = site.previous, previous.endsValue, found.beginsValue || found.isSign("["),
        !found.isKeyword("not")
      else { return nil }
      return comma(site, after: previous)
    },
    // The same within a line, where the next entry has a name or a table of its own.
    KnownMistake { site in
      guard site.due == .entryEnd, let found = site.found, let previous = site.previous,
        previous.endsValue,
        found.kind == .name && site.next?.isSign("=") == true
          || (found.isSign("{") && previous.isSign("}")) || found.kind == .text
      else { return nil }
      return comma(site, after: previous)
    },
    // An end that closes nothing.
    KnownMistake { site in
      guard site.due == .entryEnd, let found = site.found, found.isKeyword("end") else {
        return nil
      }
      return site.told(
        "This end is one too many: nothing is open that it could close.",
        "Take it out."
      )
    },
    // Two separators.
    KnownMistake { site in
      guard site.due == .entry, let found = site.found, found.isSign(",") else { return nil }
      return site.told(
        "This comma has no entry before it.",
        "Take it out.",
        mend: site.mend(1)
      )
    },
  ]

  private static func comma(_ site: MistakeSite, after previous: LuaToken) -> ToldMistake {
    ToldMistake(
      tokens: (site.position - 1)..<site.position,
      message: "A comma is missing after \(site.shown(previous)).",
      repair: "Put a comma between two entries of a table.",
      mend: .init(
        tokens: site.position..<site.position,
        meant: [site.meant(.sign, ",", at: previous)]
      )
    )
  }

  /// The name before the parentheses that end where reading stopped: `check(x)`.
  private static func nameOfCall(_ site: MistakeSite) -> Int? {
    guard site.previous?.isSign(")") == true,
      let open = site.tokens[..<site.position].lastIndex(where: { $0.isSign("(") }),
      site.token(open - 1)?.kind == .name
    else { return nil }
    return open - 1
  }

  private static func isName(_ text: String) -> Bool {
    let token = LuaTokens.of(Array(text.utf8))
    return token.count == 1 && token[0].kind == .name
  }
}
