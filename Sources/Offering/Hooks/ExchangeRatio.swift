internal import Exchange
internal import Policy

/// How many new shares are granted for how many cancelled ones (E4).
enum ExchangeRatio: Hook {
  static let name = "exchange_ratio"
  static let meaning = "how many new shares (new) are granted for how many cancelled ones (old)"
  static let answers = [
    HookDescription.Answer("old", .number), HookDescription.Answer("new", .number),
  ]
  static let follows = TenderDivision.name
  static let askedIn = Step.promises.place(1)
  static let occasion: Occasion? = .exchange

  static func scope(of scopes: Scopes) -> Scope<GrantSubject> { scopes.grant }

  /// New shares for cancelled ones; both are whole numbers above zero.
  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> Ratio {
    guard let old = answer.number(0), let new = answer.number(1), old > 0, new > 0,
      let ratio = Ratio(new, over: old)
    else {
      throw WrongAnswer(
        "Its answer is not two whole numbers above zero.",
        repair: "Return the old shares, then the new ones: return 2, 1."
      )
    }
    return ratio
  }
}
