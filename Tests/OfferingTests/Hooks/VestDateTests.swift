import Exchange
import Policy
import Testing

@testable import Offering

struct VestDateTests {
  @Test func `the answer is a date`() throws {
    #expect(try VestDate.read([.number(0)]) == Day(1970, 1, 1))
    #expect(VestDate.problem([.number(.max)]) == "Its answer is not a date.")
    #expect(VestDate.problem([.blank]) == "Its answer is not a date.")
  }
}
