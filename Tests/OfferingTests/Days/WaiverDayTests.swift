import Findings
import TestSupport
import Testing

/// Until when a waiver is in time, and what is said of those that are not (`days.md`, "Waivers").
@Suite struct WaiverDayTests {
  private let offer = TestOffer().holder("H-1").grant("G-1", 900)
    .tender("F-1", [Line("G-1", 900)], ["delivery": "mail"]).close("2003-10-03", "1.25")

  @Test(arguments: [("2003-04-01", true), ("2003-04-02", false), ("2003-09-15", false)])
  func `a form is waived by the determination day`(approved: String, inTime: Bool) async throws {
    let run = try await offer.waiver("tender.delivery", "F-1", ["approved_on": approved]).run()
    #expect(try run.summary("shares_accepted") == (inTime ? "900" : "0"))
    #expect(run.spoken == (inTime ? [] : ["tender.delivery", "waiver.too_late"]))
  }

  @Test func `a line that stands by a waiver says so`() async throws {
    let run = try await offer.waiver("tender.delivery", "F-1").run()
    #expect(
      try run.rows("determinations") == [
        "F-1,G-1,H-1,900,accepted,900,,"
          + "Accepted; tender.delivery waived by Committee on 2003-03-20.,0"
      ]
    )
  }

  @Test func `a second waiver and one of an advisory rule are reported as such`() async throws {
    let run = try await offer.waiver("tender.delivery", "F-1").waiver("tender.delivery", "F-1")
      .waiver("form.confirmation", "F-1").tender(
        "F-2",
        by: "H-1",
        [Line("G-1", 900)],
        ["confirmation_sent": ""]
      ).waiver("form.confirmation", "F-2").run(asOf: "2003-10-03")
    #expect(try run.finding("waiver.second").place?.address == "waivers.csv!A3")
    #expect(try run.finding("waiver.advisory").subject == "F-2")
  }

  @Test func `an exercise that is waived later counts from the approval`() async throws {
    let short = TestOffer.ofAnn.adopt("exercise.paid", "level", "soft")
      .exercise("X-1", "G-2", on: "2004-01-05", 100, paid: "1.00").close("2004-02-02", "7.00")
    func row(_ asOf: String) async throws -> String {
      let run = try await short.waiver("exercise.paid", "X-1", ["approved_on": "2004-02-02"])
        .run(asOf: asOf)
      return try #require(try run.rows("exercises", holding: "X-1").first)
    }
    #expect(try await row("2004-02-01").hasPrefix("X-1,G-2,refused"))
    let waived = try await row("2004-02-02")
    #expect(waived.hasPrefix("X-1,G-2,accepted"))
    #expect(waived.contains("Exercised; exercise.paid waived by Committee on 2004-02-02."))
  }
}
