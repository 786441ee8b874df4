internal import Exchange
internal import Policy

/// How long exercisable options last after service ends (B5, E6, §9).
enum PostTermination: Hook {
  /// How long they last.
  struct Answer {
    /// Months after the last day in service, from 0 to 1200.
    let months: Int
    /// Days that a new option lasts instead; nil if it lasts as the others do.
    let days: Int?

    /// The last day on which an option can be exercised.
    func lastDay(after end: Day, isNew: Bool) -> Day {
      if isNew, let days { return end.advanced(by: days) }
      return end.adding(months: months)
    }
  }

  static let name = "post_termination"
  static let meaning =
    "how many months exercisable options last after service ends (0: that day); where new options "
    + "last otherwise, for how many days"
  static let answers = [
    HookDescription.Answer("months", .number),
    HookDescription.Answer("days", .number, mayBeLeftOut: true),
  ]
  static let follows = VestDate.name
  static let askedIn = Step.service.place(2)
  static let occasion: Occasion? = .ownDay

  static func scope(of scopes: Scopes) -> Scope<HolderSubject> { scopes.holder }

  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> Answer {
    guard let months = answer.whole(in: 0...1200) else {
      throw WrongAnswer("Its answer is not a number of months from 0 to 1200.")
    }
    guard answer.number(1) != nil else { return Answer(months: months, days: nil) }
    guard let days = answer.whole(1, in: 0...36_600) else {
      throw WrongAnswer("Its answer is not a number of days from 0 to 36600.")
    }
    return Answer(months: months, days: days)
  }
}
