import TestSupport
import Testing

/// What options.csv says of an option that was tendered in vain.
@Suite struct RefusedOptionTests {
  private static let offer = TestOffer().holder("H-1").grant("G-1", 900)
  private static let unsigned = offer.tender("F-1", [Line("G-1", 900)], ["name_signed": ""])
  private static let again = unsigned.tender(
    "F-2",
    [Line("G-1", 900)],
    received: "2003-03-17 09:00"
  )

  @Test(arguments: [
    (unsigned, "Refused by tender.signed."),
    (
      offer.tender("F-1", [Line("G-1", 900, ["original_shares": "901"])]),
      "Refused by tender.agrees."
    ),
    (again, "900 shares cancelled in the offer."), (again.notice("F-3"), ""), (offer, ""),
    (
      again.notice("F-3", received: "2003-03-31 17:00", [:]), "900 shares cancelled in the offer."
    ),
    (
      again.notice("F-3").tender("F-4", [Line("G-1", 900)], received: "2003-03-31 17:00"),
      "Refused by tender.timely."
    ),
  ])
  func `the rule that refused the last of its lines is named`(
    offer: TestOffer,
    reason: String
  ) async throws {
    let run = try await offer.close("2003-10-03", "1.25").run()
    let row = try #require(try run.rows("options", holding: "G-1,").first)
    #expect(row.split(separator: ",", omittingEmptySubsequences: false)[11] == reason, "\(row)")
  }
}
