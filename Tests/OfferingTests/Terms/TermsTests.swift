import Findings
import Foundation
import Offering
import Policy
import TestSupport
import Testing

/// Terms of real offers, each a rule in `Tests/Terms` with its own tests, carried out (issue 17).
///
/// Another term is another folder there and its offer here.
@Suite struct TermsTests {
  /// An offer to which a term's rule is added, and what comes of it.
  struct Case: Sendable {
    let term: String
    let offer: TestOffer
    var sheet = "determinations"
    var asOf = "2003-10-03"
    let rows: [String]
  }

  /// H-1 with two options of 900 and 600 shares, at $4.00 and $9.00.
  private static let two = TestOffer().holder("H-1").grant("G-1", 900).grant("G-2", 600, at: "9.00")
    .close("2003-10-03", "1.25")
  /// Both tendered whole.
  private static let both = two.tender("F-1", [Line("G-1", 900), Line("G-2", 600)])
  /// One option of 1,001 shares, tendered whole.
  private static let one = TestOffer().holder("H-1").grant("G-1", 1001)
    .tender("F-1", [Line("G-1", 1001)]).close("2003-10-03", "1.25")

  static let cases: [Case] = [
    Case(
      term: "all-or-none",
      offer: two.tender("F-1", [Line("G-1", 900)]),
      rows: ["F-1,G-1,H-1,900,rejected,0,tender.whole_group"]
    ),
    Case(term: "all-or-none", offer: both, rows: accepted),
    Case(
      term: "one-price-together",
      offer: two.grant("G-3", 300, at: "9.00").tender("F-1", [Line("G-1", 900), Line("G-3", 300)]),
      rows: ["F-1,G-1,H-1,900,accepted,900,", "F-1,G-3,H-1,300,rejected,0,tender.whole_group"]
    ),
    Case(
      term: "deemed-tender",
      offer: two.grant("G-3", 200, on: "2002-11-01").tender("F-1", [Line("G-1", 900)]),
      rows: ["F-1,G-1,H-1,900,accepted,900,", "F-1,G-3,H-1,200,accepted,200,"]
    ),
    Case(
      term: "granted-since-a-date",
      offer: one.holder("H-2").grant("G-2", 600, of: "H-2", on: "2002-08-28")
        .tender("F-2", by: "H-2", [Line("G-2", 600)]),
      rows: [
        "F-1,G-1,H-1,1001,accepted,1001,", "F-2,G-2,H-2,600,rejected,0,eligibility.recent",
      ]
    ),
    // floor(1,001 x 3 / 4) = 750.
    Case(
      term: "three-for-four",
      offer: one,
      sheet: "new_grants",
      rows: ["G-1-N,G-1,H-1,2003-10-03,NQSO,750,1.25,2013-10-03"]
    ),
    Case(
      term: "ratio-by-grant",
      offer: both.column("grants", "Exchange Ratio", "2.5", "1"),
      sheet: "new_grants",
      rows: [
        "G-1-N,G-1,H-1,2003-10-03,NQSO,360,1.25,2013-10-03",
        "G-2-N,G-2,H-1,2003-10-03,NQSO,600,1.25,2013-10-03",
      ]
    ),
    // (1.31 + 1.10) / 2 of the day before; the close of the grant date itself is not there.
    Case(
      term: "average-of-high-and-low",
      offer: TestOffer().holder("H-1").grant("G-1", 900).tender("F-1", [Line("G-1", 900)])
        .row(
          "prices",
          ["date": "2003-10-02", "close": "1.20", "high": "1.31", "low": "1.10"]
        ).adopt("accounting.price", "level", "off"),
      sheet: "new_grants",
      rows: ["G-1-N,G-1,H-1,2003-10-03,NQSO,900,1.205,2013-10-03"]
    ),
    Case(
      term: "highest-of-52-weeks",
      offer: both.close("2002-03-01", "4.00").close("2003-02-27", "1.00"),
      rows: [
        "F-1,G-1,H-1,900,rejected,0,tender.eligible", "F-1,G-2,H-1,600,accepted,600,",
      ]
    ),
    Case(
      term: "same-day-grant",
      offer: one.close("2003-04-01", "1.50"),
      sheet: "new_grants",
      asOf: "2003-04-01",
      rows: ["G-1-N,G-1,H-1,2003-04-01,NQSO,1001,1.50,2013-04-01"]
    ),
    Case(
      term: "old-expiry",
      offer: TestOffer().holder("H-1").grant("G-1", 1001, ["expires": "2011-05-15"])
        .tender("F-1", [Line("G-1", 1001)]).close("2003-10-03", "1.25"),
      sheet: "new_grants",
      rows: ["G-1-N,G-1,H-1,2003-10-03,NQSO,1001,1.25,2011-05-15"]
    ),
    Case(
      term: "vesting-by-vesting",
      offer: TestOffer().holder("H-1").grant("G-1", 900, on: "2000-01-03").grant("G-2", 600)
        .tender("F-1", [Line("G-1", 900), Line("G-2", 600)]).close("2003-10-03", "1.25")
        .schedule("two-years", of: 2).schedule("three-years", of: 3),
      sheet: "vesting",
      rows: [
        "G-1-N,H-1,2004-10-03,450,no", "G-1-N,H-1,2005-10-03,450,no",
        "G-2-N,H-1,2004-10-03,200,no", "G-2-N,H-1,2005-10-03,200,no",
        "G-2-N,H-1,2006-10-03,200,no",
      ]
    ),
    // Of 1,001 shares, 333 were vested on 2003-03-31: they vest as 167 and 166, the other 668 as 223, 222
    // and 223 (both to the nearest share).
    Case(
      term: "vesting-in-two-parts",
      offer: one.schedule("two-years", of: 2).schedule("three-years", of: 3),
      sheet: "vesting",
      rows: [
        "G-1-N,H-1,2004-10-03,390,no", "G-1-N,H-1,2005-10-03,388,no",
        "G-1-N,H-1,2006-10-03,223,no",
      ]
    ),
    // Of 339 vested and 678 other shares a tenth each: 33 and 67, where a tenth of all is 101.
    Case(
      term: "a-tenth-of-each",
      offer: TestOffer().holder("H-1").grant("G-1", 1017)
        .tender("F-1", [Line("G-1", 0, ["shares_tendered": "", "percent": "10%"])])
        .close("2003-10-03", "1.25"),
      rows: ["F-1,G-1,H-1,101,accepted,100,"]
    ),
    Case(
      term: "cap-per-holder",
      offer: one.holder("H-2").grant("G-2", 1000, of: "H-2")
        .tender("F-2", by: "H-2", [Line("G-2", 1000)]),
      rows: [
        "F-1,G-1,H-1,1001,rejected,0,tender.cap", "F-2,G-2,H-2,1000,accepted,1000,",
      ]
    ),
    // 1,000 of a holder's shares in all, in order of grant_id: 900 of G-1, 100 of G-2.
    Case(
      term: "cap-over-lines",
      offer: two.grant("G-3", 300).tender(
        "F-1",
        [Line("G-1", 900), Line("G-2", 600), Line("G-3", 300)]
      ),
      rows: [
        "F-1,G-1,H-1,900,accepted,900,", "F-1,G-2,H-1,600,accepted,100,",
        "F-1,G-3,H-1,300,accepted,0,",
      ]
    ),
    Case(
      term: "officers-by-column",
      offer: one.holder("H-2").grant("G-2", 600, of: "H-2")
        .tender("F-2", by: "H-2", [Line("G-2", 600)])
        .column("holders", "Executive Officer", "yes", "no"),
      rows: [
        "F-1,G-1,H-1,1001,rejected,0,eligibility.officer", "F-2,G-2,H-2,600,accepted,600,",
      ]
    ),
  ]

