internal import Policy

/// Which of a holder's options are tendered whole and together (`computation.md`, "The sixteen steps").
enum TenderGroup: Hook {
  static let name = "tender_group"
  static let meaning =
    "a name that the options have in common which a holder tenders whole and together; \"\" is none"
  static let answers = [HookDescription.Answer("group", .text)]
  static let follows = GrantClass.name
  static let askedIn = Step.classes.place(2)

  static func scope(of scopes: Scopes) -> Scope<GrantSubject> { scopes.grant }

  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> String {
    answer.text() ?? ""
  }
}
