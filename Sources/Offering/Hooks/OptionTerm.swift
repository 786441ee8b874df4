internal import Exchange
internal import Policy

/// How long an option lasts (E6).
enum OptionTerm: Hook {
  /// A term in whole years, from 1 to 100, or the first day without the option.
  enum Answer {
    case years(Int)
    case expiry(Day)

    /// The same day and month after so many years, or the day itself (`computation.md`, "New grants").
    func expiry(from grantDate: Day) -> Day {
      switch self {
      case .years(let years): grantDate.adding(years: years)
      case .expiry(let day): day
      }
    }
  }

  static let name = "option_term"
  static let meaning =
    "how many years an option lasts, or the day on which it expires: of a new one, and of an old one "
    + "whose expires is blank"
  static let answers = [HookDescription.Answer("term", .number, or: .date)]
  static let follows = ExercisePrice.name
  static let askedIn = Step.newGrants.place(3)

  static func scope(of scopes: Scopes) -> Scope<NewGrantSubject> { scopes.newGrant }

  /// The term; it needs the grant date, after which an option expires.
  static func read(_ answer: HookAnswer, _ grantDate: Day) throws(WrongAnswer) -> Answer {
    if let years = answer.whole(in: 1...100) { return .years(years) }
    guard let number = answer.number(), HookDescription.Answer.isDay(number),
      let day = Day(number: number)
    else {
      throw WrongAnswer(
        "Its answer is not a number of years from 1 to 100, nor a date.",
        repair:
          "Return the term in whole years, such as 10, or the date on which the option expires."
      )
    }
    guard day > grantDate else {
      throw WrongAnswer("Its answer, \(day), is not after the grant date, \(grantDate).")
    }
    return .expiry(day)
  }
}
