import Exchange
import Offering
import TestSupport
import Testing

@testable import Reports

@Suite struct LettersTests {
  private typealias Edit = (sheet: String, old: String, new: String)

  /// The letters to a holder on a day as text; empty if there are none.
  private func letters(
    to holder: String,
    _ asOf: Day? = SampleOffer.granted,
    replacing edits: [(sheet: String, old: String, new: String)] = [],
    templates: [LetterKind: String] = [:]
  ) async throws -> String {
    let (outcome, conclusion) = try await SampleOffer.outcome(asOf, replacing: edits)
    let templates = try LetterTemplates(replacing: templates)
    let files = try Letters(outcome, conclusion, templates: templates).files()
    return files.filter { $0.holderID == holder }
      .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }

  @Test(arguments: [
    (Day(2003, 3, 24), false, false, false), (Day(2003, 3, 25), true, false, false),
    (Day(2003, 3, 31), true, false, false), (Day(2003, 4, 1), true, true, false),
    (Day(2003, 10, 2), true, true, false), (Day(2003, 10, 3), true, true, true),
  ])
  func `G2: a holder gets the letters whose occasion has come`(
    asOf: Day?,
    receipt: Bool,
    promise: Bool,
    terms: Bool
  ) async throws {
    let text = try await letters(to: "H-12", asOf)
    #expect(text.contains("<h1>Confirmation of Receipt</h1>") == receipt)
    #expect(text.contains("<h1>Promise to Grant</h1>") == promise)
    #expect(text.contains("<h1>Your balancing options</h1>") == promise)
    #expect(text.contains("<h1>Your new options</h1>") == terms)
    #expect(!text.contains("Notice of a defect"))
  }

  @Test(arguments: [
    ("H-26", "F-007", "by March 17, 2003"), ("H-24", "F-020", "by March 31, 2003"),
    ("H-18", "F-006", "by March 14, 2003"),
  ])
  func `A10: each form is confirmed; the day by which that is due is the company's own`(
    holder: String,
    form: String,
    due: String
  ) async throws {
    let text = try await letters(to: holder)
    #expect(text.contains("<b>\(form)</b>"))
    #expect(text.contains("We confirm the receipt of each form within 5 business days."))
    #expect(!text.contains(due))
  }

  @Test func `A10: a confirmation says that it is not itself an acceptance`() async throws {
    let text = try await letters(to: "H-13", Day(2003, 3, 31))
    #expect(text.contains("not by itself an acceptance"))
    #expect(text.contains("4:59 p.m. Eastern time on March 31, 2003"))
  }

  @Test(arguments: [
    ("H-14", "F-033", "the offer expired"), ("H-10", "F-021", "G-2000-04"),
    ("H-11", "F-026", "$1.45"), ("H-15", "F-029", "signed"), ("H-09", "F-034", "F-031"),
    ("H-22", "F-011", "F-008"),
  ])
  func `G2: a defect is told with its form and reason`(
    holder: String,
    form: String,
    words: String
  ) async throws {
    let text = try await letters(to: holder)
    let notice = text.split(separator: "Notice of a defect", maxSplits: 1).dropFirst().joined()
    #expect(notice.contains(form))
    #expect(notice.contains(words))
  }

  @Test func `G2: a defect can be cured until the offer expires`() async throws {
    // A letter speaks on its own day, whenever it is printed.
    for asOf in [Day(2003, 3, 28), Day(2003, 3, 31), Day(2003, 10, 3)] {
      let open = try await letters(to: "H-15", asOf)
      #expect(open.contains("Until the offer expires at 5:00 p.m. Eastern time on March 31, 2003"))
      #expect(!open.contains("since then no Election Form can be delivered in time"))
    }
    let late = try await letters(to: "H-14")
    #expect(late.contains("since then no Election Form can be delivered in time"))
    #expect(!late.contains("Until the offer expires at"))
    #expect(late.contains("The offer expired at"))
  }

  @Test func `E3: the promise names each cancelled option, the date and the condition`()
    async throws
  {
    let text = try await letters(to: "H-02", Day(2003, 4, 1))
    for option in ["G-1997-01", "G-1999-03", "G-2001-01", "G-2002-01", "415,000"] {
      #expect(text.contains(option))
    }
    #expect(text.contains("no earlier than October 3, 2003"))
    #expect(text.contains("through the new grant date.</b>"))
  }

