import Findings
import TestSupport
import Testing

/// Extensions, postponements, changes and terminations.
@Suite struct AmendmentTests {
  private let offer = TestOffer().holder("H-1").grant("G-1", 900)
    .tender("F-1", [Line("G-1", 900)]).close("2003-10-03", "1.25")

  @Test func `A1, A7: an extension moves the whole timeline`() async throws {
    // Expires Tuesday April 15: cancelled on the 16th; the 17th plus six months and a day is
    // Saturday October 18, so Monday the 20th. Open from February 28: 22 + 11 = 33 business days.
    let run = try await offer.amendment(
      "2003-03-28 12:00",
      "extension",
      ["new_expiration": "2003-04-15 17:00"]
    ).tender("F-2", [Line("G-1", 100)], received: "2003-04-15 16:59").run(asOf: "2003-04-16")
    #expect(try run.summary("expiration") == "2003-04-15 17:00")
    #expect(try run.summary("cancellation_date") == "2003-04-16")
    #expect(try run.summary("new_grant_date") == "2003-10-20")
    #expect(try run.summary("business_days_open") == "33")
    #expect(
      try run.determinations() == [
        "F-1,G-1,H-1,900,superseded,0,", "F-2,G-1,H-1,100,accepted,100,",
      ]
    )
    #expect(run.spoken == [])
  }

  @Test func `A7: several extensions in a row, the last announced wins`() async throws {
    let run =
      try await offer
      .amendment("2003-04-08 07:00", "extension", ["new_expiration": "2003-04-11 17:00"])
      .amendment("2003-03-28 12:00", "extension", ["new_expiration": "2003-04-07 17:00"])
      .run(asOf: "2003-04-10")
    #expect(try run.summary("expiration") == "2003-04-11 17:00")
    #expect(run.spoken == [])
  }

  @Test(arguments: [
    ("2003-04-01 07:45", "2003-04-15 17:00", true), ("2003-04-01 08:00", "2003-04-15 17:00", true),
    ("2003-04-01 08:01", "2003-04-15 17:00", false),
    ("2003-04-01 08:15", "2003-04-15 17:00", false),
    ("2003-03-20 09:00", "2003-03-31 17:00", false),
    ("2003-03-20 09:00", "2003-03-28 17:00", false),
  ])
  func `A7: an extension is announced in time and to a later expiration, or has no effect`(
    announced: String,
    to expiration: String,
    takesEffect: Bool
  ) async throws {
    let run = try await offer.amendment(announced, "extension", ["new_expiration": expiration])
      .run(asOf: "2003-04-02")
    #expect(run.findings("offer.amendable").count == (takesEffect ? 0 : 1))
    #expect(run.findings("offer.amendable").allSatisfy { $0.subject == "amendment" })
    #expect(try run.summary("expiration") == (takesEffect ? expiration : "2003-03-31 17:00"))
    #expect(try run.summary("status") == (takesEffect ? "open" : "cancelled"))
  }

  @Test(arguments: [("2003-04-01 09:00", 1), ("2003-04-01 09:01", 0)])
  func `A7: the hour is that of the rule on notice`(announced: String, accepted: Int) async throws {
    let run = try await offer.adopt("offer.extension_notice", "hour", "09:00")
      .amendment(announced, "extension", ["new_expiration": "2003-04-15 17:00"])
      .run(asOf: "2003-04-02")
    #expect(run.findings("offer.amendable").count == 1 - accepted)
  }

  @Test func `A7: a change of what is offered that gives a new expiration is an extension`()
    async throws
  {
    let run = try await offer.amendment(
      "2003-03-28 09:00",
      "consideration",
      ["new_expiration": "2003-04-15 17:00"]
    ).run(asOf: "2003-04-02")
    // Ten business days are due, and by the final expiration there are thirteen.
    #expect(run.spoken == [])
    #expect(try run.summary("expiration") == "2003-04-15 17:00")
  }

  @Test func `A7: a late extension that is waived on its day takes effect`() async throws {
    let late = offer.amendment(
      "2003-04-01 08:15",
      "extension",
      ["new_expiration": "2003-04-15 17:00", "amendment_id": "A-1"]
    )
    for (approved, expiration) in [
      ("2003-04-01", "2003-04-15 17:00"), ("2003-04-02", "2003-03-31 17:00"),
    ] {
      let run = try await late.waiver("offer.amendable", "A-1", ["approved_on": approved])
        .run(asOf: "2003-04-03")
      #expect(try run.summary("expiration") == expiration)
    }
  }

  @Test func `two amendments of one id are an error`() async throws {
    let run = try await offer.amendment("2003-03-20 09:00", "other_material", ["amendment_id": "A"])
      .amendment("2003-03-21 09:00", "other_material", ["amendment_id": "A"]).run()
    #expect(run.sheets.isEmpty)
    #expect(try run.finding("id.duplicate").place?.address == "amendments.csv!G3")
  }

  @Test func `A7: an amendment announced after as-of is not known`() async throws {
    let run = try await offer.amendment(
      "2003-04-01 07:00",
      "extension",
      ["new_expiration": "2003-04-15 17:00"]
    ).run(asOf: "2003-03-31")
    #expect(try run.summary("expiration") == "2003-03-31 17:00")
  }

  @Test func `A7: an amendment announced on the as-of day is known`() async throws {
    let run = try await offer.amendment(
      "2003-03-28 23:59",
      "extension",
      ["new_expiration": "2003-04-15 17:00"]
    ).run(asOf: "2003-03-28")
    #expect(try run.summary("expiration") == "2003-04-15 17:00")
  }

  @Test func `A9, A11: a postponement reopens withdrawal until acceptance`() async throws {
    // 40 business days after February 28 end on Friday April 25 (no holiday between): withdrawal
    // reopens on Monday April 28, 17:00, until the start of May 2. Grant: May 3 plus six months and
    // a day is November 4.
    func noticed(_ received: String) async throws -> TestRun {
      try await offer.amendment(
        "2003-03-31 12:00",
        "postponement",
        ["new_cancellation": "2003-05-02"]
      ).notice("F-2", received: received).run(asOf: "2003-05-02")
    }
    for (received, fate) in [
      ("2003-04-28 16:59", "accepted,900,"), ("2003-04-28 17:00", "withdrawn,0,"),
      ("2003-05-01 23:59", "withdrawn,0,"), ("2003-05-02 00:00", "accepted,900,"),
    ] {
      #expect(try await noticed(received).determinations() == ["F-1,G-1,H-1,900,\(fate)"])
    }
    let run = try await noticed("2003-04-29 09:00")
    #expect(try run.summary("cancellation_date") == "2003-05-02")
    #expect(try run.summary("withdrawal_reopens") == "2003-04-28 17:00")
    #expect(try run.summary("new_grant_date") == "2003-11-04")
    #expect(try run.rows("cancellations") == [])
  }

  @Test(
    "A8: increases of the options sought without notice count together",
    arguments: [
      ([("2003-03-27 09:00", "1%"), ("2003-03-28 09:00", "1%")], []),
      ([("2003-03-28 09:00", "2%"), ("2003-03-28 10:00", "2%")], ["A-2"]),
      (
        [("2003-03-27 09:00", "1%"), ("2003-03-28 09:00", "2%"), ("2003-03-28 10:00", "1%")],
        ["A-2", "A-3"]
      ),
      // The first was announced ten business days before.
      ([("2003-03-18 09:00", "5%"), ("2003-03-28 09:00", "2%")], []),
    ] as [([(String, String)], [String])]
  )
  func increases(changes: [(String, String)], refused: [String]) async throws {
    var offer = offer
    for (place, change) in changes.enumerated() {
      offer = offer.amendment(
        change.0,
        "options_sought",
        ["amendment_id": "A-\(place + 1)", "percent": change.1]
      )
    }
    let run = try await offer.run(asOf: "2003-03-31")
    #expect(run.findings("offer.change_notice").map(\.subject) == refused, "\(run.complaints)")
  }

  @Test func `A11: a terminated offer cancels nothing and returns every tender`() async throws {
    let run = try await offer.amendment("2003-03-31 16:59", "termination").run()
    #expect(try run.summary("status") == "terminated")
    #expect(try run.determinations() == ["F-1,G-1,H-1,900,rejected,0,offer.terminated"])
    for sheet in ["cancellations", "balancing_options", "promises", "new_grants", "vesting"] {
      #expect(try run.rows(sheet) == [], "\(sheet)")
    }
    #expect(try run.rows("pool") == ["2003-02-28,commencement,0,900,0,0,2399100"])
    // The dates stand as scheduled.
    #expect(try run.summary("new_grant_date") == "2003-10-03")
  }

  @Test func `A11: a refusal keeps its own reason in a terminated offer`() async throws {
    let run = try await offer.amendment("2003-03-31 16:59", "termination")
      .tender("F-2", [Line("G-1", 1)], received: "2003-03-31 17:00").run()
    #expect(try run.determinations().last == "F-2,G-1,H-1,1,rejected,0,tender.timely")
  }

  @Test(arguments: [
    ("2003-03-31 17:00", "termination", ""), ("2003-04-01 09:00", "termination", ""),
    ("2003-05-02 09:00", "termination", ""), ("2003-04-01 07:00", "postponement", "2003-05-06"),
    ("2003-03-31 12:00", "postponement", "2003-05-04"),
    ("2003-03-31 12:00", "postponement", "2003-04-01"),
  ])
  func `A11: too late, or to no later business day, it has no effect`(
    announced: String,
    kind: String,
    cancellation: String
  ) async throws {
    let run = try await offer.amendment(
      announced,
      kind,
      ["new_cancellation": cancellation, "condition": "legal_action"]
    ).run()
    #expect(run.spoken == ["offer.amendable"])
    #expect(try run.summary("status") == "granted")
    #expect(try run.summary("cancellation_date") == "2003-04-01")
  }

  @Test(arguments: [("legal_action", 0), ("", 1)])
  func `A11: a termination names its condition`(condition: String, reported: Int) async throws {
    let run = try await offer.amendment(
      "2003-03-24 09:00",
      "termination",
      ["condition": condition]
    ).run()
    #expect(run.findings("offer.condition").count == reported)
    #expect(try run.summary("status") == "terminated")
  }

  @Test(arguments: [
    ("consideration", "2003-03-18 09:00", "", 0), ("consideration", "2003-03-19 09:00", "", 1),
    ("options_sought", "2003-03-28 09:00", "2%", 0),
    ("options_sought", "2003-03-28 09:00", "2.01%", 1),
    ("other_material", "2003-03-28 09:00", "", 0),
  ])
  func `A8: a change keeps the offer open ten business days from the notice`(
    kind: String,
    announced: String,
    percent: String,
    reported: Int
  ) async throws {
    // From Tuesday March 18 through Monday March 31 there are ten business days, both counted.
    let run = try await offer.amendment(announced, kind, ["percent": percent])
      .run(asOf: "2003-03-31")
    #expect(run.findings("offer.change_notice").count == reported)
  }

  @Test(arguments: [("2003-03-27 17:00", 0), ("2003-03-26 17:00", 1)])
  func `A6: the offer is open for at least 20 business days`(expiration: String, reported: Int)
    async throws
  {
    // February 28 (one) and March 3 to 27 (nineteen) are 20.
    let run = try await TestOffer().term("expiration", expiration).holder("H-1")
      .run(asOf: "2003-03-01")
    #expect(run.findings("offer.open_days").count == reported)
  }

  @Test func `A7, A11: an offer that was terminated is not extended`() async throws {
    let run = try await offer.amendment("2003-03-20 09:00", "termination")
      .amendment("2003-03-25 09:00", "extension", ["new_expiration": "2003-04-14 17:00"])
      .run(asOf: "2003-04-10")
    #expect(run.findings("offer.amendable").count == 1)
    #expect(try run.summary("status") == "terminated")
    #expect(try run.summary("expiration") == "2003-03-31 17:00")
  }

  @Test(arguments: [(false, "2003-03-31 17:00"), (true, "2003-04-02 17:00")])
  func `A8: a change that leaves too few days moves no date either, unless that is waived`(
    isWaived: Bool,
    expiration: String
  ) async throws {
    // From March 25 through April 2 there are seven business days.
    var offer = offer.amendment(
      "2003-03-25 09:00",
      "consideration",
      ["new_expiration": "2003-04-02 17:00"]
    )
    if isWaived { offer = offer.waiver("offer.change_notice", "amendment") }
    let run = try await offer.run(asOf: "2003-04-01")
    #expect(run.findings("offer.change_notice").count == 1)
    #expect(try run.summary("expiration") == expiration)
    #expect(try run.summary("status") == (isWaived ? "open" : "cancelled"))
  }

  @Test(arguments: [
    ("2003-03-31 16:59", true), ("2003-03-31 17:00", true), ("2003-03-31 17:01", false),
  ])
  func `A7: an offer that cancels on the day it expires can be extended until it expires`(
    announced: String,
    takesEffect: Bool
  ) async throws {
    let run = try await offer.answering(
      "cancellation_date",
      scope: "offer",
      "function(expiration_date) return expiration_date end"
    ).amendment(announced, "extension", ["new_expiration": "2003-04-15 17:00"])
      .run(asOf: "2003-04-02")
    #expect(run.findings("offer.amendable").isEmpty == takesEffect)
    #expect(try run.summary("cancellation_date") == (takesEffect ? "2003-04-15" : "2003-03-31"))
  }
}
