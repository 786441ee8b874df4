internal import Exchange
internal import Policy

/// How long exercisable options last after service ends (B5, E6, §9).
enum PostTermination: Hook {
  /// How long they last.
  struct Answer {
    /// A time after the last day in service.
    enum Term: Equatable {
      /// From 0 to 1200 months.
      case months(Int)
      /// From 0 to 36600 days.
      case days(Int)
    }

    /// How long an option lasts.
    let term: Term
    /// Days that a new option lasts instead; nil if it lasts as the others do.
    let days: Int?

    /// The last day on which an option can be exercised.
    func lastDay(after end: Day, isNew: Bool) -> Day {
      if isNew, let days { return end.advanced(by: days) }
      switch term {
      case .months(let months): return end.adding(months: months)
      case .days(let days): return end.advanced(by: days)
      }
    }
  }

  static let name = "post_termination"
  static let meaning =
    "how many months, or days(n), exercisable options last after service ends (0: that day); where "
    + "new options last otherwise, for how many days"
  static let answers = [
    HookDescription.Answer("months", .number, or: .text),
    HookDescription.Answer("days", .number, mayBeLeftOut: true),
  ]
  static let follows = VestDate.name
  static let askedIn = Step.service.place(2)
  static let occasion: Occasion? = .ownDay

  static func scope(of scopes: Scopes) -> Scope<HolderSubject> { scopes.holder }

  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> Answer {
    let term = try term(answer)
    guard answer.number(1) != nil else { return Answer(term: term, days: nil) }
    guard let days = answer.whole(1, in: mostDays) else { throw wrongDays }
    return Answer(term: term, days: days)
  }

  private static let mostDays = 0...36_600
  private static let wrongDays = WrongAnswer("Its answer is not a number of days from 0 to 36600.")

  /// Months, or what the word `days` makes of a number of days.
  private static func term(_ answer: HookAnswer) throws(WrongAnswer) -> Answer.Term {
    if let months = answer.whole(in: 0...1200) { return .months(months) }
    guard let text = answer.text() else {
      throw WrongAnswer("Its answer is not a number of months from 0 to 1200.")
    }
    guard let count = CountedDays.count(in: text) else {
      throw WrongAnswer(
        "Its answer, \"\(text)\", is neither a number of months nor days(n).",
        repair: "Return a number of months, or days(90)."
      )
    }
    guard let days = Int(exactly: count), mostDays.contains(days) else { throw wrongDays }
    return .days(days)
  }
}
