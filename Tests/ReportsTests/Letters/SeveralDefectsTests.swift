import Offering
import TestSupport
import Testing

@testable import Reports

/// A form with several defects: each that it is told of alone is told of together, in the letter, in `next`
/// and in `explain`, so that one new form can cure all of them.
@Suite struct SeveralDefectsTests {
  /// What can be wrong with a form or its only line.
  struct Defect: Sendable, CustomTestStringConvertible {
    let rule: String
    var form: [String: String] = [:]
    var line: [String: String] = [:]
    var shares: Int64 = 500
    /// Whether the holder has an option that goes with any tender, and leaves it out.
    var leavesOut = false
    /// Whether an earlier form bears a later date.
    var isOfEarlierDate = false

    var testDescription: String { rule }
  }

  static let defects = [
    Defect(rule: "tender.delivery", form: ["delivery": "email"]),
    Defect(rule: "tender.name", form: ["name_signed": "Somebody Else"]),
    Defect(rule: "supersede", isOfEarlierDate: true),
    Defect(rule: "tender.agrees", line: ["exercise_price": "9.99"]),
    Defect(rule: "tender.shares", shares: 5000),
    Defect(rule: "tender.lookback", leavesOut: true),
  ]

  static let pairs = defects.indices.flatMap { one in
    defects.indices.filter { $0 > one }.map { (defects[one], defects[$0]) }
  }

  private static func offer(_ defects: [Defect]) -> TestOffer {
    var offer = TestOffer().holder("H-1").grant("G-1", 900)
    if defects.contains(where: \.leavesOut) { offer = offer.grant("G-2", 600, on: "2002-12-02") }
    if defects.contains(where: \.isOfEarlierDate) {
      offer = offer.tender(
        "F-0",
        [Line("G-1", 0)],
        received: "2003-03-10 10:00",
        ["signature_date": "2003-03-20"]
      )
    }
    let line = Line(
      "G-1",
      defects.map(\.shares).max() ?? 500,
      defects.reduce(into: [:]) { $0.merge($1.line) { $1 } }
    )
    return offer.tender("F-1", [line], defects.reduce(into: [:]) { $0.merge($1.form) { $1 } })
  }

  /// What the rule says of the defect where it is the only one.
  private static func reason(_ defect: Defect) async throws -> String {
    let run = try await offer([defect]).run(asOf: "2003-03-25")
    let line = try #require(try run.outcome.determinations.first { $0.formID == "F-1" })
    #expect(line.rule == defect.rule, "\(run.complaints)")
    return line.reason
  }

  @Test(arguments: pairs)
  func `two defects of a form are both told`(one: Defect, other: Defect) async throws {
    let reasons = [try await Self.reason(one), try await Self.reason(other)]
    let run = try await Self.offer([one, other]).run(asOf: "2003-03-25")
    let letters = try Letters(run.outcome, run.conclusion, templates: LetterTemplates()).files()
    let letter = letters.filter { $0.kind == .defect && $0.event == "F-1" }
      .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    let cures = try NextList(run.outcome, run.conclusion).items
      .filter { $0.kind == .cure && $0.subject == "F-1" }
    #expect(cures.count == 1)
    for reason in reasons {
      // The name on the agreement is told with quotation marks, which a page writes otherwise.
      let told = LetterWords.addressed(reason, to: "Holder H-1").prefix { $0 != "\"" }.dropFirst()
      let inLetter = String(Readable.sentence(String(told)).dropFirst())
      #expect(letter.contains(inLetter), "letter: \(inLetter)\n\(letter.suffix(2500))")
      #expect(cures.contains { $0.text.contains(reason) }, "next: \(reason)\n\(cures)")
    }
    try await explains(one, other)
  }

  /// `explain` names both rules where it says what became of the form or line.
  private func explains(_ one: Defect, _ other: Defect) async throws {
    var request = try Self.offer([one, other]).request(asOf: "2003-03-25")
    request.explained = ["H-1"]
    let conclusion = await request.carryOut()
    let explanation = try #require(conclusion.explanations.first { $0.holderID == "H-1" })
    let results = explanation.steps.filter { $0.subjects.contains("F-1") }.map(\.result)
    for rule in [one.rule, other.rule] {
      #expect(results.contains { $0.contains(rule) }, "\(rule): \(results)")
    }
  }

  @Test func `a rule that the mended form would pass is not told`() async throws {
    let run = try await Self.offer([Self.defects[0]]).run(asOf: "2003-03-25")
    let line = try #require(try run.outcome.determinations.first)
    #expect(line.defects.isEmpty)
    #expect(line.rule == "tender.delivery")
  }

  @Test func `what is told of a form that is to be mended is counted and recorded nowhere`()
    async throws
  {
    let hidden = try await Self.offer([Self.defects[0], Self.defects[5]]).run(asOf: "2003-03-25")
    #expect(hidden.spoken == ["tender.delivery"], "\(hidden.complaints)")
    // rule, file, scope, level, asked, passed, failed
    let row = try #require(try hidden.rows("rules", holding: "tender.lookback").first)
    #expect(row.split(separator: ",").dropFirst(6).first == "0", "\(row)")
  }
}
