import Findings
import Testing

@testable import Reports

extension Substring {
  /// Without the spaces it begins with.
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}

@Suite struct ImpactTextTests {
  private static let nothing = Impact(
    sheets: [],
    policy: [],
    totals: [],
    changes: [],
    appearing: [],
    disappearing: [],
    size: (holders: 27, grants: 56),
    names: ["H-1": "Ann Ames"]
  )

  private static func change(_ grant: String, _ after: String = "50") -> Impact.Change {
    Impact.Change(
      holderID: "H-1",
      grantID: grant,
      formID: "",
      what: "new shares",
      before: "1000",
      after: after,
      because: "exchange_ratio: 1, 1 -> 2, 1"
    )
  }

  @Test func `what changes nothing is said to change nothing`() {
    var impact = Self.nothing
    impact.policy = [.init(rule: "grant_date", what: "counting", before: "a", after: "b")]
    #expect(
      ImpactText(impact, colour: false).text == """
        What is changed
          grant_date.counting a -> b

        Nothing changes.

        """
    )
    #expect(impact.isNothing)
  }

  @Test(arguments: [
    ([], "tender.price is never asked: nothing in the sheets calls for it on that day."),
    ([("answers 1, 1", 36)], "tender.price is asked 36 times: it answers 1, 1."),
    ([("passes", 1)], "tender.price is asked once: it passes."),
    (
      [("passes", 1200), ("is waived", 1)],
      "tender.price is asked 1,201 times: it passes 1,200 times, is waived once."
    ),
  ])
  func `where nothing changes it is said what the changed rule was asked`(
    answers: [(String, Int)],
    sentence: String
  ) {
    var impact = Self.nothing
    impact.asked = [
      ImpactAsked(rule: "tender.price", answers: answers.map { .init(text: $0.0, count: $0.1) })
    ]
    #expect(
      ImpactText(impact, colour: false).text.hasSuffix("Nothing changes.\n  \(sentence)\n")
    )
  }

  @Test func `a change too long for its line is broken between words`() {
    var impact = Self.nothing
    impact.changes = [
      Self.change("G-2001-13", "rejected by " + String(repeating: "word ", count: 14))
    ]
    impact.changes[0].because = String(repeating: "reason ", count: 14)
    let lines = ImpactText(impact, colour: false).text.split(separator: "\n").suffix(4)
    let first = lines.first ?? ""
    #expect(first.hasPrefix("    G-2001-13   new shares: 1,000 -> rejected by word word"))
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.allSatisfy { !$0.trimmed.contains("  ") || $0 == first })
    #expect(!first.dropFirst(16).contains("  "))
  }

  @Test func `totals stand side by side, then who is affected and by what`() {
    var impact = Self.nothing
    impact.policy = [.init(rule: "tender.price", what: "file", before: "no rule", after: "A price")]
    impact.totals = [
      .init(measure: "shares_granted", before: "1356608", after: "1127858", difference: "-228750"),
      .init(measure: "status", before: "granted", after: "cancelled", difference: ""),
    ]
    impact.changes = [Self.change("G-1", "500")]
    #expect(
      ImpactText(impact, colour: false).text == """
        What is changed
          tender.price new rule: A price

        Totals                today    changed  difference
          shares granted  1,356,608  1,127,858    -228,750
          status            granted  cancelled

        The outcome changes for 1 of 27 holders, 1 of 56 options.

        Holder by holder
          H-1  Ann Ames
            G-1         new shares: 1,000 -> 500  by exchange_ratio: 1, 1 -> 2, 1

        """
    )
  }

  @Test func `the same change for four options is told once`() {
    var impact = Self.nothing
    impact.changes = ["G-4", "G-2", "G-3", "G-1"].map { Self.change($0) }
    let text = ImpactText(impact, colour: false).text
    #expect(text.contains("4 options of 1 holder, by exchange_ratio: 1, 1 -> 2, 1\n"))
    #expect(text.contains("    G-1  G-2  G-3  G-4\n"))
    #expect(!text.contains("Holder by holder"))
  }

  @Test func `findings told by a change, or only worded otherwise, are not repeated`() {
    var impact = Self.nothing
    impact.changes = [Self.change("G-1")]
    impact.changes[0].because = "tender.price: too low"
    impact.appearing = [
      Finding(.error, .policy, of: Speaker("tender.price"), subject: "G-1", "too low"),
      Finding(.error, .policy, of: Speaker("service"), subject: "G-2", "until 2003-10-02"),
      Finding(.warning, .policy, of: Speaker("waiver.hard"), subject: "F-1", "has no effect"),
    ]
    impact.disappearing = [
      Finding(.error, .policy, of: Speaker("service"), subject: "G-2", "until 2003-10-03")
    ]
    let text = ImpactText(impact, colour: false).text
    #expect(!text.contains("G-1 [tender.price]"))
    #expect(text.contains("warning F-1 [waiver.hard] has no effect"))
    #expect(text.contains("1 finding is only worded otherwise."))
    #expect(!text.contains("Findings that go"))
  }

  @Test(arguments: [
    ("1", "3", "+2"), ("36", "27", "-9"), ("2003-10-03", "2003-10-02", "-1 day"),
    ("2003-10-03", "2003-10-05", "+2 days"), ("2003-03-31 17:00", "2003-04-30 17:00", "+30 days"),
    ("granted", "open", ""), ("1.37", "1.38", ""), ("", "5", ""),
  ])
  func `differences are of whole numbers and of days`(
    before: String,
    after: String,
    expected: String
  ) {
    #expect(ImpactDifference.text(before, after) == expected)
  }
}
