internal import Exchange
internal import Policy

/// The day on which a tranche of a new option vests (E7).
enum VestDate: Hook {
  static let name = "vest_date"
  static let meaning = "the day on which a tranche of a new option vests"
  static let answers = [HookDescription.Answer("date", .date)]
  static let follows = NewSchedule.name
  static let askedIn = Step.newGrants.place(5)

  static func scope(of scopes: Scopes) -> Scope<TrancheSubject> { scopes.tranche }

  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> Day {
    try answer.day()
  }
}
