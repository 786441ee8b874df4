internal import Policy

/// Whether the shares of a cancelled option can be granted again under its plan (E11).
enum ReturnsToPlan: Hook {
  static let name = "returns_to_plan"
  static let meaning =
    "whether the shares cancelled return to the plan of the option given up; if not, its limit falls by them"
  static let answers = [HookDescription.Answer("answer", .yesNo)]
  static let mayBeUnanswered = true
  static let follows = NewPlan.name
  static let askedIn = Step.promises.place(2)
  static let occasion: Occasion? = .exchange

  static func scope(of scopes: Scopes) -> Scope<PromiseSubject> { scopes.promise }

  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> Bool {
    guard let returns = answer.flag() else { throw WrongAnswer("Its answer is not yes or no.") }
    return returns
  }
}
