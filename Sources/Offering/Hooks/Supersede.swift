internal import Policy

/// Whether a later form replaces the one in force (D4).
enum Supersede: Hook {
  static let name = "supersede"
  static let meaning = "whether a later form replaces the one in force"
  static let answers = [HookDescription.Answer("answer", .yesNo)]
  static let follows = "tender.name"
  static let askedIn = Step.forms.place(2)

  static func scope(of scopes: Scopes) -> Scope<FormSubject> { scopes.form }

  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> Bool {
    guard let replaces = answer.flag() else { throw WrongAnswer("Its answer is not yes or no.") }
    return replaces
  }
}
