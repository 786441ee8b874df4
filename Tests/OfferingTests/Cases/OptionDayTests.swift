import Exchange
import Findings
import Offering
import TestSupport
import Testing

/// An option from day to day while the offer is open.
///
/// G-1 is of 900 shares at $4.00, granted 2001-05-15: 300 vest on 2002-05-15, 300 a year later and 300
/// two years later. The form is received 2003-03-14, the cancellation date is 2003-04-01.
@Suite struct OptionDayTests {
  private let offer = TestOffer().holder("H-1").grant("G-1", 900)
  private var tendered: TestOffer { offer.tender("F-1", [Line("G-1", 900)]) }

  @Test func `C1, C7, F1: what is exercised in the offer is not cancelled in it`() async throws {
    let run = try await tendered.exercise("X-1", "G-1", on: "2003-03-20", 200)
      .close("2003-10-03", "1.25").run()
    #expect(
      try run.rows("determinations") == [
        "F-1,G-1,H-1,900,accepted,700,,Accepted for the 700 shares outstanding on 2003-04-01; it "
          + "tenders 900.,0"
      ]
    )
    let finding = try run.finding("tender.reduced")
    #expect(finding.severity == .warning && finding.place?.address == "elections.csv!G2")
    #expect(
      finding.message
        == "F-1 tenders 900 shares of G-1, of which 700 are outstanding on 2003-04-01: 700 are accepted"
    )
    #expect(try run.rows("cancellations") == ["G-1,H-1,2003-04-01,700,0"])
    // 200 are issued, 700 cancelled and granted anew: nothing of the 900 becomes available.
    #expect(
      try run.rows("pool") == [
        "2003-02-28,commencement,0,900,0,0,2399100", "2003-03-20,exercise,200,700,0,200,2399100",
        "2003-04-01,cancellation,700,0,700,200,2399100", "2003-10-03,grant,700,700,0,200,2399100",
      ]
    )
    let measures = [
      "shares_tendered": "900", "shares_accepted": "700", "shares_reduced": "200",
      "shares_rejected": "0", "shares_kept": "0", "shares_outstanding_now": "700",
    ]
    for (measure, value) in measures { #expect(try run.summary(measure) == value, "\(measure)") }
  }

  @Test func `F1: an exercise on the cancellation date comes before the cancellation`()
    async throws
  {
    let run = try await tendered.exercise("X-1", "G-1", on: "2003-04-01", 300)
      .run(asOf: "2003-04-01")
    #expect(try run.determinations() == ["F-1,G-1,H-1,900,accepted,600,"])
    #expect(
      try run.rows("pool", holding: "2003-04-01") == [
        "2003-04-01,exercise,300,600,0,300,2399100",
        "2003-04-01,cancellation,600,0,600,300,2399100",
      ]
    )
  }

  @Test func `D6: exercised_later can refuse a line instead`() async throws {
    let run = try await tendered.exercise("X-1", "G-1", on: "2003-03-20", 200)
      .setting("tender.shares", "exercised_later", "refuse").run(asOf: "2003-04-01")
    #expect(try run.determinations() == ["F-1,G-1,H-1,900,rejected,0,tender.shares"])
    #expect(
      run.messages("tender.shares", "G-1") == [
        "900 shares of G-1 tendered, but only 700 are left, since others were exercised later"
      ]
    )
  }

  @Test func `C8, D6: of an option exercised whole nothing is left to accept`() async throws {
    let run = try await TestOffer().holder("H-1").grant("G-1", 900, on: "1999-05-14")
      .tender("F-1", [Line("G-1", 900)]).exercise("X-1", "G-1", on: "2003-03-20", 900)
      .run(asOf: "2003-04-01")
    #expect(
      run.messages("tender.shares", "G-1") == [
        "900 shares of G-1 tendered, but its last shares were exercised on 2003-03-20"
      ]
    )
    #expect(
      try run.rows("options") == [
        "G-1,eligible,,900,0,900,0,0,0,exercised,2003-03-20,900 shares exercised.,H-1"
      ]
    )
  }

  @Test func `D7: of a required option all that is left must be accepted, and is`() async throws {
    let run = try await offer.grant("G-2", 300, on: "2002-09-03")
      .row("vesting", ["grant_id": "G-2", "vest_date": "2002-12-01", "shares": "300"])
      .tender("F-1", [Line("G-1", 900), Line("G-2", 300)])
      .exercise("X-1", "G-2", on: "2003-03-20", 100).run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == [
        "F-1,G-1,H-1,900,accepted,900,", "F-1,G-2,H-1,300,accepted,200,",
      ]
    )
  }

  @Test func `C1: an option that expires before a later cancellation is not exchanged`()
    async throws
  {
    let run = try await TestOffer().term("cancellation", "2003-04-10").holder("H-1")
      .grant("G-1", 900, ["expires": "2003-04-05"]).tender("F-1", [Line("G-1", 900)])
      .run(asOf: "2003-04-10")
    #expect(
      run.messages("tender.shares", "G-1") == [
        "900 shares of G-1 tendered, but the option expired on 2003-04-05"
      ]
    )
    #expect(
      try run.rows("pool", holding: "expiry") == ["2003-04-05,expiry,900,0,0,0,2400000"]
    )
    #expect(
      try run.rows("options") == [
        "G-1,eligible,,900,0,900,0,0,0,expired,2003-04-05,900 shares expired.,H-1"
      ]
    )
  }

  /// A director's option lasts five years by option_term, everyone else's ten.
  @Test(arguments: [
    ("1997-05-21", "2002-05-21", "the offer commenced on 2003-02-28"),
    ("1998-03-20", "2003-03-20", "what is tendered is cancelled on 2003-04-01"),
  ])
  func `E6, C1: an option without expires that has expired by its term is told`(
    granted: String,
    expired: String,
    until: String
  ) async throws {
    let run = try await TestOffer().holder("H-1", ["role": "non_employee_director"])
      .grant("G-1", 900, on: granted)
      .grant("G-2", 900)
      .run(asOf: "2003-04-01")
    let finding = try run.finding("grant.expired")
    #expect(finding.severity == .note && finding.subject == "G-1")
    #expect(finding.place?.address.hasPrefix("grants.csv!") ?? false)
    #expect(
      finding.message
        == "expires is blank; by option_term G-1 expired on \(expired), and \(until): 900 shares of it "
        + "cannot be tendered"
    )
  }

  @Test(arguments: [(400, ["500 shares"]), (900, [])])
  func `E6, C1: what was bought before an option expired by its term is not told`(
    bought: Int,
    left: [String]
  ) async throws {
    let run = try await TestOffer().holder("H-1", ["role": "non_employee_director"])
      .grant("G-1", 900, on: "1998-03-20")
      .exercise("X-1", "G-1", on: "2003-03-10", bought)
      .run(asOf: "2003-04-01")
    let told = run.messages("grant.expired", "G-1").map { $0.split(separator: ": ").last ?? "" }
    #expect(told == left.map { "\($0) of it cannot be tendered" }, "\(run.complaints)")
  }

  @Test(arguments: ["2002-05-21", "2003-04-01"])
  func `C1: an option whose expires is stated is told by no note`(expires: String) async throws {
    let run = try await TestOffer().holder("H-1")
      .grant("G-1", 900, on: "1997-05-21", ["expires": expires]).run(asOf: "2003-04-01")
    #expect(run.messages("grant.expired", "G-1") == [])
  }

  @Test func `B5, B6: an option that had lapsed is in no total, and a rehire revives nothing`()
    async throws
  {
    let run =
      try await tendered
      .service(
        "H-1",
        ["service_start": "1995-01-02", "service_end": "2001-12-31", "end_reason": "other"]
      ).service("H-1", ["service_start": "2002-06-03"]).run(asOf: "2003-04-01")
    #expect(
      run.messages("grant.lapsed", "G-1") == [
        "900 shares of G-1 had lapsed by 2002-01-01: service ended 2001-12-31, and the service from "
          + "2002-06-03 on revives no option"
      ]
    )
    #expect(
      run.messages("tender.shares", "G-1") == [
        "900 shares of G-1 tendered, but the option lapsed on 2002-01-01"
      ]
    )
    #expect(try run.summary("shares_outstanding_options") == "0")
    #expect(try run.rows("pool").first == "2003-02-28,commencement,0,0,0,0,2400000")
  }

  @Test func `B1, B6: a break between receipt and cancellation refuses the tender`() async throws {
    let run =
      try await tendered
      .service(
        "H-1",
        ["service_start": "1995-01-02", "service_end": "2003-03-19", "end_reason": "other"]
      ).service("H-1", ["service_start": "2003-03-24"]).run(asOf: "2003-04-01")
    #expect(
      try run.determinations() == ["F-1,G-1,H-1,900,rejected,0,eligibility.cancellation"]
    )
    #expect(
      run.messages("eligibility.cancellation", "H-1") == [
        "Holder H-1's service ended on 2003-03-19, before the cancellation"
      ]
    )
    // 600 are not vested, and go on the day after; the 300 vested can be exercised for a month.
    #expect(
      try run.rows("pool", holding: "lapse") == ["2003-03-20,lapse,600,300,0,0,2399700"]
    )
  }

  @Test(
    arguments: [
      // Signed 2003-03-12, received 2003-03-14: exercised when, stated how many, agrees?
      ("2003-03-11", "0", false), ("2003-03-11", "100", true), ("2003-03-12", "0", true),
      ("2003-03-12", "100", true), ("2003-03-14", "0", true), ("2003-03-14", "100", true),
      ("2003-03-15", "0", true), ("2003-03-15", "100", false), ("2003-03-12", "50", false),
    ]
  )
  func `D1: a form may state any number that was true from signature to receipt`(
    exercised: String,
    stated: String,
    agrees: Bool
  ) async throws {
    let run =
      try await offer
      .tender(
        "F-1",
        [Line("G-1", 800, ["shares_exercised": stated])],
        ["signature_date": "2003-03-12"]
      )
      .exercise("X-1", "G-1", on: exercised, 100).run(asOf: "2003-04-01")
    #expect(run.findings("tender.agrees").isEmpty == agrees)
    #expect(try run.summary("shares_accepted") == (agrees ? "800" : "0"))
  }

  @Test(
    arguments: [
      // What the notice states of the line of 900: shares left, shares withdrawn, whether it warns.
      ("300", "600,accepted,600,,Properly tendered.,300", false),
      ("899", "1,accepted,1,,Properly tendered.,899", false),
      ("900", "900,withdrawn,0,,Withdrawn by F-2.,900", false),
      ("901", "900,withdrawn,0,,Withdrawn by F-2.,900", true),
      ("", "900,withdrawn,0,,Withdrawn by F-2.,900", false),
    ]
  )
  func `D5, D10: a notice takes out of a line what it states`(
    shares: String,
    row: String,
    warns: Bool
  ) async throws {
    let run = try await tendered.notice("F-2")
      .row("elections", ["form_id": "F-2", "grant_id": "G-1", "shares_tendered": shares])
      .run(asOf: "2003-04-01")
    #expect(try run.rows("determinations") == ["F-1,G-1,H-1," + row])
    #expect(run.findings("notice.whole").count == (warns ? 1 : 0))
  }

  @Test func `D5, D10: notices one after the other take what is left`() async throws {
    let run = try await tendered.notice("F-2", received: "2003-03-20 09:00")
      .row("elections", ["form_id": "F-2", "grant_id": "G-1", "shares_tendered": "300"])
      .notice("F-3", received: "2003-03-21 09:00")
      .row("elections", ["form_id": "F-3", "grant_id": "G-1", "shares_tendered": "250"])
      .run(asOf: "2003-04-01")
    #expect(
      try run.rows("determinations") == [
        "F-1,G-1,H-1,350,accepted,350,,Properly tendered.,550"
      ]
    )
  }

  @Test(
    arguments: [
      // 34% of 900 is 306; of the 800 left after an exercise, 272; rounded down.
      ("34%", 0, "306,accepted,306,"), ("34%", 100, "272,accepted,272,"),
      ("33.3%", 0, "299,accepted,299,"), ("100%", 300, "600,accepted,600,"),
      ("0%", 0, "0,accepted,0,"),
    ] as [(String, Int, String)]
  )
  func `C2, D11: a percentage is of what is outstanding on the cancellation date`(
    percent: String,
    exercised: Int,
    row: String
  ) async throws {
    var offer = offer.tender(
      "F-1",
      [Line("G-1", 0, ["shares_tendered": "", "percent": percent])]
    )
    if exercised > 0 { offer = offer.exercise("X-1", "G-1", on: "2003-03-20", exercised) }
    #expect(try await offer.run(asOf: "2003-04-01").determinations() == ["F-1,G-1,H-1," + row])
  }

  @Test func `D5, D11: a percentage of nothing is refused; a notice takes the whole line`()
    async throws
  {
    let part = Line("G-1", 0, ["shares_tendered": "", "percent": "34%"])
    let expired = try await TestOffer().holder("H-1").grant("G-1", 900, ["expires": "2003-03-20"])
      .tender("F-1", [part]).run(asOf: "2003-04-01")
    #expect(
      expired.messages("tender.shares", "G-1") == [
        "a part of G-1 tendered, but the option expired on 2003-03-20"
      ]
    )
    let withdrawn = try await offer.tender("F-1", [part]).notice("F-2")
      .row("elections", ["form_id": "F-2", "grant_id": "G-1", "shares_tendered": "100"])
      .run(asOf: "2003-04-01")
    #expect(
      try withdrawn.rows("determinations") == [
        "F-1,G-1,H-1,306,withdrawn,0,,Withdrawn by F-2.,306"
      ]
    )
    #expect(withdrawn.findings("notice.whole").count == 1)
  }

  @Test func `D9: an option counts once in the shares tendered`() async throws {
    // F-1 is late and refused, F-2 stands: the 900 count once, at F-2.
    let run = try await offer.tender("F-1", [Line("G-1", 900)], ["delivery": "mail"])
      .tender("F-2", [Line("G-1", 800)], received: "2003-03-17 10:00")
      .tender("F-3", [Line("G-1", 700)], received: "2003-03-18 10:00", ["delivery": "mail"])
      .run(asOf: "2003-04-01")
    let measures = [
      "shares_tendered": "800", "shares_accepted": "800", "shares_rejected": "0",
      "shares_tendered_again": "1600", "shares_kept": "100",
    ]
    for (measure, value) in measures { #expect(try run.summary(measure) == value, "\(measure)") }
    let refused = try await offer.tender("F-1", [Line("G-1", 900)], ["delivery": "mail"])
      .tender("F-3", [Line("G-1", 700)], received: "2003-03-18 10:00", ["delivery": "mail"])
      .run(asOf: "2003-04-01")
    #expect(try refused.summary("shares_rejected") == "700")
    #expect(try refused.summary("shares_tendered_again") == "900")
  }
}
