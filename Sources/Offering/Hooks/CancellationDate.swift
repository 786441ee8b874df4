internal import Exchange
internal import Policy

/// The day on which accepted options are cancelled (A3).
enum CancellationDate: Hook {
  static let name = "cancellation_date"
  static let meaning = "the day on which accepted options are cancelled"
  static let answers = [HookDescription.Answer("date", .date)]
  static let follows = "accounting.replacement"
  static let askedIn = Step.timeline.place(2)
  static let occasion: Occasion? = .cancellation

  static func scope(of scopes: Scopes) -> Scope<OfferFacts> { scopes.offer }

  /// A day not before the one handed over, the expiration date.
  static func read(_ answer: HookAnswer, _ expiration: Day) throws(WrongAnswer) -> Day {
    try answer.day(notBefore: expiration)
  }
}
