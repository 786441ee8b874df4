import Exchange
import Offering
import TestSupport
import Testing

@testable import Reports

/// A letter is dated the day from which what it says was so.
@Suite struct LateLettersTests {
  /// Mail is allowed on 2003-09-10, as of 2003-03-01: F-1, which came by mail, was accepted on no day before.
  private static let offer = TestOffer().holder("H-1").grant("G-1", 900)
    .holder("H-2").grant("G-2", 600, of: "H-2")
    .tender("F-1", [Line("G-1", 900)], ["delivery": "mail"])
    .tender("F-2", by: "H-2", [Line("G-2", 600)]).close("2003-10-03", "5.00")
    .adopt(
      "tender.delivery",
      "methods",
      "fax; hand; mail",
      on: "2003-09-10",
      ["effective_as_of": "2003-03-01"]
    )

  private func letters(_ asOf: String, since: String) async throws -> [String] {
    var late = LateLetters()
    let run = try await Self.offer.run(asOf: asOf)
    for day in LateLetters.days(of: try run.outcome) {
      let before = try await Self.offer.run(asOf: "\(day.advanced(by: -1))")
      let after = try await Self.offer.run(asOf: "\(day)")
      late.add(adoptedOn: day, before: before.conclusion, after: after.conclusion)
    }
    let letters = Letters(
      try run.outcome,
      run.conclusion,
      templates: try LetterTemplates(),
      late: late
    )
    let first = try #require(Day(since))
    let files = try letters.files(since: first)
    for file in files where file.kind == .acceptance && file.day > Day(2003, 4, 1) ?? .last {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.contains("<p>September 10, 2003</p>"))
      #expect(text.contains("a policy adopted on September 10, 2003, which reaches back"))
      #expect(text.contains("On April 1, 2003 we accepted for exchange"))
    }
    return files.map(\.name)
  }

  @Test func `what a policy that reaches back accepts is told on the day of the policy`()
    async throws
  {
    #expect(
      try await letters("2003-09-30", since: "2003-04-01") == [
        "H-1-2003-09-10-acceptance.html", "H-1-2003-09-10-promise.html",
        "H-2-2003-04-01-acceptance.html", "H-2-2003-04-01-promise.html",
      ]
    )
    #expect(
      try await letters("2003-10-03", since: "2003-09-01") == [
        "H-1-2003-09-10-acceptance.html", "H-1-2003-09-10-promise.html",
        "H-1-2003-10-03-new_option.html", "H-2-2003-10-03-new_option.html",
      ]
    )
    #expect(
      try await letters("2003-09-09", since: "2003-04-01") == [
        "H-1-2003-04-01-acceptance.html", "H-2-2003-04-01-acceptance.html",
        "H-2-2003-04-01-promise.html",
      ]
    )
  }
}
