internal import Exchange
internal import Policy

/// The schedule that a new option vests by, or the two of its parts (E7).
enum NewSchedule: Hook {
  /// By what its shares vest; a part without a schedule carries its old tranches over.
  enum Answer {
    case whole(VestingSchedule?)
    /// Those replacing shares that were vested on the day of determination, and the others.
    case parts(vested: VestingSchedule?, unvested: VestingSchedule?)
  }

  static let name = "new_schedule"
  static let meaning =
    "the schedule a new option vests by, or that of the shares vested on the day of determination and "
    + "that of the others; \"\" carries the old tranches over"
  static let answers = [
    HookDescription.Answer("schedule", .text),
    HookDescription.Answer("unvested", .text, mayBeLeftOut: true),
  ]
  static let follows = OptionTerm.name
  static let askedIn = Step.newGrants.place(4)

  static func scope(of scopes: Scopes) -> Scope<NewGrantSubject> { scopes.newGrant }

  /// The schedules of those names.
  ///
  /// It needs the schedules of schedules.csv by name.
  static func read(
    _ answer: HookAnswer,
    _ needs: [String: VestingSchedule]
  ) throws(WrongAnswer) -> Answer {
    let first = try schedule(answer.text(), needs)
    guard let unvested = answer.text(1) else { return .whole(first) }
    return .parts(vested: first, unvested: try schedule(unvested, needs))
  }

  private static func schedule(
    _ name: String?,
    _ schedules: [String: VestingSchedule]
  ) throws(WrongAnswer) -> VestingSchedule? {
    guard let name, !name.isEmpty else { return nil }
    guard let schedule = schedules[name] else {
      throw WrongAnswer(
        "It names a schedule `\(name)` that schedules.csv does not have.",
        repair: "Return a schedule's name, or \"\" to carry the old tranches over."
      )
    }
    return schedule
  }
}

extension NewSchedule.Answer {
  /// The tranches of a new option granted on a day, in the place of the old ones carried over, of which
  /// some were vested through the day of determination; they add up to the same shares.
  func tranches(
    insteadOf carried: [Tranche],
    from grantDate: Day,
    vestedThrough determination: Day
  ) throws(ArithmeticFault) -> [Tranche] {
    switch self {
    case .whole(let schedule):
      return try Self.tranches(schedule, insteadOf: carried, from: grantDate)
    case .parts(let vested, let unvested):
      let (before, after) = (
        carried.filter { $0.day <= determination }, carried.filter { $0.day > determination }
      )
      return try Self.tranches(vested, insteadOf: before, from: grantDate)
        + Self.tranches(unvested, insteadOf: after, from: grantDate)
    }
  }

  private static func tranches(
    _ schedule: VestingSchedule?,
    insteadOf carried: [Tranche],
    from grantDate: Day
  ) throws(ArithmeticFault) -> [Tranche] {
    guard let schedule else { return carried }
    return try schedule.tranches(of: carried.total(), from: grantDate)
  }
}
