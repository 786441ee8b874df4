import Offering
import TestSupport
import Testing

@testable import Reports

/// What the receipt of a notice of withdrawal says of what it has done (D5).
@Suite struct NoticeReceiptTests {
  private static let offer = TestOffer().holder("H-1").grant("G-1", 900).grant("G-2", 600)
    .tender("F-1", [Line("G-1", 900), Line("G-2", 600)])

  private static let again =
    "outstanding again as before, on its old terms, as if it had not been tendered"

  private typealias Case = (what: String, offer: TestOffer, told: [String], not: [String])

  private static let cases: [Case] = [
    (
      "a whole option", offer.notice("F-2", ["G-1"]),
      [
        "G-1, tendered by F-1: all 900 shares<", again, "unless a later form tenders it again.",
        "The notice is in order.",
      ],
      ["G-2, tendered", "withdraws nothing", "has not taken effect"]
    ),
    (
      "everything", offer.notice("F-2", []),
      ["G-1, tendered by F-1: all 900 shares<", "G-2, tendered by F-1: all 600 shares<"], []
    ),
    (
      "a part, and then the rest of it",
      offer.row("elections", ["form_id": "F-2", "grant_id": "G-1", "shares_tendered": "200"])
        .notice("F-2", []).notice("F-3", ["G-1"], received: "2003-03-21 10:00"),
      [
        "G-1, tendered by F-1: 200 shares; the other 700 of it stay tendered<",
        "G-1, tendered by F-1: all 700 shares<",
      ], []
    ),
    (
      "nothing", TestOffer().holder("H-1").grant("G-1", 900).notice("F-2", ["G-1"]),
      ["The notice withdraws nothing"], [again, "The notice is in order."]
    ),
    (
      "one that is not signed", offer.notice("F-2", ["G-1"], ["name_signed": ""]),
      ["The notice has not taken effect", "Our notice of a defect says why."],
      [again, "The notice is in order."]
    ),
  ]

  @Test(arguments: cases.indices)
  func `D5: it names what is withdrawn, or says that nothing is`(index: Int) async throws {
    let (what, offer, told, not) = Self.cases[index]
    let text = try await LetterTexts(offer, asOf: "2003-03-28").text(.receipt)
    for words in told { #expect(text.contains(words), "\(what): \(words)") }
    for words in not { #expect(!text.contains(words), "\(what): \(words)") }
  }
}
