internal import Exchange
internal import Policy

/// What a merger does to an option or a promise (E12, F5; Questions and Answers, §9).
enum MergerTreatment: Hook {
  /// What becomes of an option or promise.
  enum Answer: Equatable {
    /// The successor takes it over on its terms.
    case assume
    /// The successor replaces it with one of its own.
    case replace
    /// It can be exercised for so many days, and ends then.
    case exerciseWithin(days: Int)
    /// It ends against cash.
    case cashOut
  }

  static let name = "merger"
  static let meaning =
    "what a merger does to an option or a promise, and for how many days it can be exercised"
  static let answers = [
    HookDescription.Answer(
      "treatment",
      .text,
      choices: ["assume", "replace", "exercise_within", "cash_out"]
    ),
    HookDescription.Answer("days", .number, mayBeLeftOut: true),
  ]
  static let mayBeUnanswered = true
  static let follows = "iso_limit"
  static let askedIn = Step.laterLife.place(2)

  static func scope(of scopes: Scopes) -> Scope<MergerSubject> { scopes.merger }

  /// The treatment; it needs whether it is that of a Promise to Grant, which binds the successor.
  static func read(
    _ answer: HookAnswer,
    _ isPromise: Bool
  ) throws(WrongAnswer) -> Answer {
    let word = answer.text() ?? ""
    if word == "assume" { return .assume }
    if word == "replace" { return .replace }
    guard !isPromise else {
      throw WrongAnswer(
        "It answers \(word) for a Promise to Grant, which binds the successor.",
        repair: "Answer assume or replace where is_promise is true."
      )
    }
    if word == "cash_out" { return .cashOut }
    guard let days = answer.whole(1, in: 0...3660) else {
      throw WrongAnswer(
        answer.number(1) == nil
          ? "It answers exercise_within without a number of days."
          : "Its answer is not a number of days from 0 to 3660.",
        repair: "Return the number of days as the second value."
      )
    }
    return .exerciseWithin(days: days)
  }
}
