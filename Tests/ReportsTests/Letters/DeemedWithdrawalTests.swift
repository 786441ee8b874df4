import Exchange
import Offering
import TestSupport
import Testing

@testable import Reports

/// A notice of withdrawal against an option that goes with a form without being listed (D5; 13e-4(f)(2)).
@Suite struct DeemedWithdrawalTests {
  /// Of H-1's three options the form lists two; G-3 goes along.
  private static let offer = TestOffer().holder("H-1")
    .grant("G-1", 900, at: "10.00").grant("G-2", 300, at: "12.00").grant("G-3", 600, at: "20.00")
    .setting("deemed_tender", "unlisted", "yes")
    .tender("F-1", [Line("G-1", 900), Line("G-2", 300)], received: "2003-03-10 10:00")

  /// Papers that come after the form, with what is cancelled in the end and what the notice's letter says.
  private struct Case: Sendable {
    let what: String
    let offer: TestOffer
    let cancelled: [String]
    let told: String
  }

  private static let withdrawn = "G-3, which went with F-1: all 600 shares<"

  private static func part(_ shares: String) -> TestOffer {
    offer.row("elections", ["form_id": "F-2", "grant_id": "G-3", "shares_tendered": shares])
      .notice("F-2", [])
  }

  private static let cases = [
    Case(
      what: "in time",
      offer: offer.notice("F-2", ["G-3"]),
      cancelled: ["G-1", "G-2"],
      told: withdrawn
    ),
    Case(
      what: "late",
      offer: offer.notice("F-2", ["G-3"], received: "2003-03-31 17:00"),
      cancelled: ["G-1", "G-2", "G-3"],
      told: "has not taken effect"
    ),
    Case(
      what: "not signed",
      offer: offer.notice("F-2", ["G-3"], ["name_signed": ""]),
      cancelled: ["G-1", "G-2", "G-3"],
      told: "has not taken effect"
    ),
    Case(
      what: "one listed",
      offer: offer.notice("F-2", ["G-1"]),
      cancelled: ["G-2", "G-3"],
      told: "G-1, tendered by F-1: all 900 shares<"
    ),
    Case(
      what: "all that are listed",
      offer: offer.notice("F-2", ["G-1", "G-2"]),
      cancelled: [],
      told: withdrawn
    ),
    Case(what: "everything", offer: offer.notice("F-2", []), cancelled: [], told: withdrawn),
    Case(
      what: "one listed and the one that goes along",
      offer: offer.notice("F-2", ["G-1", "G-3"]),
      cancelled: ["G-2"],
      told: withdrawn
    ),
    Case(
      what: "the one that goes along, then a later form",
      offer: offer.notice("F-2", ["G-3"]).tender(
        "F-3",
        [Line("G-1", 900)],
        received: "2003-03-25 10:00"
      ),
      cancelled: ["G-1", "G-2", "G-3"],
      told: withdrawn
    ),
    Case(
      what: "the one that goes along, then a later form that lists it with no shares",
      offer: offer.notice("F-2", ["G-3"])
        .tender(
          "F-3",
          [Line("G-1", 900), Line("G-2", 0), Line("G-3", 0)],
          received: "2003-03-25 10:00"
        ),
      cancelled: ["G-1"],
      told: withdrawn
    ),
    Case(what: "a number of it", offer: part("100"), cancelled: ["G-1", "G-2"], told: withdrawn),
    Case(
      what: "the one that goes along, of a group",
      offer: offer.setting("tender_group", "group", "all")
        .notice("F-2", ["G-3"]),
      cancelled: [],
      told: withdrawn
    ),
  ]

  @Test(arguments: cases.indices)
  func `D5: it stays out, and the papers agree`(index: Int) async throws {
    let the = Self.cases[index]
    let run = try await the.offer.run(asOf: "2003-04-01")
    let cancelled = try run.rows("cancellations").map { $0.split(separator: ",")[0] }.map(
      String.init
    )
    #expect(cancelled.sorted() == the.cancelled, "\(the.what)")
    let letters = try await LetterTexts(the.offer, asOf: "2003-04-01")
    let receipts = letters.files.filter { $0.kind == .receipt }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(receipts.contains { $0.contains(the.told) }, "\(the.what): \(receipts)")
    // The receipt of the form names what it takes along, whatever came later.
    #expect(
      receipts.contains { $0.contains("F-1</b>") && $0.contains("your option G-3, which the form") }
    )
    // What a notice took has a row that says so, and its letter says it took it.
    let rows = try run.determinations().filter { $0.hasPrefix("F-1,G-3,H-1,600,withdrawn,") }
    #expect(rows.isEmpty == !receipts.contains { $0.contains(Self.withdrawn) }, "\(the.what)")
    #expect(run.findings("notice.idle").isEmpty)
    #expect(run.findings("notice.whole").count == (the.what == "a number of it" ? 1 : 0))
  }
}
