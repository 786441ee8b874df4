internal import Exchange
internal import Policy

/// The exercise price of a new option (E5).
enum ExercisePrice: Hook {
  static let name = "exercise_price"
  static let meaning = "the exercise price of a new option"
  static let answers = [HookDescription.Answer("price", .money)]
  static let follows = NewType.name
  static let askedIn = Step.newGrants.place(2)

  static func scope(of scopes: Scopes) -> Scope<NewGrantSubject> { scopes.newGrant }

  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> Money {
    guard let price = answer.number(), price >= 0 else {
      throw WrongAnswer("Its answer is not a price of zero or more.")
    }
    return Money(tenThousandths: price)
  }
}