  private static let accepted = [
    "F-1,G-1,H-1,900,accepted,900,", "F-1,G-2,H-1,600,accepted,600,",
  ]

  private static func rules(of term: String) -> [(name: String, bytes: [UInt8])] {
    Package.files(in: "Tests/Terms/\(term)", ending: ".lua")
  }

  @Test(arguments: cases)
  func `a term is a rule of the offer's own, and comes out as it says`(_ one: Case) async throws {
    let rules = Self.rules(of: one.term)
    try #require(!rules.isEmpty, "no rule in \(one.term)")
    let offer = rules.reduce(one.offer) {
      $0.rule(String($1.name.dropLast(4)), String(decoding: $1.bytes, as: UTF8.self))
    }
    let run = try await offer.run(asOf: one.asOf)
    let rows =
      one.sheet == "determinations" ? try run.determinations() : try run.rows(one.sheet)
    #expect(rows == one.rows, "\(run.complaints)")
    #expect(
      !run.allFindings.contains { $0.findingClass == .rule && $0.severity != .note },
      "\(run.complaints)"
    )
  }

  @Test func `every term has an offer, and its rule passes its own tests`() throws {
    let folder = Package.path("Tests/Terms").path
    let terms = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(Set(Self.cases.map(\.term)) == Set(terms))
    for term in terms {
      let own = Self.rules(of: term).map { RuleSource(file: $0.name, bytes: $0.bytes) }
      let (loaded, findings) = RuleInspection.load(
        [ShippedRules.withoutTests, RuleFolder(rules: own)],
        resultSheets: [],
        settings: []
      )
      #expect(findings.map(\.message) == [], "\(term)")
      let rules = try #require(loaded)
      let ids = Set(own.map { String($0.file.dropLast(4)) })
      let report = try RuleTesting(rules, of: { ids.contains($0.id) }).run()
      #expect(
        report.failedCount == 0 && report.passedCount > 0,
        "\(term): \(report.results.map(\.message))"
      )
      #expect(!report.problems.contains { ids.contains($0.rule) }, "\(term): \(report.problems)")
    }
  }
}

extension TestOffer {
  /// A copy with a schedule of equal parts, one a year.
  fileprivate func schedule(_ name: String, of years: Int) -> Self {
    (1...years).reduce(self) { offer, year in
      offer.row(
        "schedules",
        [
          "schedule": name, "months": "\(12 * year)", "fraction": "1/\(years)",
          "allocation": year == 1 ? "CUMULATIVE_ROUNDING" : "",
        ]
      )
    }
  }
}
