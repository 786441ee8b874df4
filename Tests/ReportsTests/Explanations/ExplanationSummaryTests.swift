import Offering
import TestSupport
import Testing

@testable import Reports

/// The short answer at the head of an explanation.
@Suite struct ExplanationSummaryTests {
  private static let offer = TestOffer().holder("H-1", ["name": "Zo\u{EB} M\u{FC}ller"])
    .holder("H-2", ["name": "Ann Miller"]).grant("G-1", 2900)
    .tender("F-1", [Line("G-1", 2900)])
    .exercise("X-1", "G-1", on: "2003-03-20", 600)

  private func summary(
    _ offer: TestOffer,
    _ id: String,
    asOf: String = "2003-04-01"
  ) async throws -> [String] {
    let request = try offer.request(asOf: asOf)
    let subject = try #require(ExplanationSearch(files: request.files).subject(id))
    let conclusion = await request.carryOut()
    return try #require(ExplanationSummary(conclusion, about: subject)).sentences
  }

  @Test func `it says of a line accepted in part which exercise made it so`() async throws {
    let told = try await summary(Self.offer, "G-1")
    #expect(told.count == 2)
    #expect(
      told.last == "G-1: new option of 2,300 shares promised, not before October 3, 2003."
    )
    #expect(told.first?.hasPrefix("F-1, G-1: 2,300 of 2,900 shares accepted. ") == true, "\(told)")
    #expect(
      told.first?.hasSuffix("Exercised: 600 on 2003-03-20 (exercises.csv!D2).") == true,
      "\(told)"
    )
  }

  @Test func `it says what is granted for an option, or why nothing is`() async throws {
    let offer = Self.offer.close("2003-10-03", "5.00")
    let granted = try await summary(offer, "H-1", asOf: "2003-10-03")
    #expect(
      granted.last
        == "G-1: replaced on October 3, 2003 by G-1-N, 2,300 shares at $5.00 (NQSO)."
    )
    #expect(try await summary(offer, "F-1", asOf: "2003-10-03").last == granted.last)
    let left = offer.row(
      "service",
      [
        "holder_id": "H-1", "service_start": "1995-01-02", "service_end": "2003-06-30",
        "end_reason": "quit",
      ]
    )
    let forfeited = try await summary(left, "H-1", asOf: "2003-10-03")
    #expect(forfeited.last?.hasPrefix("G-1: promise forfeited. ") == true, "\(forfeited)")
  }

  @Test func `it says of a refused line why`() async throws {
    let refused = Self.offer.tender("F-2", by: "H-2", [], ["name_signed": ""])
    #expect(try await summary(refused, "H-2").isEmpty)
    let told = try await summary(Self.offer.setting("tender.delivery", "methods", "mail"), "F-1")
    #expect(told.first?.hasPrefix("F-1, G-1: 2,900 shares rejected. ") == true, "\(told)")
  }

  @Test(arguments: [
    ("zo\u{EB} m\u{FC}ller", "H-1"), ("ZOE", "H-1"), ("Muller", "H-1"), ("Miller, Ann", "H-2"),
    ("mil", "H-2"),
  ])
  func `a holder is found by a part of the name, without case and accents`(
    name: String,
    id: String
  ) throws {
    let search = ExplanationSearch(files: try Self.offer.request(asOf: "2003-04-01").files)
    #expect(search.subject(name)?.holderID == id)
  }

  @Test func `several who share it, and the nearest of one that is not there, are named`() throws {
    let search = ExplanationSearch(files: try Self.offer.request(asOf: "2003-04-01").files)
    #expect(search.subject("m") == nil)
    #expect(search.sharing(name: "m") == ["H-1 (Zo\u{EB} M\u{FC}ller)", "H-2 (Ann Miller)"])
    #expect(search.nearest(to: "Annn") == ["H-2 (Ann Miller)"])
  }
}
