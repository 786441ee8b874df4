internal import Policy

/// Whether an option is tendered whole although no form lists it (`computation.md`, "Deemed tenders
/// and lines together").
enum DeemedTender: Hook {
  static let name = "deemed_tender"
  static let meaning = "whether an option that the form in force does not list is tendered whole"
  static let answers = [HookDescription.Answer("answer", .yesNo)]
  static let follows = TenderGroup.name
  static let askedIn = Step.deemedTenders.place(1)

  static func scope(of scopes: Scopes) -> Scope<GrantSubject> { scopes.grant }

  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> Bool {
    guard let isTendered = answer.flag() else {
      throw WrongAnswer("Its answer is not yes or no.")
    }
    return isTendered
  }
}
