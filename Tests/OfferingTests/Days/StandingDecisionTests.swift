import CSV
import Exchange
import Foundation
import Offering
import Policy
import Reports
import TestSupport
import Testing

/// What has been done stays done: nothing decided later reaches back (`days.md`).
@Suite struct StandingDecisionTests {
  /// Decisions that would each change what an offer came to, had they been taken in time.
  static let decisions = [
    "delivery", "ratio", "price", "level", "own rule", "waivers", "extension", "termination",
    "postponement", "service", "grant date",
  ]
  static let days = ["2003-03-14", "2003-04-01", "2003-05-02", "2003-07-15", "2003-11-04"]

  /// The offer with a decision taken on a day.
  static func deciding(_ decision: String, on day: String, _ offer: TestOffer) -> TestOffer {
    let noon = "\(day) 12:00"
    switch decision {
    case "delivery": return offer.adopt("tender.delivery", "methods", "mail", on: day)
    case "ratio": return offer.adopt("exchange_ratio", "old", "7", on: day)
    case "price": return offer.adopt("exercise_price", "iso_owner_price", "150%", on: day)
    case "level": return offer.adopt("tender.shares", "level", "advisory", on: day)
    case "service": return offer.adopt("service.through_grant", "level", "off", on: day)
    case "grant date": return offer.adopt("grant_date", "months", "9", on: day)
    case "own rule":
      return offer.rule(
        "own.refusal",
        """
        return { id = "own.refusal", title = "None", citation = "Resolution", scope = "election",
          level = "hard", message = "none", effective = { from = date "\(day)" },
          check = function() return false end }
        """
      )
    case "waivers":
      return (offer.sheets["forms"]?.rows ?? []).reduce(offer) { offer, form in
        ["tender.timely", "tender.delivery", "tender.signed", "tender.name", "tender.lookback"]
          .reduce(offer) {
            $0.waiver($1, form["form_id"] ?? "", ["approved_on": day])
          }
      }
    case "extension": return offer.amendment(noon, decision, ["new_expiration": "2004-06-01 17:00"])
    case "postponement": return offer.amendment(noon, decision, ["new_cancellation": "2004-06-01"])
    default: return offer.amendment(noon, decision)
    }
  }

  /// What is said later of acts done by a day, where it is not what was said then: cancellations and
  /// new options are all made on their day; to determinations late forms may still be added.
  static func reversed(_ then: TestRun, _ later: TestRun, by day: Day) throws -> [String] {
    let timeline = try then.outcome.timeline
    guard day >= timeline.cancellation else { return [] }
    func difference(_ sheet: String) throws -> [String] {
      let (one, other) = (Set(try then.rows(sheet)), Set(try later.rows(sheet)))
      let added = sheet == "determinations" ? [] : other.subtracting(one)
      return (one.subtracting(other).union(added)).sorted()
    }
    let granted = day >= timeline.newGrantDate ? try difference("new_grants") : []
    return try difference("determinations") + difference("cancellations") + granted
  }

  @Test(arguments: 1...20)
  func `what was done before a decision is what every later run says`(seed: Int) async throws {
    let offer = GeneratedOffer(seed: seed).offer
    let last = try day(Self.days[seed % Self.days.count])
    let then = try await offer.run(asOf: "\(last)")
    let next = "\(last.advanced(by: 1))"
    for decision in Self.decisions {
      let decided = Self.deciding(decision, on: next, offer)
      var later = try await decided.run(asOf: "2004-10-04")
      // What is still to be done may have moved to a day without a close.
      if later.sheets.isEmpty { later = try await decided.run(asOf: next) }
      #expect(try Self.reversed(then, later, by: last) == [], "\(decision) of \(next)")
    }
  }

  /// The samples but one, which reaches back on purpose.
  static let samples = SampleOffer.names.filter { $0 != "decisions-and-their-days" }

  @Test(arguments: samples)
  func `what a sample says was done is not undone`(sample: String) async throws {
    func run(_ added: [String: [String]], asOf: Day) async throws -> TestRun {
      try TestRun(await SampleOffer.request(sample, asOf, adding: added).carryOut())
    }
    // The last of these days for which the sample has every close that it needs.
    var (then, last): (TestRun?, Day) = (nil, try day("2003-03-03"))
    for asOf in ["2004-04-01", "2003-11-04", "2003-07-15", "2003-05-06"] where then == nil {
      let made = try await run([:], asOf: try day(asOf))
      if !made.sheets.isEmpty { (then, last) = (made, try day(asOf)) }
    }
    let next = "\(last.advanced(by: 1))"
    let changes = [
      "policy.csv": [
        "rule,parameter,value,adopted_on", "partial_tender,method,vested_first,\(next)",
        "tender.delivery,methods,pigeon,\(next)", "grant_date,months,9,\(next)",
        "eligibility.jurisdiction,level,off,\(next)",
      ],
      "amendments.csv": [
        "announced,kind,new_expiration", "\(next) 07:00,extension,2004-12-01 17:00",
        "\(next) 09:00,termination,",
      ],
    ]
    var later = try await run(changes, asOf: try day("2005-01-03"))
    if later.sheets.isEmpty { later = try await run(changes, asOf: last.advanced(by: 1)) }
    #expect(try Self.reversed(try #require(then), later, by: last) == [])
  }

  @Test(arguments: decisions)
  func `a decision in time takes effect`(decision: String) async throws {
    var differs = false
    for seed in 1...12 where !differs {
      let offer = GeneratedOffer(seed: seed).offer
      let one = try await offer.run(asOf: "2004-10-04")
      let other = try await Self.deciding(decision, on: "2003-03-03", offer).run(asOf: "2004-10-04")
      differs =
        try other.sheets.isEmpty || one.rows("determinations") != other.rows("determinations")
        || one.rows("new_grants") != other.rows("new_grants")
        || one.rows("summary") != other.rows("summary")
    }
    #expect(differs)
  }
}
