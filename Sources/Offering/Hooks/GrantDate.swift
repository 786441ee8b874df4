internal import Exchange
internal import Policy

/// The earliest day on which new options are granted (A4).
enum GrantDate: Hook {
  static let name = "grant_date"
  static let meaning = "the earliest day on which new options are granted"
  static let answers = [HookDescription.Answer("date", .date)]
  static let follows = CancellationDate.name
  static let askedIn = Step.timeline.place(3)
  static let occasion: Occasion? = .grant

  static func scope(of scopes: Scopes) -> Scope<OfferFacts> { scopes.offer }

  /// A business day, not before the cancellation date.
  static func read(_ answer: HookAnswer, _ needs: TimelineDate) throws(WrongAnswer) -> Day {
    try needs.day(answer)
  }
}
