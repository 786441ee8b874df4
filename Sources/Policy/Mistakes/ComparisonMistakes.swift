extension KnownMistakes {
  /// `=` where values are compared, and signs in pieces.
  static let comparisons: [KnownMistake] = [
    // > =, < =, = =, ~ =
    KnownMistake { site in
      guard let found = site.found, found.isSign("="), let previous = site.previous,
        [">", "<", "=", "~"].contains(previous.text), previous.kind == .sign, site.due == .value
      else { return nil }
      return site.told(
        (site.position - 1)..<(site.position + 1),
        "\(previous.text) and = stand apart.",
        "Write \(previous.text)= without a space.",
        mend: site.mend(1)
      )
    },
    // = >
    KnownMistake { site in
      guard site.due == .operation, let found = site.found, found.isSign("="),
        let next = site.next, [">", "<", "~"].contains(where: next.isSign)
      else { return nil }
      return site.told(
        site.position..<(site.position + 2),
        "= stands before \(next.text), and apart from it.",
        "Write \(next.text)=.",
        mend: site.mend(2, (.sign, next.text + "="))
      )
    },
    // if x = 1 then, return x = 1, f(x = 1)
    KnownMistake { site in
      guard site.due == .operation, let found = site.found, found.isSign("="),
        site.isInHead || site.opening?.isSign("(") == true
      else { return nil }
      return site.told(
        "A single = gives a value to a name; it does not compare.",
        "Write == to ask whether two values are equal.",
        mend: site.mend(1, (.sign, "=="))
      )
    },
    // x == 1 as a statement
    KnownMistake { site in
      guard let found = site.found, case .assignment(let start) = site.due,
        comparing.contains(found.text), found.kind != .text, let first = site.token(start)
      else { return nil }
      let bytes = first.bytes.lowerBound..<(site.previous?.bytes.upperBound ?? 0)
      return site.told(
        "\(site.shown(bytes)) is compared here, and nothing is done with the outcome.",
        "If it is the rule's answer, begin the line with return."
      )
    },
    // n += 1, n++
    KnownMistake { site in
      guard let found = site.found, case .assignment(let start) = site.due,
        let first = site.token(start), let sign = counting[found.text], found.kind == .unknown
      else { return nil }
      let name = site.shown(first.bytes.lowerBound..<(site.previous?.bytes.upperBound ?? 0))
      let value = found.text == "++" ? "1" : restOfLine(site)
      return site.told(
        "Lua has no sign \(found.text).",
        "Write \(name) = \(name) \(sign) \(value)."
      )
    },
    // a ? b : c
    KnownMistake { site in
      guard let found = site.found, found.isUnknown("?"), site.due != .entry else { return nil }
      return site.told(
        "Lua has no sign ?.",
        "Write if ... then ... else ... end; or \"a and b or c\", where b is neither false nor nil."
      )
    },
  ]

  /// What stands between two values that are compared or joined by `and` and `or`.
  private static let comparing: Set<String> = ["==", "~=", "<", ">", "<=", ">=", "and", "or"]

  private static let counting: [String: String] = [
    "+=": "+", "-=": "-", "*=": "*", "/=": "/", "//=": "//", "%=": "%", "^=": "^", "..=": "..",
    "++": "+",
  ]

  /// The value after a sign: the words up to one that cannot belong to it.
  private static func restOfLine(_ site: MistakeSite) -> String {
    let line = site.found?.line
    let rest = site.tokens.dropFirst(site.position + 1).prefix { token in
      token.line == line && !token.isSign(";")
        && !(token.kind == .keyword
          && ["end", "return", "if", "local", "else"].contains(token.text))
    }
    guard let first = rest.first, let last = rest.last else { return "1" }
    return site.shown(first.bytes.lowerBound..<last.bytes.upperBound)
  }
}
