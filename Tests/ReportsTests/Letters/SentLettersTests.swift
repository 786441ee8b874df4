import Exchange
import Offering
import TestSupport
import Testing

@testable import Reports

/// A letter that was due on its day stands on every later run; one that was due on no earlier day is dated the
/// day from which what it says was so.
@Suite struct SentLettersTests {
  /// The letters as the command writes them.
  private static func letters(_ request: Request) async throws -> [Letters.File] {
    let conclusion = await request.carryOut()
    let outcome = try TestRun(conclusion).outcome
    let templates = try LetterTemplates()
    let sent = await SentLetters(before: outcome, conclusion, request, templates: templates)
    return try Letters(outcome, conclusion, templates: templates, sent: sent).files()
  }

  private static func letters(_ offer: TestOffer, _ asOf: String) async throws -> [Letters.File] {
    try await letters(offer.request(asOf: asOf))
  }

  private static func text(_ file: Letters.File) -> String {
    String(decoding: file.bytes, as: UTF8.self)
  }

  // Policy that reaches back.

  /// Mail is allowed on 2003-09-10, as of 2003-03-01: F-1, which came by mail, was accepted on no day before.
  private static let byMail = TestOffer().holder("H-1").grant("G-1", 900)
    .holder("H-2").grant("G-2", 600, of: "H-2")
    .tender("F-1", [Line("G-1", 900)], ["delivery": "mail"])
    .tender("F-2", by: "H-2", [Line("G-2", 600)]).close("2003-10-03", "5.00")
    .adopt(
      "tender.delivery",
      "methods",
      "fax; hand; mail",
      on: "2003-09-10",
      ["effective_as_of": "2003-03-01"]
    )

  @Test(arguments: [
    (
      "2003-09-09",
      [
        "H-1-2003-03-14-receipt-F-1", "H-1-2003-03-14-defect-F-1", "H-1-2003-04-01-acceptance",
        "H-2-2003-03-14-receipt-F-2", "H-2-2003-04-01-acceptance", "H-2-2003-04-01-promise",
      ]
    ),
    (
      "2003-10-03",
      [
        "H-1-2003-03-14-receipt-F-1", "H-1-2003-03-14-defect-F-1", "H-1-2003-04-01-acceptance",
        "H-1-2003-09-10-acceptance", "H-1-2003-09-10-promise", "H-1-2003-10-03-new_option",
        "H-2-2003-03-14-receipt-F-2", "H-2-2003-04-01-acceptance", "H-2-2003-04-01-promise",
        "H-2-2003-10-03-new_option",
      ]
    ),
  ])
  func
    `what a policy that reaches back accepts is told on the day of the policy, what was refused stands`(
      asOf: String,
      names: [String]
    ) async throws
  {
    let files = try await Self.letters(Self.byMail, asOf)
    #expect(files.map(\.name) == names.map { $0 + ".html" })
    for file in files where file.kind == .acceptance && file.day > Day(2003, 4, 1) ?? .last {
      let text = Self.text(file)
      #expect(text.contains("<p>September 10, 2003</p>"))
      #expect(text.contains("a policy adopted on September 10, 2003, which reaches back"))
      #expect(text.contains("On April 1, 2003 we accepted for exchange"))
    }
    let refused = files.first { $0.name == "H-1-2003-04-01-acceptance.html" }
    #expect(refused.map(Self.text)?.contains("No options accepted for exchange") == true)
  }

