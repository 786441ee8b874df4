import Offering
import TestSupport
import Testing

@testable import Reports

/// What a promise and the end of service say to the one whom the letter is to, and only once.
@Suite struct OwnTermsTests {
  private static func promise(_ role: String, type: String = "NQSO") -> TestOffer {
    TestOffer().holder("H-1", ["role": role]).grant("G-1", 900, type: type)
      .grant("G-2", 600).holder("H-2").holder("H-3", ["role": "non_employee_director"])
      .tender("F-1", [Line("G-1", 900), Line("G-2", 600)])
  }

  @Test(arguments: [
    ("employee", "A new option lasts 10 years."), ("consultant", "A new option lasts 10 years."),
    ("non_employee_director", "A new option lasts 5 years."),
  ])
  func `the term is that of the one whom the letter is to`(role: String, told: String) async throws
  {
    let text = try await LetterTexts(Self.promise(role), asOf: "2003-04-01").text(.promise)
    #expect(text.contains("<dt>Term</dt><dd>\(told)</dd>"), "\(text.suffix(2500))")
  }

  @Test func `which of the options given up were incentive options is said`() async throws {
    let text = try await LetterTexts(Self.promise("employee", type: "ISO"), asOf: "2003-04-01")
      .text(.promise)
    #expect(
      text.contains("; of those that you gave up, G-1 was an incentive option.</dd>"),
      "\(text.suffix(2500))"
    )
  }

  private static let quit = TestOffer().holder(
    "H-1",
    ["service_end": "2003-06-10", "end_reason": "quit"]
  ).grant("G-1", 900).grant("G-2", 600).grant("G-3", 300)

  @Test func `the end of service tells each thing once, and what is left`() async throws {
    let both = Self.quit.tender(
      "F-1",
      [Line("G-1", 900), Line("G-2", 600), Line("G-3", 300)]
    )
    let text = try await LetterTexts(both, asOf: "2003-10-03").text(.departure)
    for words in [
      "The Promises to Grant for the 900 shares of G-1, the 600 shares of G-2 and the 300 shares of G-3 that "
        + "you gave up have ended. Your service ended on June 10, 2003, "
        + "before the new grant date, October 3, 2003.",
      "Nothing will be granted for these promises, the shares given up are not returned, and nothing else is "
        + "owed for them.",
      "No option is left that you could exercise.",
    ] {
      #expect(text.ranges(of: words).count == 1, "\(words)\n\(text.suffix(1500))")
    }
    #expect(text.ranges(of: "Your service ended").count == 1)
  }

  @Test func `what quitting ends at once is said so`() async throws {
    let kept = Self.quit.tender("F-1", [Line("G-1", 900)])
    let text = try await LetterTexts(kept, asOf: "2003-10-03").text(.departure)
    #expect(text.contains("after quitting they end at once"), "\(text.suffix(1500))")
    #expect(!text.contains("0 months"))
  }

  @Test func `an option that goes on is not told as gone`() async throws {
    let laidOff = TestOffer().holder("H-1", ["service_end": "2003-06-10", "end_reason": "other"])
      .grant("G-1", 900).grant("G-2", 600).tender("F-1", [Line("G-1", 900)])
    let text = try await LetterTexts(laidOff, asOf: "2003-06-20").text(.departure)
    #expect(text.contains("can be exercised through"), "\(text.suffix(1500))")
    #expect(!text.contains("No option is left"))
  }
}
