import Exchange
import Offering
import TestSupport
import Testing

@testable import Reports

/// What `model` says of those for whom its figures are not the whole answer (G3).
@Suite struct ModelRemarksTests {
  private struct NoModel: Error {}

  private func text(_ offer: TestOffer, asOf: String, grantPrice: Int64? = nil) throws -> String {
    let request = try offer.request(asOf: asOf)
    let price = grantPrice.map { Money(tenThousandths: $0 * Money.scale) }
    guard case .done(let model) = request.model(grantPrice: price) else { throw NoModel() }
    let table = try ModelTable(
      model,
      prices: [Money(tenThousandths: 8 * Money.scale)],
      holder: "H-1"
    )
    return ModelText(table, colour: false).text.split(whereSeparator: \.isWhitespace).joined(
      separator: " "
    )
  }

  private static let offer = TestOffer().holder("H-1").grant("G-1", 900).grant("G-2", 600)
    .close("2003-02-27", "3.00")

  private static let left =
    "Service ended on March 20, 2003, before the cancellation: none of these options can be exchanged"

  @Test func `one who has left can exchange nothing`() throws {
    let leaver = TestOffer().close("2003-02-27", "3.00")
      .holder("H-1", ["service_end": "2003-03-20", "end_reason": "other"]).grant("G-1", 900)
    #expect(try text(leaver, asOf: "2003-03-21").contains(Self.left))
    // Before that day nobody knows.
    #expect(try !text(leaver, asOf: "2003-03-19").contains("Service ended"))
    #expect(try !text(Self.offer, asOf: "2003-03-21").contains("Service ended"))
  }

  @Test func `a price that is not known yet is told, unless one is given`() throws {
    let told =
      "provisionally: not every price through October 3, 2003, the new grant date, is known on March 21, 2003"
    #expect(try text(Self.offer, asOf: "2003-03-21").contains(told))
    #expect(try !text(Self.offer, asOf: "2003-03-21", grantPrice: 5).contains("provisional"))
    let known = Self.offer.close("2003-10-03", "5.00")
    #expect(try !text(known, asOf: "2003-10-03").contains("provisional"))
  }

  @Test func `options that go together, or with any other, are named`() throws {
    let own = """
      return { id = "tender_group", title = "All of a price go together", citation = "Resolution",
        scope = "grant", hook = "tender_group", value = function(exercise_price) return dollars(exercise_price) end,
        tests = {} }
      """
    let together = Self.offer.grant("G-3", 60, at: "7.00").rule("tender_group", own)
    #expect(
      try text(together, asOf: "2003-03-21")
        .contains("G-1 and G-2 go together: who exchanges one of them exchanges all of each.")
    )
    let required = Self.offer.grant("G-3", 60, on: "2002-12-02")
    #expect(
      try text(required, asOf: "2003-03-21").contains(
        "Who exchanges any option exchanges all of G-3 too."
      )
    )
    #expect(try !text(Self.offer, asOf: "2003-03-21").contains("exchanges all"))
  }
}
