internal import Exchange
internal import Policy

/// The earliest day on which new options are granted (A4), and the last one allowed.
enum GrantDate: Hook {
  /// From when to when new options may be granted.
  struct Answer {
    let day: Day
    /// The last day allowed; nil if there is none.
    let last: Day?
  }

  static let name = "grant_date"
  static let meaning =
    "the earliest day on which new options are granted and, where there is one, the last day allowed"
  static let answers = [
    HookDescription.Answer("date", .date),
    HookDescription.Answer("last", .date, mayBeLeftOut: true),
  ]
  static let follows = LookbackWindow.name
  static let askedIn = Step.timeline.place(4)
  static let occasion: Occasion? = .grant

  static func scope(of scopes: Scopes) -> Scope<OfferFacts> { scopes.offer }

  /// Days not before the one handed over, the cancellation date: on the same day options are
  /// cancelled first, then granted.
  static func read(_ answer: HookAnswer, _ cancellation: Day) throws(WrongAnswer) -> Answer {
    let day = try answer.day(notBefore: cancellation)
    return Answer(day: day, last: try answer.day(1, notBefore: day))
  }
}
