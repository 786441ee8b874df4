internal import Findings

extension KnownMistakes {
  /// Values that stand alone or beside each other.
  static let values: [KnownMistake] = [
    // return if x then
    KnownMistake { site in
      guard site.due == .value, let found = site.found, found.isKeyword("if") else { return nil }
      return site.told(
        "if gives no value.",
        "Write if ... then return ... else return ... end."
      )
    },
    // type in { "ISO" }
    KnownMistake { site in
      guard let found = site.found, found.isKeyword("in"), site.previous?.endsValue == true,
        site.due != .loopValues
      else { return nil }
      return site.told(
        "in does not ask whether a value is in a list.",
        "Compare with each, as in a == b or a == c."
      )
    },
    // a is b, a contains b
    KnownMistake { site in
      guard let found = site.found, found.kind == .name, site.followsValue,
        let sign = english[found.text.lowercased()]
      else { return nil }
      if sign == "Write ==.", site.next?.isKeyword("not") == true {
        return site.told(
          site.position..<(site.position + 2),
          "Lua has no comparison \"\(found.text) not\".",
          "Write ~=."
        )
      }
      return site.told("\"\(found.text)\" is not a word of Lua.", sign)
    },
    // Operators that are missing the value after them.
    KnownMistake { site in
      guard site.due == .value, let previous = site.previous, operators.contains(previous.text),
        previous.kind == .sign || previous.kind == .keyword, site.found?.kind != .unknown
      else { return nil }
      return site.told(
        (site.position - 1)..<site.position,
        "A value is missing after \(previous.text)."
      )
    },
    // function x, y
    KnownMistake { site in
      guard site.due == .parameters else { return nil }
      return site.told(
        (site.position - 1)..<site.position,
        "The inputs of the function stand in parentheses after it.",
        "Write function(...) with the inputs in the parentheses."
      )
    },
    // function(x y), function("x"), function(x = 5)
    KnownMistake { site in
      guard site.due == .parameter, let found = site.found else { return nil }
      if site.previous?.kind == .name, found.kind == .name {
        return site.told(
          "A comma is missing between \(site.shown(site.previous)) and \(found.text).",
          "Write \(site.shown(site.previous)), \(found.text).",
          mend: .init(
            tokens: site.position..<site.position,
            meant: [site.meant(.sign, ",", at: site.previous)]
          )
        )
      }
      if found.isSign("=") {
        return site.told(
          "An input of a function has no value of its own.",
          "Give a parameter its default in params."
        )
      }
      if found.isSign(")") {
        return site.told(
          (site.position - 1)..<site.position,
          "This comma has no input after it.",
          "Take it out."
        )
      }
      if found.kind == .keyword {
        return site.told("\(found.text) is a word of Lua and cannot be the name of an input.")
      }
      if found.kind == .text {
        return site.told("The inputs of a function stand without quotes.", "Write \(found.text).")
      }
      return nil
    },
    // until = ..., end = ...: keywords as names of entries
    KnownMistake { site in
      guard site.due == .value, site.isInTable, let found = site.found, found.kind == .keyword,
        site.next?.isSign("=") == true
      else { return nil }
      if found.text == "until" {
        return site.told(Effective.untilIsRefused.message, Effective.untilIsRefused.repair)
      }
      return site.told("\(found.text) is a word of Lua and cannot be the name of an entry.")
    },
  ]

  /// Operators and other words after which a value is due.
  private static let operators: Set<String> = [
    "and", "or", "not", "==", "~=", "<", ">", "<=", ">=", "+", "-", "*", "/", "//", "%", "^", "..",
    "#", "=", "in", "if", "elseif", "while", "until",
  ]

  /// What Lua writes for words of everyday language between two values.
  private static let english: [String: String] = [
    "is": "Write ==.", "equals": "Write ==.", "equal": "Write ==.", "eq": "Write ==.",
    "isnt": "Write ~=.", "ne": "Write ~=.", "gt": "Write >.", "lt": "Write <.", "ge": "Write >=.",
    "gte": "Write >=.", "le": "Write <=.", "lte": "Write <=.", "plus": "Write +.",
    "minus": "Write -.", "times": "Write *.", "mod": "Write %.",
    "contains": "Write contains(text, part).", "between": "Write a <= x and x <= b.",
    "unless": "Write if not ... then.", "xor": "Write a ~= b.",
  ]

  /// Words that are nearly one of Lua's.
  static let words: [KnownMistake] = [
    KnownMistake { site in
      guard site.due != .entry, site.due != .localValue,
        let line = site.found?.line ?? site.previous?.line
      else { return nil }
      let near = site.tokens.indices.filter { abs($0 - site.position) <= 6 }
      for index in near where site.tokens[index].kind == .name && site.tokens[index].line == line {
        let name = site.tokens[index].text
        let isKnown =
          RuleReading.keys.contains(name) || Word.names.contains(name) || name.utf8.count < 4
        guard !isKnown, site.token(index + 1)?.isSign("=") != true,
          let nearest = Nearest.name(to: name, among: mistyped), nearest != name
        else { continue }
        return site.told(
          index..<(index + 1),
          "\(name) is not a word of Lua.",
          "Did you mean \(nearest)?"
        )
      }
      return nil
    }
  ]

  private static let mistyped = [
    "function", "return", "local", "then", "else", "elseif", "while", "until",
  ]
}
