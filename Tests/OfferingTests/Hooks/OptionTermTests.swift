import Exchange
import Policy
import Testing

@testable import Offering

struct OptionTermTests {
  @Test(arguments: [(1, "2004-10-03"), (10, "2013-10-03"), (100, "2103-10-03")])
  func `a term ends on the same day and month`(_ years: Int64, _ expires: String) throws {
    let term = try OptionTerm.read([.number(years)])
    #expect("\(term.expiry(from: try #require(Day(2003, 10, 3))))" == expires)
  }

  @Test(arguments: [0, -1, 101, Int64.max])
  func `it is from 1 to 100 years`(_ years: Int64) {
    #expect(
      OptionTerm.problem([.number(years)]) == "Its answer is not a number of years from 1 to 100."
    )
  }
}
