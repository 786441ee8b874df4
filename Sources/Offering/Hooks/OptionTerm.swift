internal import Exchange
internal import Policy

/// How long a new option lasts (E6).
enum OptionTerm: Hook {
  /// A term in whole years, from 1 to 100.
  struct Answer {
    let years: Int

    /// The same day and month after so many years (`computation.md`, "New grants").
    func expiry(from grantDate: Day) -> Day { grantDate.adding(years: years) }
  }

  static let name = "option_term"
  static let meaning = "how many years a new option lasts"
  static let answers = [HookDescription.Answer("years", .number)]
  static let follows = ExercisePrice.name
  static let askedIn = Step.newGrants.place(3)

  static func scope(of scopes: Scopes) -> Scope<NewGrantSubject> { scopes.newGrant }

  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> Answer {
    guard let years = answer.whole(in: 1...100) else {
      throw WrongAnswer(
        "Its answer is not a number of years from 1 to 100.",
        repair: "Return the term in whole years, such as 10."
      )
    }
    return Answer(years: years)
  }
}
