internal import Exchange
internal import Policy

/// From which tranches a partial tender takes shares (E1, E2; `computation.md`, "Each line alone").
enum TenderDivision: Hook {
  /// What a line can take, and of what.
  struct Divided {
    /// The shares accepted if they are not divided into parts.
    let accepted: Shares
    let vested: Shares
    let unvested: Shares
    /// The day on which they are vested or not.
    let day: Day
  }

  static let name = "partial_tender"
  static let meaning =
    "which tranches a partial tender takes shares from: a method, or how many of the vested shares "
    + "and how many of the others"
  static let answers = [
    HookDescription.Answer(
      "vested",
      .text,
      or: .number,
      choices: TenderMethod.allCases.map(\.rawValue)
    ),
    HookDescription.Answer("unvested", .number, mayBeLeftOut: true),
  ]
  static let follows = DeemedTender.name
  static let askedIn = Step.lines.place(2)

  static func scope(of scopes: Scopes) -> Scope<ElectionSubject> { scopes.election }

  /// The method, or the parts; of neither part more than there is, and in all no more than the line
  /// tenders.
  static func read(_ answer: HookAnswer, _ line: Divided) throws(WrongAnswer) -> PartialTender {
    if let method = answer.text().flatMap(TenderMethod.init(rawValue:)) {
      guard answer.number(1) == nil else {
        throw WrongAnswer(
          "It answers a method and a number of shares.",
          repair: "Return the method alone, or two numbers of shares."
        )
      }
      return .method(method)
    }
    guard let vested = answer.number(0), let unvested = answer.number(1) else {
      throw WrongAnswer(
        "It answers how many vested shares are taken, and not how many of the others.",
        repair: "Return both, such as vested, 0."
      )
    }
    let on = "on \(line.day)"
    try check(vested, .vested, of: line.vested, on)
    try check(unvested, .unvested, of: line.unvested, on)
    // Neither is more than an option has, so that they can be added.
    let sum = vested &+ unvested
    guard sum <= line.accepted.count else {
      throw WrongAnswer(
        "It takes \(sum) shares in all, and the line tenders \(line.accepted.count).",
        repair: "Round each part down."
      )
    }
    return .parts(vested: Shares(vested), unvested: Shares(unvested))
  }

  private enum Part: String {
    case vested = "vested"
    case unvested = "not vested"
  }

  private static func check(
    _ taken: Int64,
    _ part: Part,
    of held: Shares,
    _ on: String
  ) throws(WrongAnswer) {
    guard taken >= 0 else {
      throw WrongAnswer("It takes \(taken) of the shares that are \(part.rawValue) \(on).")
    }
    guard taken <= held.count else {
      throw WrongAnswer(
        "It takes \(taken) of the shares that are \(part.rawValue) \(on), of which there are "
          + "\(held.count).",
        repair: "Take no more of them than vested_on_determination and outstanding allow."
      )
    }
  }
}
