import Exchange
import Policy
import Testing

@testable import Offering

struct NewScheduleTests {
  @Test func `a schedule exists, and an empty name carries the old tranches over`() throws {
    let known = ["annual-3": VestingSchedule.annual3]
    let none = HookAnswer(values: [.text("")])
    #expect(try NewSchedule.read(none, known) == nil)
    #expect(try NewSchedule.read(HookAnswer(values: [.text("annual-3")]), known) != nil)
    #expect(
      NewSchedule.problem([.text("annual-4")], known)
        == "It names a schedule `annual-4` that schedules.csv does not have."
    )
  }
}
