import Findings
import TestSupport
import Testing

/// F-1 is delivered by mail, which tender.delivery refuses and a waiver may excuse.
@Suite struct WaiverTests {
  private let offer = TestOffer().holder("H-1").grant("G-1", 900)
    .tender("F-1", [Line("G-1", 900)], ["delivery": "mail"])

  @Test(arguments: ["F-1", "H-1"])
  func `D8: a soft defect is waived for the form or for its holder`(subject: String) async throws {
    let run = try await offer.waiver("tender.delivery", subject).run(asOf: "2003-04-01")
    #expect(try run.determinations() == ["F-1,G-1,H-1,900,accepted,900,"])
    let finding = try run.finding("tender.delivery")
    #expect(finding.severity == .note && finding.waivedBy == "Committee")
    #expect(run.spoken == [])
  }

  @Test(arguments: [("2003-04-01", true), ("2003-03-31", false)])
  func `D8: a waiver holds if it has not expired on the determination day`(
    expires: String,
    holds: Bool
  ) async throws {
    let run = try await offer.waiver("tender.delivery", "F-1", ["expires_on": expires])
      .run(asOf: "2003-04-01")
    #expect(try run.summary("shares_accepted") == (holds ? "900" : "0"))
    #expect(run.spoken == (holds ? [] : ["tender.delivery", "waiver.expired"]))
  }

  @Test(arguments: [("2003-03-20", true), ("2003-03-19", false)])
  func `D8: a waiver is known from the day of its approval`(asOf: String, holds: Bool) async throws
  {
    let run = try await offer.waiver("tender.delivery", "F-1").run(asOf: asOf)
    #expect(try run.summary("shares_accepted") == (holds ? "900" : "0"))
  }

  @Test func `D8: a waiver that is not used is reported`() async throws {
    // The rule spoke about F-1, never about G-1, which is no subject of a form rule.
    let run = try await offer.waiver("tender.delivery", "G-1").run(asOf: "2003-04-01")
    #expect(run.spoken == ["tender.delivery", "waiver.unused"])
    #expect(try run.finding("waiver.unused").place?.address == "waivers.csv!A2")
  }

  @Test func `D8: a waiver that the rule passes without is reported`() async throws {
    let run = try await offer.waiver("tender.delivery", "F-1").waiver("tender.name", "F-1")
      .run(asOf: "2003-04-01")
    #expect(run.spoken == ["waiver.not_needed"])
    #expect(try run.summary("shares_accepted") == "900")
  }

  @Test func `D8: a waiver for a form beside the one that its rule refuses names that one`()
    async throws
  {
    let run = try await TestOffer().holder("H-1").grant("G-1", 900).grant("G-2", 600)
      .tender("F-003", [Line("G-1", 900)])
      .tender("F-030", [Line("G-2", 600)], ["delivery": "mail"])
      .waiver("tender.delivery", "F-003").run(asOf: "2003-04-01")
    let finding = try run.finding("waiver.not_needed")
    #expect(finding.place?.address == "waivers.csv!B2" && finding.value == "F-003")
    #expect(finding.message.hasSuffix("It refuses F-030, whose id is close to it."))
    #expect(finding.repair == "Write F-030 if that is meant; else delete the waiver.")
  }

  @Test func `D8: a hard rule cannot be waived, and that is reported`() async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 900)
      .tender("F-1", [Line("G-1", 901)]).waiver("tender.shares", "G-1").run(asOf: "2003-04-01")
    #expect(try run.determinations() == ["F-1,G-1,H-1,901,rejected,0,tender.shares"])
    #expect(run.spoken == ["tender.shares", "waiver.hard"])
  }

  @Test func `D8: a line's and a holder's defect are waived by the form's id as well`()
    async throws
  {
    let lines = try await TestOffer().holder("H-1").grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900, ["original_shares": "1"])])
      .waiver("tender.agrees", "F-1").run(asOf: "2003-04-01")
    #expect(try lines.summary("shares_accepted") == "900")
    let holders = try await TestOffer().holder("H-1").grant("G-1", 900)
      .grant("G-2", 60, on: "2002-09-03").tender("F-1", [Line("G-1", 900)])
      .waiver("tender.lookback", "F-1").run(asOf: "2003-04-01")
    #expect(try holders.summary("shares_accepted") == "900")
  }
}
