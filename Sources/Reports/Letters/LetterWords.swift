/// A reason as it is told to the person whom it names.
enum LetterWords {
  private static let verbs = [
    (" was ", "you were "), (" is ", "you are "), (" has ", "you have "), ("'s ", "your "),
  ]

  /// `you were not in service` for `Bob Cole was not in service`, where a reason begins with the holder's
  /// name.
  static func addressed(_ reason: String, to name: String) -> String {
    for (verb, words) in verbs where reason.hasPrefix(name + verb) {
      return words + reason.dropFirst((name + verb).count)
    }
    return reason
  }
}
