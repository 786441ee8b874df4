import Offering
import Policy
import TestSupport
import Testing

@testable import Reports

/// What a notice of a defect says can be done, and what stands at its end: only what is so.
@Suite struct RemedyTests {
  private static let offer = TestOffer().holder("H-1", ["name": "Bob Cole"]).grant("G-1", 900)
  private static let tendering = offer.tender("F-1", [Line("G-1", 900)])
  private static let unsigned = offer.tender("F-1", [Line("G-1", 900)], ["name_signed": ""])

  private static let notEligible = """
    return { id = "grant_class", title = "None can be tendered", citation = "Resolution", scope = "grant",
      hook = "grant_class", value = function() return "not_eligible" end, tests = {} }
    """
  private static let abroad = offer.term("excluded_jurisdictions", "AU")
    .holder("H-2", ["jurisdiction": "AU"]).grant("G-2", 600, of: "H-2")
    .tender("F-2", by: "H-2", [Line("G-2", 600)])
  private static let left = offer.holder(
    "H-2",
    ["service_end": "2003-03-20", "end_reason": "cause"]
  ).grant("G-2", 600, of: "H-2").tender("F-2", by: "H-2", [Line("G-2", 600)])

  private static let newForm = "you can deliver a new form"
  private static let final = "No other form can change this."
  private static let waiver = "We may waive a defect, but are not obliged to."
  private static let stay = "Options that are not accepted for exchange remain outstanding"

  private typealias Case = (what: String, offer: TestOffer, told: [String], not: [String])

  private static let cases: [Case] = [
    ("a signature can be added", unsigned, [newForm, stay], [final, waiver]),
    (
      "an option that cannot be tendered stays one", tendering.rule("grant_class", notEligible),
      [final, stay], [newForm, waiver]
    ),
    (
      "nobody moves out of Australia, and a hard rule is not waived", abroad, [], [newForm, waiver]
    ),
    (
      "whoever has left has left, and the option lapsed with the service", left,
      [
        "your service ended on March 20, 2003, before the cancellation",
        "leaves of G-2 is said in our letter about it", final,
      ],
      // A waiver would take for nothing what can still be exercised.
      [newForm, stay, "Holder H-2 was", waiver]
    ),
    (
      "what is received at the end cannot be put right, but waived",
      offer.tender("F-1", [Line("G-1", 900)], received: "2003-03-31 17:00"),
      ["since then no Election Form can be delivered in time", waiver], [newForm, "A notice of"]
    ),
  ]

  @Test(arguments: cases.indices)
  func `a notice of a defect offers what there is`(index: Int) async throws {
    let (what, offer, told, not) = Self.cases[index]
    let text = try await LetterTexts(offer, asOf: "2003-04-10").text(.defect)
    #expect(text.contains("Notice of a defect"), "\(what)")
    for words in told {
      #expect(
        text.lowercased().contains(words.lowercased()),
        "\(what): \(words)\n\(text.suffix(1800))"
      )
    }
    for words in not { #expect(!text.contains(words), "\(what): \(words)\n\(text.suffix(1800))") }
  }

  @Test func `after the expiration a notice of withdrawal has its own time`() async throws {
    let late = Self.offer.tender("F-1", [Line("G-1", 900)], received: "2003-04-01 10:00")
      .amendment("2003-03-31 10:00", "postponement", ["new_cancellation": "2003-05-06"])
    let text = try await LetterTexts(late, asOf: "2003-04-10").text(.defect)
    #expect(text.contains("A notice of withdrawal can, from "), "\(text.suffix(1500))")
  }

  @Test func `the end of a promise is told to the holder, not about one`() async throws {
    let quit = TestOffer().holder(
      "H-1",
      ["name": "Bob Cole", "service_end": "2003-06-10", "end_reason": "quit"]
    ).grant("G-1", 900).tender("F-1", [Line("G-1", 900)])
    let text = try await LetterTexts(quit, asOf: "2003-10-03").text(.departure)
    #expect(
      text.contains("has ended. Your service ended on June 10, 2003, before the new grant date"),
      "\(text.suffix(800))"
    )
  }
}
