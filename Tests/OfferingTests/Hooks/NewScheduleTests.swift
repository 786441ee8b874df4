import Exchange
import Policy
import TestSupport
import Testing

@testable import Offering

struct NewScheduleTests {
  private static let months6 = VestingSchedule([.init(months: 6, fraction: .one)])
  private static let known = ["annual-3": VestingSchedule.annual3, "months-6": months6]
  /// 400 shares vested through 2003-03-31, and 600 later.
  private static func carried() throws -> [Tranche] {
    [Tranche(try day("2002-05-15"), Shares(400)), Tranche(try day("2003-05-15"), Shares(600))]
  }

  @Test(arguments: [
    // As they were; a schedule for all; a schedule each; one for the vested shares; one for the others.
    ([""], ["2002-05-15 400", "2003-05-15 600"]), (["months-6"], ["2004-04-03 1000"]),
    (
      ["months-6", "annual-3"],
      ["2004-04-03 400", "2004-10-03 200", "2005-10-03 200", "2006-10-03 200"]
    ),
    (["months-6", ""], ["2004-04-03 400", "2003-05-15 600"]),
    (["", "months-6"], ["2002-05-15 400", "2004-04-03 600"]),
  ])
  func `a part without a schedule carries its tranches over`(
    names: [String],
    tranches: [String]
  ) throws {
    let answer = try NewSchedule.read(HookAnswer(values: names.map(Fact.text)), Self.known)
    let made = try answer.tranches(
      insteadOf: Self.carried(),
      from: day("2003-10-03"),
      vestedThrough: day("2003-03-31")
    )
    #expect(made.map { "\($0.day) \($0.shares.count)" } == tranches)
  }

  @Test(arguments: [["annual-4"], ["annual-3", "annual-4"], ["", "annual-4"]])
  func `a schedule is one that schedules.csv has`(names: [String]) {
    #expect(
      NewSchedule.problem(names.map(Fact.text), Self.known)
        == "It names a schedule `annual-4` that schedules.csv does not have."
    )
  }
}