  /// What was promised on September 10 stands when the date of the grant is moved ten days later.
  @Test func `a promise that policy made stands when its date is moved`() async throws {
    let offer = Self.byMail.adopt("grant_date", "months", "8", on: "2003-09-20")
    let files = try await Self.letters(offer, "2003-09-25")
    let promises = files.filter { $0.kind == .promise && $0.holderID == "H-1" }
    #expect(
      promises.map(\.name) == ["H-1-2003-09-10-promise.html", "H-1-2003-09-20-promise.html"]
    )
    let dates = promises.map { Self.text($0).contains("The date has been moved") }
    #expect(dates == [false, true])
  }

  // Forms.

  /// F-1 is not signed; F-2 replaces it.
  private static let replaced = TestOffer().holder("H-1").grant("G-1", 900)
    .tender("F-1", [Line("G-1", 900)], ["name_signed": "", "signature_date": ""])
    .tender(
      "F-2",
      [Line("G-1", 900)],
      received: "2003-03-18 09:00",
      ["signature_date": "2003-03-18"]
    )

  @Test func `a defect that a later form cures was told, and stands`() async throws {
    #expect(
      try await Self.letters(Self.replaced, "2003-04-01").map(\.name).filter {
        $0.contains("defect")
      }
        == ["H-1-2003-03-14-defect-F-1.html"]
    )
  }

  @Test func `a defect that is waived was told, and stands`() async throws {
    let offer = TestOffer().holder("H-1").grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900)], ["delivery": "mail"])
      .row(
        "waivers",
        [
          "rule": "tender.delivery", "subject": "F-1", "approved_by": "Committee",
          "approved_on": "2003-03-20", "reason": "Sent in time",
        ]
      )
    let files = try await Self.letters(offer, "2003-04-01")
    #expect(files.map(\.kind) == [.receipt, .defect, .acceptance, .promise])
    #expect(files.dropFirst().first.map(Self.text)?.contains("you can deliver a new form") == true)
  }

  @Test func `what later policy finds wrong with a form is told on the day of the policy`()
    async throws
  {
    let offer = TestOffer().holder("H-1").grant("G-1", 900).tender("F-1", [Line("G-1", 900)])
      .adopt("tender.delivery", "methods", "mail", on: "2003-03-18")
    #expect(
      try await Self.letters(offer, "2003-04-01").map(\.name).filter { $0.contains("defect") }
        == ["H-1-2003-03-18-defect-F-1.html"]
    )
  }

  @Test func `a class that hangs on a price to come is told on the day of the price`() async throws
  {
    let request = try RecordedSamples.request("google-2009", asOf: "2009-03-09")
    let defects = try await Self.letters(request).filter { $0.kind == .defect }.map(\.name)
    #expect(defects == ["H-2-2009-03-06-defect-F-2.html", "H-3-2009-03-09-defect-F-3.html"])
  }

  /// The split of June is no matter of a letter of April.
  @Test func `a balancing option is told as it was kept, whatever events came later`() async throws
  {
    let offer = TestOffer().holder("H-1").grant("G-1", 900, at: "9.00")
      .tender("F-1", [Line("G-1", 300)]).event("2003-06-15", "split", 2, for: 1)
      .close("2003-10-03", "5.00")
    for asOf in ["2003-04-01", "2003-06-20", "2003-10-03"] {
      let letters = try await Self.letters(offer, asOf).filter { $0.kind == .balancing }
      #expect(letters.count == 1)
      let text = try #require(letters.first.map(Self.text))
      #expect(text.contains(">600<") && text.contains("$9.00 a share"), "\(asOf)")
    }
  }

  /// Samples with the days as of which their letters are written.
  private static let days: [(sample: String, days: [String])] = [
    ("alpha-2003", ["2003-03-14", "2003-03-31", "2003-07-18", "2003-10-03"]),
    ("waivers", ["2003-03-10", "2003-03-20", "2003-04-01"]),
    ("decisions-and-their-days", ["2003-03-25", "2003-04-01", "2003-10-03", "2003-12-01"]),
    ("extension-and-late-notice", ["2003-03-28", "2003-03-31", "2003-10-03"]),
    ("google-2009", ["2009-02-20", "2009-03-05", "2009-03-06", "2009-03-09", "2009-09-10"]),
    ("lucent-2002", ["2002-05-16", "2002-05-22", "2002-07-31", "2002-11-25"]),
    ("ciena-2002", ["2002-05-07", "2002-05-17", "2002-08-05", "2002-11-21"]),
    ("starbucks-2009", ["2009-05-20", "2009-05-26", "2009-05-29", "2009-06-01"]),
    ("handspring-2002", ["2002-05-02", "2002-05-17", "2002-09-13", "2002-11-18"]),
  ]

  @Test(arguments: days)
  func `no later run takes a letter back or changes a byte of it`(
    sample: String,
    days: [String]
  ) async throws {
    var known: [String: [UInt8]] = [:]
    for day in days {
      let files = try await Self.letters(RecordedSamples.request(sample, asOf: day))
      let now = Dictionary(
        files.map { ($0.name, $0.bytes) },
        uniquingKeysWith: { first, _ in first }
      )
      for (name, bytes) in known {
        #expect(now[name] != nil, "\(day): \(name) is gone")
        #expect(now[name] == bytes, "\(day): \(name) differs")
      }
      known = now
    }
    #expect(!known.isEmpty)
  }
}