  @Test func `a promise printed after its grant date was moved says when and by what`()
    async throws
  {
    let offer = TestOffer.ofAnn.row(
      "policy",
      [
        "rule": "grant_date", "parameter": "months", "value": "8", "adopted_on": "2003-07-01",
        "adopted_by": "Committee",
      ]
    )
    func promise(_ asOf: String) async throws -> String {
      let conclusion = try await offer.request(asOf: asOf).carryOut()
      let outcome = try TestRun(conclusion).outcome
      let files = try Letters(outcome, conclusion, templates: LetterTemplates()).files()
      return files.filter { $0.kind == .promise }
        .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }
    let before = try await promise("2003-06-30")
    #expect(before.contains("no earlier than October 3, 2003</b>"))
    #expect(!before.contains("has been moved"))
    let after = try await promise("2003-07-01")
    #expect(after.contains("no earlier than October 3, 2003</b>"))
    #expect(
      after.contains(
        "On July 1, 2003 it was moved from October 3, 2003 to December 3, 2003: grant_date.months was "
          + "set to 8 (policy.csv!A2)."
      )
    )
  }

  @Test func `B2: a forfeited promise says so`() async throws {
    let text = try await letters(to: "H-20")
    #expect(text.contains("have ended. Your service ended on "))
    #expect(!text.contains("Your new options"))
    #expect(text.contains("<p>The Promises to Grant for the "))
    #expect(!text.contains("Offer to Exchange"))
  }

  @Test func `E6: the terms of a director's and of an employee's new option`() async throws {
    let director = try await letters(to: "H-05")
    #expect(director.contains("October 3, 2008, or earlier if your service ends"))
    #expect(director.contains("a director&#39;s new options last 90 days"))
    let employee = try await letters(to: "H-12")
    #expect(employee.contains("October 3, 2013, or earlier if your service ends"))
    #expect(employee.contains("2,083 of 3,333 shares"))
    #expect(employee.contains("December 15, 2003"))
  }

  @Test(arguments: ["H-06", "H-27"])
  func `G2: a holder with nothing to be told has no file`(holder: String) async throws {
    #expect(try await letters(to: holder).isEmpty)
  }

  @Test(arguments: ["{{holder_name}}", "{{{holder_name}}}", "{{&holder_name}}"])
  func `G2: no template lets a sheet's text become HTML`(tag: String) async throws {
    let text = try await letters(
      to: "H-01",
      replacing: [("holders.csv", "Officer 01", "\u{0600}<script>alert(1)</script>")],
      templates: [.receipt: "<p>\(tag)</p>"]
    )
    let bytes = String(decoding: text.utf8.map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
    #expect(bytes.contains("&lt;script&gt;"))
    #expect(!bytes.contains("<script"))
  }

  @Test func `G2: a template of the offer's own replaces one by name`() async throws {
    let text = try await letters(to: "H-13", templates: [.receipt: "<p>Got {{form_id}}</p>"])
    #expect(text.contains("<p>Got F-032</p>"))
    #expect(!text.contains("<h1>Confirmation of Receipt</h1>"))
    #expect(text.contains("<h1>Your new options</h1>"))
  }

  @Test func `G2: a name that there is not is told, not left blank`() async throws {
    await #expect(throws: LetterFault.self) {
      try await letters(to: "H-13", templates: [.receipt: "{{holder_nam}}"])
    }
  }

  @Test(
    arguments: [
      ("{{#options}}", nil), ("{{/options}}", nil), ("a\n{{> receipt}}", 2),
      ("{{=<% %>=}}", 1), ("{{holder_name", nil), ("{{% CONTENT_TYPE:HTML}}", 1),
      (String(repeating: "{{#a}}", count: 501), 1),
    ] as [(String, Int?)]
  )
  func `G2: a broken template is refused with its name`(text: String, line: Int?) throws {
    let fault = #expect(throws: LetterFault.self) {
      _ = try LetterTemplates(replacing: [.promise: text])
    }
    #expect(fault?.template == "promise.mustache")
    if let line { #expect(fault?.line == line) }
  }

  @Test(arguments: [
    ("H-01", "H-01"), ("../x", "%2E.%2Fx"), (".hidden", "%2Ehidden"), ("a.b_c", "a.b_c"),
    ("\u{E9}", "%C3%A9"),
  ])
  func `an id can lead to no other folder`(id: String, name: String) {
    #expect(Letters.inFileName(id) == name)
  }

  @Test(
    arguments: [
      ("2003-03-20 09:00", [:], false), ("2003-03-26 09:00", [:], true),
      // Of all that the form tenders, in figures.
      ("2003-03-20 09:00", ["shares_tendered": "900"], false),
      ("2003-03-26 09:00", ["shares_tendered": "900"], true),
      ("2003-03-20 09:00", ["shares_tendered": "300"], true),
    ] as [(String, [String: String], Bool)]
  )
  func `A7: an extension says what stood when it was announced`(
    withdrawn: String,
    cells: [String: String],
    stands: Bool
  ) async throws {
    var offer = TestOffer().holder("H-1").grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900)], received: "2003-03-10 09:00")
      .notice("N-1", by: "H-1", [], received: withdrawn)
      .amendment("2003-03-25 09:00", "extension", ["new_expiration": "2003-04-14 17:00"])
    if !cells.isEmpty {
      let line = cells.merging(["form_id": "N-1", "grant_id": "G-1"]) { first, _ in first }
      offer = offer.row("elections", line)
    }
    let run = try await offer.run(asOf: "2003-03-28")
    let letters = Letters(try run.outcome, run.conclusion, templates: try LetterTemplates())
    let text = try #require(try letters.files(kinds: [.extension]).first).bytes
    let told = String(decoding: text, as: UTF8.self).contains(
      "What you tendered by F-1 stays tendered"
    )
    #expect(told == stands)
  }

  @Test(arguments: [
    ("2003-03-23 10:00", "After the offer expires"),
    ("2003-03-24 09:00", "The offer was terminated on March 24, 2003, before we received it"),
    ("2003-04-02 10:00", "The offer was terminated on March 24, 2003, before we received it"),
  ])
  func `A10, A11: a confirmation says what is so when the form comes`(
    received: String,
    words: String
  ) async throws {
    let offer = TestOffer().holder("H-1").grant("G-1", 900)
      .tender("F-1", [Line("G-1", 900)], received: received)
      .amendment("2003-03-24 09:00", "termination")
    let text = try await LetterTexts(offer, asOf: "2003-04-10").text(.receipt)
    for other in ["After the offer expires", "The offer was terminated", "The offer expired"] {
      #expect(text.contains(other) == words.hasPrefix(other), "\(other)\n\(text.suffix(900))")
    }
    #expect(text.contains(words))
  }
}
