/// A reason as it is told to the person whom it names.
enum LetterWords {
  private static let verbs = [
    (" was ", "you were "), (" is ", "you are "), (" has ", "you have "), ("'s ", "your "),
    (" left out ", "you left out "),
  ]

  /// `you were not in service` for `Bob Cole was not in service`, where a reason begins with the holder's
  /// name.
  static func addressed(_ reason: String, to name: String) -> String {
    for (verb, words) in verbs where reason.hasPrefix(name + verb) {
      return words + reason.dropFirst((name + verb).count)
    }
    return reason
  }

  /// `the form does not give the name signed` for `not evaluated: name_signed is blank`.
  static func leftBlank(_ reason: String) -> String {
    let (start, end) = ("not evaluated: ", " is blank")
    guard reason.hasPrefix(start), reason.hasSuffix(end) else { return reason }
    let column = reason.dropFirst(start.count).dropLast(end.count)
    return "the form does not give the \(column.replacing("_", with: " "))"
  }
}
