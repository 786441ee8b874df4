import Findings
import TestSupport
import Testing

/// Terms of the exchange that change while the offer is open, with and without an amendment.
@Suite struct TermsInOfferTests {
  private static let offer = TestOffer().holder("H-1").grant("G-1", 900)
    .tender("F-1", [Line("G-1", 900)], received: "2003-03-10 10:00").close("2003-10-03", "1.25")

  private static let ratio = """
    return { id = "exchange_ratio", title = "One for two", citation = "Resolution", scope = "grant",
      hook = "exchange_ratio", effective = { from = date "FROM" },
      value = function() return 2, 1 end }
    """

  private static let delivery = """
    return { id = "tender.delivery", title = "By hand", citation = "Resolution", scope = "form", level = "soft",
      message = "not by hand", effective = { from = date "2003-03-11" },
      check = function(delivery) return delivery == "hand" end }
    """

  private static func amended(_ kind: String, _ announced: String, _ expiration: String = "")
    -> TestOffer
  {
    offer.row(
      "amendments",
      ["announced": "\(announced) 09:00", "kind": kind, "new_expiration": expiration]
    )
  }

  private typealias Case = (what: String, offer: TestOffer, told: Int, words: String)

  private static let cases: [Case] = [
    (
      "a ratio", offer.adopt("exchange_ratio", "old", "2", on: "2003-03-15"), 1,
      "exchange_ratio.old changes from 1 to 2 on 2003-03-15, while the offer is open"
    ),
    (
      "on the last day", offer.adopt("exchange_ratio", "old", "2", on: "2003-03-31"), 1,
      "open 10 business days"
    ),
    ("before the offer", offer.adopt("exchange_ratio", "old", "2", on: "2003-02-28"), 0, ""),
    (
      "a row that changes nothing", offer.adopt("exchange_ratio", "old", "1", on: "2003-03-15"), 0,
      ""
    ),
    (
      "taken back in time",
      offer.adopt("exchange_ratio", "old", "2", on: "2003-03-15")
        .adopt("exchange_ratio", "old", "1", on: "2003-03-20"), 0, ""
    ),
    (
      "what is sought", offer.adopt("lookback", "months", "12", on: "2003-03-31"), 1, "from 6 to 12"
    ),
    (
      "no term of the exchange",
      offer.adopt("iso_limit", "count_cancelled", "no", on: "2003-03-15"),
      0, ""
    ),
    (
      "amended",
      amended("consideration", "2003-03-12").adopt("exchange_ratio", "old", "2", on: "2003-03-12"),
      0, ""
    ),
    (
      "amended too late to take effect",
      amended("consideration", "2003-03-19").adopt("exchange_ratio", "old", "2", on: "2003-03-19"),
      1,
      "The amendment announced on 2003-03-19 was refused by offer.change_notice, and the change counts all"
    ),
    (
      "amended before it was adopted, and so for something else",
      amended("consideration", "2003-03-05").adopt("exchange_ratio", "old", "2", on: "2003-03-12"),
      1,
      "No amendment of the offer says so."
    ),
    (
      "the amendment is of another kind",
      amended("other_material", "2003-03-12").adopt("exchange_ratio", "old", "2", on: "2003-03-12"),
      1,
      ""
    ),
    (
      "a rule of its own",
      offer.rule("exchange_ratio", ratio.replacing("FROM", with: "2003-03-15")),
      1, "exchange_ratio answers exchange_ratio from 2003-03-15 on"
    ),
    (
      "a form that was in order", offer.rule("tender.delivery", delivery), 1,
      "as a rule five business days"
    ),
    (
      "a wider way of delivery",
      offer.adopt("tender.delivery", "methods", "fax; hand; mail", on: "2003-03-15"), 0, ""
    ),
    (
      "a narrower one", offer.adopt("tender.delivery", "methods", "mail", on: "2003-03-15"), 1,
      "tender.delivery.methods changes from"
    ),
    (
      "a narrower one that refuses nothing",
      offer.adopt("tender.delivery", "methods", "fax", on: "2003-03-15"), 0, ""
    ),
  ]

  @Test(arguments: cases)
  private func `A7: a term that changes in the offer is told unless an amendment stands for it`(
    given: Case
  ) async throws {
    let found = try await given.offer.run(asOf: "2003-04-01").findings("policy.in_offer")
    #expect(found.count == given.told, "\(given.what)")
    #expect(
      found.allSatisfy { $0.message.contains(given.words) && $0.severity == .warning },
      "\(found)"
    )
    #expect(
      found.allSatisfy {
        $0.place?.sheet.hasSuffix(".lua") ?? false || $0.place?.address == "policy.csv!A2"
      }
    )
  }

  @Test(arguments: [("2003-03-31", 0), ("2003-04-01", 1), ("2003-04-02", 0)])
  func `a rule that begins after the expiration is told like a row of policy.csv`(
    from: String,
    told: Int
  ) async throws {
    let rule = Self.ratio.replacing("FROM", with: from)
    let run = try await Self.offer.rule("exchange_ratio", rule).run(asOf: "2003-04-01")
    #expect(run.findings("policy.after_expiration").count == told, "\(run.complaints)")
  }
}
