/// Lua's complaints about how a file is written, in plain sentences.
enum SyntaxInWords {
  static func words(_ text: String) -> (message: String, repair: String) {
    let near = text.after(" near ").map(quoted) ?? ""
    let here = near.isEmpty ? "" : near == "<eof>" ? " at the end of the file" : " before \(near)"
    if near == "until", text.hasPrefix("unexpected symbol") || text.hasPrefix("'}' expected") {
      return Effective.untilIsRefused
    }
    if let told = expected(text, here, near) { return told }
    if text.hasPrefix("unfinished string") {
      return ("A text is not closed on its line.", "Put a \" at its end.")
    }
    if text.hasPrefix("malformed number") {
      return (
        "\(near) is no number.", "Write amounts as usd \"12.50\", dates as date \"2003-04-01\"."
      )
    }
    if text.hasPrefix("unexpected symbol") {
      return (
        "Something is missing or too much\(here).",
        near == "<eof>" ? "An end or a } is missing." : "Look at this line and the one above."
      )
    }
    if text.hasPrefix("syntax error") {
      let repair =
        comparisons.contains(near) || near == "end"
        ? "If it is the rule's answer, begin the line with return." : "Look for a mistyped word."
      return ("This line says nothing that can be done\(here).", repair)
    }
    return (FaultInWords.sentence(text), "Look at this line and the one above.")
  }

  /// What stands between two values that are compared.
  private static let comparisons: Set<String> = ["==", "~=", "<", ">", "<=", ">=", "and", "or"]

  /// "X expected (to close Y at line N) near Z".
  private static func expected(
    _ text: String,
    _ here: String,
    _ near: String
  ) -> (message: String, repair: String)? {
    guard let due = text.before(" expected").map(quoted) else { return nil }
    let opener = text.between("(to close ", ")").map(opened) ?? ""
    switch due {
    case "}" where near != "<eof>":
      return (
        "A comma is missing\(here), or a } that closes the table\(opener).",
        "Put a comma at the end of the line above."
      )
    case "=" where !near.isEmpty:
      return (
        "A = is missing\(here).", "Each line of a function does something: return, local, if."
      )
    case "then" where near == "=":
      return (
        "A single = stands where two values are compared.",
        "Write == to ask whether they are equal."
      )
    case "end" where near == "=":
      return (
        "A single = stands where two values are compared.",
        "Write == for equal, >= for at least, <= for at most."
      )
    case "<eof>", "'<eof>'":
      return (
        "Something stands after the end of the rule\(here).", "There may be one end or } too many."
      )
    case "<name>":
      return ("A name is missing\(here).", "\(near) cannot be a name.")
    default:
      return ("\(due) is missing\(here)\(opener).", "Add \(due).")
    }
  }

  /// `'{' at line 3` as ` opened on line 3`.
  private static func opened(_ text: String) -> String {
    guard let line = text.after(" at line ") else { return "" }
    return ", for the \(quoted(text.before(" at line ") ?? "")) on line \(line)"
  }

  private static func quoted(_ text: String) -> String {
    let inside = text.hasPrefix("'") && text.hasSuffix("'") && text.count > 2
    return inside ? String(text.dropFirst().dropLast()) : text
  }
}

extension String {
  /// What stands before the first of these words, if they are in it.
  func before(_ words: String) -> String? {
    range(of: words).map { String(self[..<$0.lowerBound]) }
  }

  /// What stands after the first of these words, if they are in it.
  func after(_ words: String) -> String? {
    range(of: words).map { String(self[$0.upperBound...]) }
  }

  /// What stands between the first of the one and the next of the other.
  func between(_ start: String, _ end: String) -> String? { after(start)?.before(end) }

  /// Where these words first stand.
  private func range(of words: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) {
        return start..<(index(start, offsetBy: words.count, limitedBy: endIndex) ?? endIndex)
      }
      start = index(after: start)
    }
    return nil
  }
}
