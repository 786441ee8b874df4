import Offering
import TestSupport
import Testing

@testable import Reports

/// What a notice of a defect says that a new form must list, and what stands until there is one (§5).
@Suite struct DefectMeanwhileTests {
  private static let offer = TestOffer().holder("H-1").grant("G-1", 900).grant("G-2", 600)
  private static let unsigned = ["name_signed": ""]
  private static let earlier = offer.tender(
    "F-1",
    [Line("G-1", 900)],
    received: "2003-03-10 10:00"
  )
  private static let wrong = ["exercise_price": "9.99"]

  private typealias Case = (what: String, offer: TestOffer, told: [String], not: [String])

  private static let cases: [Case] = [
    (
      "a refused form alone", offer.tender("F-2", [Line("G-1", 900)], unsigned),
      [
        "every option that you tender: nothing of F-2 counts beside it.",
        "Until a new form takes effect, you tender nothing.",
      ], ["it replaces", "stands"]
    ),
    (
      "an earlier form stands", earlier.tender("F-2", [Line("G-2", 600)], unsigned),
      [
        "every option that you tender: it replaces F-1 whole.",
        "Until a new form takes effect, F-1 stands as it is: by it you tender 900 shares of G-1.",
      ], ["replaces F-2", "you tender nothing", "named above, stands", "nothing of F-2"]
    ),
    (
      "the same option on both",
      earlier.tender("F-2", [Line("G-1", 500), Line("G-2", 600)], unsigned),
      [
        "F-1 stands as it is, for G-1 too, which F-2 lists as well: by it you tender 900 shares of G-1."
      ], ["replaces F-2"]
    ),
    (
      "an earlier form that a later one replaced stood all the same",
      earlier.tender("F-2", [Line("G-2", 600)], unsigned)
        .tender("F-3", [Line("G-2", 600)], received: "2003-03-20 10:00"),
      ["F-1 stands as it is: by it you tender 900 shares of G-1."], ["F-3"]
    ),
    (
      "an earlier form that was withdrawn does not",
      earlier.notice("N-1", [], received: "2003-03-12 09:00")
        .tender("F-2", [Line("G-2", 600)], unsigned),
      ["Until a new form takes effect, you tender nothing."], ["F-1"]
    ),
    (
      "a line of a form that stands",
      offer.tender("F-2", [Line("G-1", 900), Line("G-2", 600, wrong)]),
      ["every option that you tender: it replaces F-2 whole.", "The rest of F-2 stands."],
      ["you tender nothing", "nothing of F-2"]
    ),
    (
      "the only line", offer.tender("F-2", [Line("G-2", 600, wrong)]),
      ["it replaces F-2 whole.", "Until a new form takes effect, you tender nothing."],
      ["The rest of"]
    ),
    (
      "a notice of withdrawal that is refused",
      earlier.notice("N-1", ["G-1"], ["delivery": "mail"]),
      ["Until a new form takes effect, F-1 stands as it is: by it you tender 900 shares of G-1."],
      ["List on the new form", "you tender nothing"]
    ),
    (
      "after the expiration",
      earlier.tender("F-2", [Line("G-1", 500)], received: "2003-03-31 18:00"),
      ["F-1 stands as it is, for G-1 too, which F-2 lists as well"],
      ["Until a new form", "List on the new form"]
    ),
  ]

  @Test(arguments: cases.indices)
  func `a notice of a defect says what stands meanwhile`(index: Int) async throws {
    let (what, offer, told, not) = Self.cases[index]
    let text = try await LetterTexts(offer, asOf: "2003-03-31").text(.defect)
    let words = text.ranges(of: "<article>").first.map { String(text[$0.lowerBound...]) } ?? text
    for phrase in told { #expect(words.contains(phrase), "\(what): \(phrase)\n\(words)") }
    for phrase in not { #expect(!words.contains(phrase), "\(what): \(phrase)\n\(words)") }
  }

  @Test func `a form that does not replace another says which dates they bear`() async throws {
    let offer = Self.earlier.tender("F-2", [Line("G-2", 600)], ["signature_date": "2003-03-10"])
    let text = try await LetterTexts(offer, asOf: "2003-03-31").text(.defect)
    #expect(
      text.contains("F-2, dated March 10, 2003, does not replace F-1, dated March 10, 2003"),
      "\(text.suffix(1500))"
    )
  }
}
