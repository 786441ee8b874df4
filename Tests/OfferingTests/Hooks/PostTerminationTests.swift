import Exchange
import Findings
import Policy
import TestSupport
import Testing

@testable import Offering

struct PostTerminationTests {
  static let answers: [(values: [Fact], old: String, new: String)] = [
    ([.number(0)], "2003-11-30", "2003-11-30"),
    ([.number(1)], "2003-12-30", "2003-12-30"),
    ([.number(3), .blank], "2004-02-29", "2004-02-29"),
    ([.number(12), .number(90)], "2004-11-30", "2004-02-28"),
    ([.text("10 days")], "2003-12-10", "2003-12-10"),
    ([.text("0 days"), .number(90)], "2003-11-30", "2004-02-28"),
  ]

  @Test(arguments: answers)
  func `months for every option, days for new ones`(
    _ row: (values: [Fact], old: String, new: String)
  ) throws {
    let answer = try PostTermination.read(row.values)
    let end = try #require(Day(2003, 11, 30))
    #expect("\(answer.lastDay(after: end, isNew: false))" == row.old)
    #expect("\(answer.lastDay(after: end, isNew: true))" == row.new)
  }

  @Test func `both are within limits`() {
    for months: Int64 in [-1, 1201, .max] {
      #expect(PostTermination.problem([.number(months)]).contains("months from 0 to 1200"))
    }
    for days: Int64 in [-1, 36_601, .max] {
      let problem = PostTermination.problem([.number(1), .number(days)])
      #expect(problem.contains("days from 0 to 36600"))
    }
  }

  @Test func `a rule can answer in days`() async throws {
    let run = try await TestOffer().holder(
      "H-1",
      ["service_end": "2003-03-07", "end_reason": "other"]
    )
    .grant("G-1", 900, on: "2000-02-01")
    .answering("post_termination", scope: "holder", "function() return days(10) end")
    .run(asOf: "2003-03-20")
    let words = run.messages("own.post_termination", "G-1")
    #expect(words.first?.contains("through 2003-03-17") == true, "\(words)")
    #expect(PostTermination.problem([.text("ten")]).contains("nor days(n)"))
    #expect(PostTermination.problem([.text("40000 days")]).contains("days from 0 to 36600"))
  }

  @Test func `the note cites the rule that answered, and letters and explain still find it`()
    async throws
  {
    let carried = try await TestOffer.ofAnn
      .answering("post_termination", scope: "holder", "function() return 2 end")
      .ann(end: "2004-03-31", reason: "other").run(asOf: "2006-01-02")
    #expect(try carried.outcome.departures.map(\.finding.rule).contains("own.post_termination"))
    #expect(try carried.outcome.departures.map(\.optionID) == ["G-1-N", "G-2", "G-3", "G-3-N"])
    #expect(
      carried.messages("own.post_termination", "G-2").first?.contains("through 2004-05-31") == true
    )
    #expect(carried.findings("post_termination").isEmpty)
  }
}
