/// Words for a mistake that is none of the known ones: what was found, and what would have been due.
enum GeneralMistake {
  static func told(_ site: MistakeSite) -> ToldMistake {
    if let found = site.found, found.kind == .unknown { return unknown(site, found) }
    if let told = adjacent(site) { return told }
    let here = site.found == nil ? "at the end of the file" : "before \(site.shown(site.found))"
    switch site.due {
    case .entry where site.found == nil: return entryEnd(site)
    case .value, .operation, .argument, .entry, .equals:
      return site.told("A value is missing \(here).")
    case .closing: return unclosed(site)
    case .entryEnd: return entryEnd(site)
    case .statement: return statement(site)
    case .assignment(let start): return alone(site, start)
    case .then: return site.told("then is missing \(here).", "Write then after the condition.")
    case .do: return site.told("do is missing \(here).", "Write do after the condition.")
    case .blockEnd: return site.told("An end is missing \(here).")
    case .afterAnswer: return site.told("\(site.shown(site.found)) cannot follow return.")
    case .fileEnd: return site.told("\(site.shown(site.found)) stands after the end of the rule.")
    case .loopValues: return site.told("= or in is missing \(here).")
    case .parameters, .parameter, .name, .functionName, .localName, .localValue, .loopName,
      .member:
      return name(site, here)
    }
  }

  private static func unknown(_ site: MistakeSite, _ found: LuaToken) -> ToldMistake {
    let isSign = found.text.unicodeScalars.allSatisfy(\.isASCII)
    return isSign
      ? site.told("Lua has no sign \(found.text).")
      : site.told("\(found.text) cannot stand outside quotes.")
  }

  /// Two values with nothing between them.
  private static func adjacent(_ site: MistakeSite) -> ToldMistake? {
    guard site.followsValue, let found = site.found, found.beginsValue, !found.isKeyword("not"),
      let previous = site.previous, !site.openings.isEmpty
    else { return nil }
    switch site.due {
    case .then, .do, .closing, .entryEnd, .afterAnswer, .fileEnd, .assignment:
      return site.told(
        "Nothing stands between \(site.shown(previous)) and \(site.shown(found)).",
        "Put an operator or a comma between them."
      )
    default: return nil
    }
  }

  private static func unclosed(_ site: MistakeSite) -> ToldMistake {
    guard let opening = site.openings.last, let bracket = site.opening else {
      return site.told("A bracket is not closed.")
    }
    let closing = bracket.isSign("[") ? "]" : ")"
    let index = bracket.isKeyword("function") ? opening.token + 1 : opening.token
    let sign = bracket.isKeyword("function") ? "(" : bracket.text
    return site.told(
      index..<(index + 1),
      "This \(sign) is not closed.",
      "Write \(closing) where it ends."
    )
  }

  private static func entryEnd(_ site: MistakeSite) -> ToldMistake {
    guard let found = site.found else {
      let index = site.openings.last?.token ?? site.position
      let line = site.opening.map { " of line \($0.line)" } ?? ""
      return site.told(
        index..<(index + 1),
        "A } is missing: the {\(line) is still open.",
        "Write } where it ends."
      )
    }
    return site.told(
      "\(site.shown(found)) does not belong here, in the table that opens on line "
        + "\(site.opening?.line ?? 1)."
    )
  }

  private static func statement(_ site: MistakeSite) -> ToldMistake {
    guard let found = site.found else { return site.told("The file ends too early.") }
    if site.openings.isEmpty, site.position == 0 { return beginning(site, 0) }
    guard found.beginsValue else {
      return site.told("Nothing can begin with \(site.shown(found)).")
    }
    return site.told(
      "A value stands here, and nothing is done with it.",
      "If it is the rule's answer, write return before it."
    )
  }

  /// What other languages write around what may go wrong.
  private static let trying: Set<String> = ["try", "catch", "except", "finally", "throw", "raise"]

  /// A value that nothing is done with.
  private static func alone(_ site: MistakeSite, _ start: Int) -> ToldMistake {
    if site.openings.isEmpty { return beginning(site, start) }
    if let word = site.token(start)?.text, trying.contains(word) {
      return site.told(
        start..<(start + 1),
        "Lua has no \(word).",
        "Take it out: what goes wrong in a rule is a finding."
      )
    }
    let bytes =
      (site.token(start)?.bytes.lowerBound ?? 0)..<(site.previous?.bytes.upperBound ?? 0)
    return site.told(
      start..<site.position,
      "\(site.shown(bytes)) stands here, and nothing is done with it.",
      "If it is the rule's answer, write return before it."
    )
  }

  /// What stands outside the rule's table is a remark, a local name or a mistake.
  private static func beginning(_ site: MistakeSite, _ start: Int) -> ToldMistake {
    site.told(
      start..<(start + 1),
      "A rule does not begin with \(site.shown(site.token(start))).",
      "Begin the rule with return {, and a remark with --."
    )
  }

  private static func name(_ site: MistakeSite, _ here: String) -> ToldMistake {
    if let found = site.found, found.kind == .keyword {
      return site.told("\(found.text) is a word of Lua and cannot be a name.")
    }
    return site.told("A name is missing \(here).")
  }
}
