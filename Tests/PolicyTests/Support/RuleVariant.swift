import Testing

@testable import Policy

/// Another way to write a rule that means the same.
struct RuleVariant: Sendable, CustomTestStringConvertible {
  let name: String
  let rewrite: @Sendable (RuleText) -> String

  init(_ name: String, _ rewrite: @escaping @Sendable (RuleText) -> String) {
    (self.name, self.rewrite) = (name, rewrite)
  }

  var testDescription: String { name }

  static let all: [RuleVariant] = functions + tables + words

  /// The rule's function stands beside the table, and so do other values of it.
  private static let functions = [
    RuleVariant("a named local function") { $0.naming("judge") { "local function judge\($0)" } },
    RuleVariant("named as its entry") { text in
      text.naming(text.ownEntry) { "local function \(text.ownEntry)\($0)" }
    },
    RuleVariant("a local value") { $0.naming("judge") { "local judge = function\($0)" } },
    RuleVariant("named before it is given") {
      $0.naming("judge") { "local judge\njudge = function\($0)" }
    },
    RuleVariant("a function with two names") {
      $0.naming("judge") {
        "local function inner\($0)\nlocal judge = inner\nlocal both = { inner, judge }"
      }
    },
    RuleVariant("parameters, tests and message beside it") { text in
      let moved = ["params", "tests", "message", "note"].compactMap { name in
        text.entries.first { $0.name == name }
      }
      let locals = moved.map { "local \($0.name) = \(text.value($0))\n" }.joined()
      return text.assembled(before: locals) { entry in
        moved.contains { $0.name == entry.name } ? "\(entry.name) = \(entry.name)" : nil
      }
    },
  ]

  /// The table's entries stand otherwise.
  private static let tables = [
    RuleVariant("backwards") { text in text.reordered { Array($0.reversed()) } },
    RuleVariant("by name") { text in text.reordered { $0.sorted { $0.name < $1.name } } },
    RuleVariant("the function first") { text in
      text.reordered {
        $0.filter { $0.name == text.ownEntry } + $0.filter { $0.name != text.ownEntry }
      }
    },
    RuleVariant("a table with a name") {
      $0.before + "local rule = " + $0.text.dropFirst($0.start) + "\nreturn rule\n"
    },
    RuleVariant("a table in parentheses") {
      $0.before + "return (" + $0.text.dropFirst($0.start) + ")\n"
    },
    RuleVariant("keys in brackets") { text in
      text.rewritten { index, token in
        text.isKey(index) ? "[\"\(token.text)\"]" : nil
      }
    },
    RuleVariant("semicolons") { text in
      text.rewritten { index, token in
        token.isSign(",") && text.opener(index)?.isSign("{") == true ? ";" : nil
      }
    },
    RuleVariant("separators after the last entries") { text in
      text.rewritten { index, token in
        let isDue =
          token.isSign("}") && index > 0
          && ![",", ";", "{"].contains(where: text.tokens[index - 1].isSign)
        return isDue ? ", }" : nil
      }
    },
  ]

  /// The words are written otherwise, or have something between them.
  private static let words = [
    RuleVariant("single quotes") { text in
      text.rewritten { _, token in
        token.isPlain && !token.text.contains("'") ? "'\(token.text)'" : nil
      }
    },
    RuleVariant("long brackets") { text in
      text.rewritten { _, token in token.isPlain ? "[==[\(token.text)]==]" : nil }
    },
    RuleVariant("long brackets from the next line") { text in
      text.rewritten { _, token in token.isPlain ? "[[\n\(token.text)]]" : nil }
    },
    RuleVariant("remarks between all words") { text in
      text.rewritten { _, token in
        text.shown(token) + " --[[ check = function(x) return { a = 1, \"b }]] "
      }
    },
    RuleVariant("a remark after each comma") { text in
      text.rewritten { _, token in
        token.isSign(",") ? ", -- message = \"{shares:usd}\", { end\n" : nil
      }
    },
    RuleVariant("all on one line") { text in
      text.before + text.tokens.map(text.shown).joined(separator: " ")
    },
    RuleVariant("a line for each word") { text in
      text.before + text.tokens.map(text.shown).joined(separator: "\n")
    },
    RuleVariant("lines of Windows") { ($0.before + $0.text).replacing("\n", with: "\r\n") },
    RuleVariant("semicolons after statements") { text in
      text.rewritten { index, token in
        let isLast = text.tokens.dropFirst(index + 1).first?.isKeyword("end") == true
        return isLast && token.endsValue ? text.shown(token) + ";" : nil
      }
    },
    RuleVariant("parentheses around what is returned") { text in
      text.rewritten { index, token in
        guard index > 0, text.tokens[index - 1].isKeyword("return"), token.kind == .name,
          let next = text.tokens.dropFirst(index + 1).first, next.isKeyword("end")
        else { return nil }
        return "(\(token.text))"
      }
    },
  ]
}

extension LuaToken {
  /// A text without signs that must be written otherwise in other quotes.
  fileprivate var isPlain: Bool { kind == .text && !text.contains { "\"\\]\n".contains($0) } }
}
