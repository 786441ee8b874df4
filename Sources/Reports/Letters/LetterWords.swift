internal import Offering

/// A reason as it is told to the person whom it is about.
enum LetterWords {
  private static let verbs = [
    (" is or was ", "you are or were "), (" was ", "you were "), (" is ", "you are "),
    (" has ", "you have "), ("'s ", "your "), (" left out ", "you left out "),
  ]

  /// What else than their name reasons call holders.
  private static let holders = ["its holder", "the holder"]

  /// `you were not in service` for `Bob Cole was not in service`, where a reason begins with the holder's
  /// name, and for `the holder was not in service` anywhere in it.
  static func addressed(_ reason: String, to name: String) -> String {
    var words = reason
    for subject in [name] + holders {
      for (verb, told) in verbs where words.hasPrefix(subject + verb) {
        words = told + words.dropFirst((subject + verb).count)
      }
    }
    for subject in holders {
      for (verb, told) in verbs { words.replace(" " + subject + verb, with: " " + told) }
    }
    return words
  }

  /// `the form does not give the name signed`, where a rule could not judge it since a cell is blank.
  static func reason(_ refusal: Refusal, to name: String) -> String {
    guard let blank = refusal.blank else { return addressed(refusal.reason, to: name) }
    return "the form does not give the \(blank.replacing("_", with: " "))"
  }
}
