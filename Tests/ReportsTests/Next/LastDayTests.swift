import Findings
import Offering
import TestSupport
import Testing

@testable import Reports

/// What `next` says on the day of the expiration, whose as-of is its end, and what it counts.
@Suite struct LastDayTests {
  private static let offer = TestOffer().holder("H-1").grant("G-1", 1000)
    .tender("F-1", [Line("G-1", 500)], ["name_signed": ""])
    .holder("H-2").grant("G-2", 600, of: "H-2")

  private func list(_ offer: TestOffer, _ asOf: String) async throws -> NextList {
    let run = try await offer.run(asOf: asOf)
    return NextList(try run.outcome, run.conclusion)
  }

  @Test(
    "G4: what is sought is counted on a last day of service as on every other",
    arguments: ["2003-03-27", "2003-03-28", "2003-03-31", "2003-04-01"]
  )
  func lastDayOfService(asOf: String) async throws {
    let offer = TestOffer().holder("H-1").grant("G-1", 1000).tender("F-1", [Line("G-1", 500)])
      .holder("H-2", ["service_end": "2003-03-28", "end_reason": "other"]).grant(
        "G-2",
        600,
        of: "H-2"
      )
      .tender("F-2", by: "H-2", [Line("G-2", 600)])
    let run = try await offer.run(asOf: asOf)
    let list = NextList(try run.outcome, run.conclusion)
    func count(_ subject: String) -> String? {
      list.items.first { $0.kind == .count && $0.subject == subject }?.text
    }
    #expect(count("shares_sought") == "1,600 shares under the options sought.")
    #expect(count("holders_tendering") == "2 holders tendering.")
    #expect(count("shares_tendered") == "1,100 shares of these tendered.")
    #expect(try run.summary("shares_tendered") == "1100")
    #expect(try TenderSummary(run.outcome).all.sought == 1600)
  }

  @Test func `it tells what can still be done until the hour`() async throws {
    let list = try await list(Self.offer, "2003-03-31")
    #expect(list.items.filter { $0.kind == .cure }.map(\.subject) == ["F-1"])
    let late = Self.offer.tender("F-9", by: "H-2", [Line("G-2", 600)], received: "2003-03-31 17:00")
    let cures = try await self.list(late, "2003-03-31").items.filter { $0.kind == .cure }
    #expect(cures.map(\.subject) == ["F-1"])
    #expect(list.items.filter { $0.kind == .answer }.map(\.subject) == ["H-2"])
    #expect(list.heading.contains("the offer expires at 5:00 p.m. Eastern time on March 31, 2003"))
    #expect(list.heading.contains("what follows is as of the end of the day"))
    let decision = try #require(list.items.first { $0.kind == .decide })
    #expect(decision.text.hasPrefix("whether to waive the refusals of F-1 (waivers.csv)"))
    #expect(decision.due?.text == "2003-04-01")
  }

