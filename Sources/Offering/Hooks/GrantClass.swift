internal import Policy

/// Whether an option can, must or cannot be tendered (A5, C1; <doc:computation>, "Classes").
enum GrantClass: Hook {
  /// What may be done with an option in the offer.
  enum Answer: String, CaseIterable, Sendable {
    /// It can be tendered.
    case eligible
    /// Whoever tenders anything tenders it too.
    case required
    /// It cannot be tendered.
    case notEligible = "not_eligible"

    /// Whether a line can tender it.
    var canBeTendered: Bool { self != .notEligible }
  }

  static let name = "grant_class"
  static let meaning = "whether an option can, must or cannot be tendered"
  static let answers = [
    HookDescription.Answer("class", .text, choices: Answer.allCases.map(\.rawValue))
  ]
  static let follows = GrantDate.name
  static let askedIn = Step.classes.place(1)

  static func scope(of scopes: Scopes) -> Scope<GrantSubject> { scopes.grant }

  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> Answer {
    guard let answer = answer.text().flatMap(Answer.init(rawValue:)) else {
      throw WrongAnswer("Its answer is not a class of options.")
    }
    return answer
  }
}
