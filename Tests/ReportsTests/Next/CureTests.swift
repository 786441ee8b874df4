import Offering
import TestSupport
import Testing

@testable import Reports

/// What `next` says can still be cured: what a rule refused and no later paper has put right
/// (`commands.md`, "What next says").
@Suite struct CureTests {
  private static let unsigned = ["name_signed": ""]
  private static let offer = TestOffer().holder("H-1")
    .grant("G-1", 1000, on: "2000-01-03", at: "8.00", ["expires": "2010-01-03"])
  private static let tendering = offer.tender("F-1", [Line("G-1", 500)])

  @Test(arguments: [
    ("an unsigned form", offer.tender("F-1", [Line("G-1", 500)], unsigned), ["F-1"]),
    (
      "one that a later form replaces",
      offer.tender("F-1", [Line("G-1", 500)], unsigned)
        .tender("F-2", [Line("G-1", 500)], received: "2003-03-18 10:00"), []
    ),
    (
      "a holder who was no employee at commencement",
      offer.holder("H-2", ["service_start": "2003-03-10"])
        .grant(
          "G-3",
          600,
          of: "H-2",
          on: "2002-06-03",
          at: "2.00",
          ["expires": "2012-06-03"]
        )
        .tender("F-1", by: "H-2", [Line("G-3", 600)]), []
    ),
    (
      "an option that cannot be tendered",
      tendering.rule(
        "grant_class",
        """
        return { id = "grant_class", title = "None", citation = "Resolution", scope = "grant",
          hook = "grant_class", value = function() return "not_eligible" end, tests = {} }
        """
      ), []
    ),
    ("a notice by mail", tendering.notice("F-2", ["G-1"], ["delivery": "mail"]), ["F-2"]),
    (
      "one that a later notice replaces",
      tendering.notice("F-2", ["G-1"], ["delivery": "mail"])
        .notice("F-3", ["G-1"], received: "2003-03-21 09:00"), []
    ),
  ])
  func `what a later paper puts right is no longer told`(
    what: String,
    offer: TestOffer,
    told: [String]
  ) async throws {
    let run = try await offer.run(asOf: "2003-03-25")
    let items = NextList(try run.outcome, run.conclusion).items
    #expect(
      items.filter { $0.kind == .cure }.map(\.subject) == told,
      "\(what): \(run.complaints)"
    )
  }
}
