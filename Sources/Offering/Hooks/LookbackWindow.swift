internal import Exchange
internal import Policy

/// From which to which day of grant options must be tendered by whoever tenders (A5).
enum LookbackWindow: Hook {
  static let name = "lookback"
  static let meaning =
    "the first and the last day of grant whose options must be tendered by whoever tenders, or "
    + "\"none\""
  static let answers = [
    HookDescription.Answer("first", .date, or: .text, choices: ["none"]),
    HookDescription.Answer("last", .date, mayBeLeftOut: true),
  ]
  static let follows = CancellationDate.name
  static let askedIn = Step.timeline.place(3)

  static func scope(of scopes: Scopes) -> Scope<OfferFacts> { scopes.offer }

  /// The window; nil for none.
  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> Lookback? {
    if answer.text() != nil {
      guard answer.number(1) == nil else {
        throw WrongAnswer("It answers \"none\" and a last day.", repair: "Return \"none\" alone.")
      }
      return nil
    }
    let first = try answer.day()
    guard let last = try answer.day(1, notBefore: first) else {
      throw WrongAnswer(
        "It answers a first day without a last one.",
        repair: "Return both, such as first, commencement - 1."
      )
    }
    return Lookback(first: first, last: last)
  }
}
