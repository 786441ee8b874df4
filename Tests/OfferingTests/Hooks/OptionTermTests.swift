import Exchange
import Policy
import Testing

@testable import Offering

struct OptionTermTests {
  @Test(arguments: [(1, "2004-10-03"), (10, "2013-10-03"), (100, "2103-10-03")])
  func `a term ends on the same day and month`(_ years: Int64, _ expires: String) throws {
    let term = try OptionTerm.read(HookAnswer(values: [.number(years)]), granted())
    #expect("\(term.expiry(from: try #require(Day(2003, 10, 3))))" == expires)
  }

  private func granted() throws -> Day { try #require(Day(2003, 10, 3)) }

  @Test func `a date is the expiry`() throws {
    let expires = try #require(Day(2009, 2, 28))
    let answer = HookAnswer(values: [.number(Int64(expires.number))])
    #expect(try OptionTerm.read(answer, granted()).expiry(from: granted()) == expires)
  }

  @Test(arguments: [
    (0, "Its answer is not a number of years from 1 to 100, nor a date."),
    (-1, "Its answer is not a number of years from 1 to 100, nor a date."),
    (101, "Its answer is not a number of years from 1 to 100, nor a date."),
    (Int64.max, "Its answer is not a number of years from 1 to 100, nor a date."),
    // 2003-10-03 is day 12,328.
    (12_328, "Its answer, 2003-10-03, is not after the grant date, 2003-10-03."),
  ])
  func `it is a number of years from 1 to 100, or a later day`(_ row: (Int64, String)) throws {
    #expect(OptionTerm.problem([.number(row.0)], try granted()) == row.1)
  }
}
