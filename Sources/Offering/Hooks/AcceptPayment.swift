internal import Policy

/// Whether a payment counts toward an exercise (F1, §9).
enum AcceptPayment: Hook {
  /// Whether it counts.
  enum Answer: Equatable {
    /// It does.
    case counts
    /// It does not, for that reason; nil if the rule gives none.
    case refused(String?)
  }

  static let name = "accept_payment"
  static let meaning = "whether a payment counts toward an exercise, and if not, why"
  static let answers = [
    HookDescription.Answer("answer", .yesNo),
    HookDescription.Answer("reason", .text, mayBeLeftOut: true),
  ]
  static let follows = PostTermination.name
  static let askedIn = Step.laterLife.place(1)

  static func scope(of scopes: Scopes) -> Scope<PaymentSubject> { scopes.payment }

  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> Answer {
    answer.flag() == true ? .counts : .refused(answer.text(1))
  }
}
