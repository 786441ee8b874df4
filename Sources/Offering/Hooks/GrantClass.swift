internal import Policy

/// Whether an option can, must or cannot be tendered (A5, C1; `computation.md`, "The sixteen steps").
enum GrantClass: Hook {
  /// The class of an option.
  struct Answer {
    let tenderClass: TenderClass
    /// Why it is that one; nil if the rule does not say.
    let reason: String?
  }

  static let name = "grant_class"
  static let meaning = "whether an option can, must or cannot be tendered, and why"
  static let answers = [
    HookDescription.Answer("class", .text, choices: TenderClass.allCases.map(\.rawValue)),
    HookDescription.Answer("reason", .text, mayBeLeftOut: true),
  ]
  static let follows = GrantDate.name
  static let askedIn = Step.classes.place(1)

  static func scope(of scopes: Scopes) -> Scope<GrantSubject> { scopes.grant }

  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> Answer {
    guard let tenderClass = answer.text().flatMap(TenderClass.init(rawValue:)) else {
      throw WrongAnswer("Its answer is not a class of options.")
    }
    return Answer(tenderClass: tenderClass, reason: answer.text(1))
  }
}

/// What may be done with an option in the offer.
enum TenderClass: String, CaseIterable, Sendable {
  /// It can be tendered.
  case eligible
  /// Whoever tenders anything tenders it too.
  case required
  /// It cannot be tendered.
  case notEligible = "not_eligible"

  /// Whether a line can tender it.
  var canBeTendered: Bool { self != .notEligible }
}
