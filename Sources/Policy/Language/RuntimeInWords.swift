internal import Findings

/// Lua's complaints about what a rule does, in plain sentences.
enum RuntimeInWords {
  static func words(_ text: String) -> (message: String, repair: String) {
    if text.hasPrefix("attempt to call") { return call(text) }
    if text.hasPrefix("attempt to compare") { return comparison(text) }
    if text.hasPrefix("attempt to perform arithmetic on") {
      return valueProblem(text, "is counted with")
    }
    if text.hasPrefix("attempt to concatenate") { return valueProblem(text, "is joined to a text") }
    if text.hasPrefix("attempt to index") { return valueProblem(text, "is used as a table") }
    if text.hasPrefix("attempt to perform 'n") || text == "attempt to divide by zero" {
      return ("A number is divided by 0.", "Ask whether it is 0 before you divide.")
    }
    if text.contains("no integer representation") {
      return (
        "A number with a fraction stands where a whole number is due.",
        "Use // or mul_div(a, b, c, \"down\"), which give whole numbers; / gives a fraction."
      )
    }
    if text.contains("stack overflow") {
      return (
        "A function calls itself without an end.", "Look for a function that uses its own name."
      )
    }
    if text.contains("is not a word of the vocabulary"), let name = text.between("`", "`") {
      return (
        FaultInWords.sentence(text),
        Nearest.question(name, among: Word.names)
          ?? "To read a field, name it in the function's parentheses."
      )
    }
    return (FaultInWords.sentence(text), "")
  }

  private static func call(_ text: String) -> (message: String, repair: String) {
    guard let name = name(in: text) else {
      return (
        "Something is called that is not a function.", "Look at the parentheses on this line."
      )
    }
    if text.contains("nil value") {
      return ("There is no word named \(name).", Nearest.repair(name, among: Word.names))
    }
    return ("\(name) is called as a function, and is none.", "Take the parentheses after it away.")
  }

  private static func comparison(_ text: String) -> (message: String, repair: String) {
    if text.contains("nil") {
      return (
        "A value that is blank is compared.",
        "Ask first whether it is there: if hire_date == nil then ... end."
      )
    }
    return (
      "Two values of different kinds are compared.",
      "A date is compared with date \"2003-04-01\", an amount with usd \"12.50\"."
    )
  }

  private static func valueProblem(
    _ text: String,
    _ use: String
  ) -> (message: String, repair: String) {
    let subject = name(in: text) ?? "A value"
    guard text.contains("a nil value") else {
      let kind = text.between(" a ", " value") ?? "other"
      return ("\(subject) \(use), but it is a \(kind).", "")
    }
    return (
      "\(subject) is blank, and \(use).",
      "Ask first whether it is there, or take it out of optional so that a blank is not evaluated."
    )
  }

  /// The name in `(local 'price')`.
  private static func name(in text: String) -> String? {
    text.between("'", "'").flatMap { $0.isEmpty ? nil : $0 }
  }
}
