internal import Exchange
internal import Policy

/// The schedule that a new option vests by (E7).
enum NewSchedule: Hook {
  static let name = "new_schedule"
  static let meaning = "the schedule a new option vests by; \"\" carries the old tranches over"
  static let answers = [HookDescription.Answer("schedule", .text)]
  static let follows = OptionTerm.name
  static let askedIn = Step.newGrants.place(4)

  static func scope(of scopes: Scopes) -> Scope<NewGrantSubject> { scopes.newGrant }

  /// The schedule of that name; nil where the old tranches are carried over.
  ///
  /// It needs the schedules of schedules.csv by name.
  static func read(
    _ answer: HookAnswer,
    _ needs: [String: VestingSchedule]
  ) throws(WrongAnswer) -> VestingSchedule? {
    guard let name = answer.text(), !name.isEmpty else { return nil }
    guard let schedule = needs[name] else {
      throw WrongAnswer(
        "It names a schedule `\(name)` that schedules.csv does not have.",
        repair: "Return a schedule's name, or \"\" to carry the old tranches over."
      )
    }
    return schedule
  }
}