  @Test func `nobody is asked to waive what would take the options of one who left for nothing`()
    async throws
  {
    let left = Self.offer
      .holder("H-3", ["service_end": "2003-03-20", "end_reason": "other"])
      .grant("G-3", 900, of: "H-3").tender("F-3", by: "H-3", [Line("G-3", 900)])
    for asOf in ["2003-03-31", "2003-04-01"] {
      let list = try await list(left, asOf)
      let decision = try #require(list.items.first { $0.kind == .decide })
      #expect(
        decision.text.hasPrefix("whether to waive the refusals of F-1 (waivers.csv)"),
        "\(asOf)"
      )
    }
    // Where a new option would be granted all the same, it is the committee's to decide.
    let granted = try await list(
      left.setting("service.through_grant", "level", "off"),
      "2003-03-31"
    )
    let decision = try #require(granted.items.first { $0.kind == .decide })
    #expect(decision.text.contains("F-1 and F-3"))
  }

  @Test(arguments: [
    ("America/New_York", "offer", "9:00 a.m."), ("America/New_York", "eastern", "9:00 a.m."),
    ("America/Los_Angeles", "offer", "9:00 a.m."), ("America/Los_Angeles", "eastern", "6:00 a.m."),
    // Of a zone whose hours from Eastern change, the hour is the offer's.
    ("Europe/London", "eastern", "9:00 a.m."),
  ])
  func `an extension is announced by the hour that the rule says, on the clock that it says`(
    zone: String,
    clock: String,
    hour: String
  ) async throws {
    let offer = Self.offer.term("time_zone", zone).setting(
      "offer.extension_notice",
      "hour",
      "09:00"
    )
    .setting("offer.extension_notice", "zone", clock)
    let text = NextText(try await list(offer, "2003-03-28"), colour: false, width: 200).text
    #expect(
      text.contains("until April 1, 2003, \(hour): the company can announce an extension"),
      "\(text)"
    )
    let late = offer.amendment(
      "2003-04-01 06:01",
      "extension",
      ["new_expiration": "2003-04-14 17:00"]
    )
    let run = try await late.run(asOf: "2003-04-01")
    #expect(run.spoken.contains("offer.amendable") == (hour == "6:00 a.m."), "\(zone) \(clock)")
  }

  @Test func `the day after it does not`() async throws {
    let list = try await list(Self.offer, "2003-04-01")
    #expect(list.items.hasOnly { $0.kind != .cure && $0.kind != .answer })
  }

  @Test func `rights and duties of the day say their minute, in the order of receipt`() async throws
  {
    let offer = Self.offer
      .tender(
        "F-8",
        by: "H-2",
        [Line("G-2", 600)],
        received: "2003-03-31 16:30",
        ["confirmation_sent": ""]
      )
      .tender("F-7", [Line("G-1", 400)], received: "2003-03-31 09:05", ["confirmation_sent": ""])
      .tender("F-6", [Line("G-1", 300)], received: "2003-03-24 09:05", ["confirmation_sent": ""])
    let list = try await list(offer, "2003-03-31")
    let confirmed = list.items.filter { $0.kind == .confirm }
    #expect(confirmed.map(\.subject) == ["F-6", "F-7", "F-8"])
    #expect(confirmed.map(\.isOverdue) == [false, false, false])
    let text = NextText(list, colour: false, width: 200).text
    for line in [
      "  today: F-6 of H-1", "received today at 9:05 a.m. (forms.csv",
      "received today at 4:30 p.m. (forms.csv",
      "  until 5:00 p.m. today: holders can tender, change an election and withdraw.",
      "  until 5:00 p.m. today: the company can terminate the offer",
      "  until April 1, 2003, 8:00 a.m.: the company can announce an extension",
      "  promptly after April 1, 2003: the final amendment to Schedule TO",
    ] { #expect(text.contains(line), "\(line) is not in \(text)") }
    // The day after, what was due is overdue, and no right is left but that to extend.
    let after = try await self.list(offer, "2003-04-01")
    #expect(after.items.first { $0.subject == "F-6" }?.isOverdue == true)
    #expect(!after.items.contains { $0.kind == .right })
  }

  @Test func `before commencement nothing is open, and the offer is to be sent and filed`()
    async throws
  {
    let text = NextText(try await list(Self.offer, "2003-02-27"), colour: false, width: 200).text
    #expect(!text.contains("Not answered") && !text.contains("the company can"), "\(text)")
    for line in [
      "  by February 28, 2003: the Offer, with its forms: to 2 holders, H-1 and H-2.",
      "  by February 28, 2003: Schedule TO, with the Offer and its forms as exhibits: 1,600 shares under the "
        + "options sought.",
      "  until March 31, 2003, 5:00 p.m.: from February 28, 2003 on, holders can tender",
    ] { #expect(text.contains(line), "\(line) is not in \(text)") }
    let first = NextText(try await list(Self.offer, "2003-02-28"), colour: false, width: 200).text
    #expect(first.contains("  today: Schedule TO, with the Offer"), "\(first)")
    let second = try await list(Self.offer, "2003-03-03")
    #expect(!second.items.contains { $0.kind == .file })
  }

  @Test(
    arguments: [
      (
        "extension", ["new_expiration": "2003-04-10 17:00"], "2003-03-28", "amendment",
        "the offer now expires at 5:00 p.m. on April 10, 2003."
      ),
      (
        "other_material", [:], "2003-03-28", "amendment",
        "the change announced at 9:00 a.m. on March 14, 2003."
      ),
      (
        "termination", [:], "2003-03-28", "final_amendment",
        "the offer was terminated, and nothing was accepted."
      ),
    ] as [(String, [String: String], String, String, String)]
  )
  func `an amendment of the offer is filed promptly`(
    kind: String,
    terms: [String: String],
    asOf: String,
    subject: String,
    told: String
  ) async throws {
    let offer = Self.offer.row(
      "amendments",
      terms.merging(["announced": "2003-03-14 09:00", "kind": kind]) { $1 }
    )
    let filed = try await list(offer, asOf).items.filter { $0.kind == .file }
    #expect(filed.map(\.subject) == [subject])
    #expect(filed.first?.text.hasSuffix(told) == true, "\(filed)")
    #expect(filed.first?.due?.text == "2003-03-14")
  }

  @Test func `where the close of the grant date is missing, what needs none is told`() async throws
  {
    let offer = Self.offer.tender("F-2", by: "H-2", [Line("G-2", 600)])
    let request = try offer.request(asOf: "2003-10-06")
    let conclusion = await request.carryOutAsFarAsPricesGo()
    guard case .done(let outcome) = conclusion.ending else {
      Issue.record("\(conclusion.findings)")
      return
    }
    #expect("\(outcome.asOf)" == "2003-10-02")
    #expect(conclusion.wanting.map(\.rule) == ["price.missing"])
    let list = NextList(outcome, conclusion)
    #expect(list.items.first?.kind == .stop)
    #expect(
      list.heading.hasPrefix(
        "A price is missing without which the offer cannot be carried out to October 6"
      )
    )
    #expect(list.items.contains { $0.kind == .letter && $0.subject.hasPrefix("Promises") })
    let page = String(decoding: OfferPage(outcome, conclusion).bytes(), as: UTF8.self)
    #expect(
      page.contains(
        "cannot be carried out to October 6, 2003; what follows is as of October 2, 2003"
      )
    )
    // With the close there is nothing wanting, and what is broken otherwise stays broken.
    let whole = try offer.close("2003-10-03", "5.00").request(asOf: "2003-10-06")
    #expect(await whole.carryOutAsFarAsPricesGo().wanting.isEmpty)
    let broken = try offer.term("plan_share_limit", "many").request(asOf: "2003-10-06")
    guard case .brokenSheets = await broken.carryOutAsFarAsPricesGo().ending else {
      Issue.record("The broken sheet was passed over.")
      return
    }
  }

  @Test func `shares tendered are counted among those sought`() async throws {
    let own = """
      return { id = "grant_class", title = "Some", citation = "Resolution", scope = "grant",
        hook = "grant_class", value = function(shares_granted)
          if shares_granted == 600 then return "not_eligible" end return "eligible" end, tests = {} }
      """
    let offer = Self.offer.rule("grant_class", own)
      .tender("F-2", by: "H-2", [Line("G-2", 600)])
    let counts = try await list(offer, "2003-03-25").items.filter { $0.kind == .count }
    #expect(counts.first { $0.subject == "shares_sought" }?.text.hasPrefix("1,000 shares") == true)
    #expect(
      counts.first { $0.subject == "shares_tendered" }?.text == "500 shares of these tendered."
    )
  }
}
