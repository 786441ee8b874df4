import Offering
import TestSupport
import Testing

@testable import Reports

/// What letters say to the holder: only what is so, of the day of the letter.
@Suite struct LetterWordingTests {
  private static let offer = TestOffer().holder("H-1", ["name": "Bob Cole"]).grant("G-1", 2900)
  private static let tendering = offer.tender("F-1", [Line("G-1", 2900)])
  private static let inPart = offer.tender("F-1", [Line("G-1", 1300)])
  private static let required = offer.grant("G-2", 600, on: "2002-12-02")
    .tender("F-1", [Line("G-1", 2900)], received: "2003-03-10 10:00")
  private static let left = offer.holder(
    "H-2",
    ["service_end": "2003-03-20", "end_reason": "other"]
  ).grant("G-2", 600, of: "H-2").tender("F-2", by: "H-2", [Line("G-2", 600)])

  /// A rule whose reason names the determination day, on which nothing happened.
  private static let forward = offer.tender(
    "F-1",
    [Line("G-1", 2900)],
    received: "2003-03-10 10:00"
  ).rule(
    "tender.unvested",
    """
    return { id = "tender.unvested", title = "Only what will have vested", citation = "Resolution",
      scope = "election", level = "hard", message = "{grant_id} will not have vested on 2003-04-01",
      check = function(exercise_price) return exercise_price > usd "4" end }
    """
  )

  private typealias Case = (
    what: String, offer: TestOffer, kind: LetterKind, told: [String], not: [String]
  )

  private static let cases: [Case] = [
    (
      "of a part only the shares accepted were cancelled", inPart, .acceptance,
      ["The shares accepted were cancelled on April 1, 2003"], ["They were cancelled"]
    ),
    (
      "the rest of the option may end with the service", inPart, .balancing,
      [
        "or earlier if your service ends",
        "its price, its vesting and its expiration are as before",
      ],
      ["nothing else about it changes"]
    ),
    (
      "a new option replaces shares, at a ratio", inPart, .newOption,
      ["1,300 shares of G-1: 1 new share for each cancelled one"], []
    ),
    (
      "whoever is refused whole is told the end",
      offer.tender("F-1", [Line("G-1", 2900)], ["name_signed": ""]), .acceptance,
      ["No options accepted for exchange", "we accepted none of your options", "G-1"],
      ["Options accepted for exchange</h1>\n    <p>On"]
    ),
    (
      "the title of a letter to whom nothing was accepted",
      offer.tender("F-1", [Line("G-1", 2900)], ["name_signed": ""]), .acceptance,
      ["<title>Alpha Technologies Group, Inc.: Notice that no options were accepted of"],
      ["Notice of acceptance"]
    ),
    (
      "where the ratio leaves a fraction, it is rounded down option by option",
      tendering.setting("exchange_ratio", "old", "3"), .promise,
      ["The new shares for each option are rounded down to whole shares."], []
    ),
    (
      "where it leaves none, nothing is said of rounding",
      tendering.setting("exchange_ratio", "old", "2"), .promise, ["1,450"],
      ["The new shares for each option"]
    ),
    (
      "a split since the promise",
      tendering.event("2003-06-02", "split", 2, for: 1), .newOption,
      [
        "Split: 2 shares for every 1, on June 2, 2003: 2,900 shares promised came to 5,800"
      ], []
    ),
    ("without a split nothing is adjusted", tendering, .newOption, [], ["Adjusted"]),
    (
      "the company's own deadline is not the holder's", tendering, .receipt,
      ["We confirm the receipt of each form within 5 business days."], ["this one, by"]
    ),
    (
      "of nonqualified options no type is promised", tendering, .promise, ["Exercise price"],
      ["incentive"]
    ),
    (
      "whoever tenders nothing is told of no acceptance", offer, .acceptance, [],
      ["No options accepted"]
    ),
    (
      "a blank is told by its name", offer.tender("F-1", [Line("G-1", 2900)], ["name_signed": ""]),
      .defect, ["The form does not give the name signed."], ["ot evaluated", "name_signed"]
    ),
    (
      "of the rest of the form",
      offer.grant("G-2", 600).tender(
        "F-1",
        [Line("G-1", 2900), Line("G-2", 600, ["exercise_price": "9.99"])]
      ), .defect, ["The rest of F-1 stands."], ["by the rules in force on", "What you tendered by"]
    ),
    (
      "a form of the closing minute is late",
      offer.tender(
        "F-1",
        [Line("G-1", 2900)],
        received: "2003-03-31 17:00"
      ), .receipt,
      [
        "a form received at that minute or later is late",
        "5:00 p.m. Eastern time on March 31, 2003",
      ],
      ["before we received it"]
    ),
    (
      "a notice is called one, and lists what it takes back", tendering.notice("N-1", ["G-1"]),
      .receipt,
      ["Notice of Withdrawal <b>N-1</b>", "<td class=\"figures\">all</td>", "2,900"],
      ["It was sent at"]
    ),
    (
      "an option left out is named with its shares and day", required, .defect,
      ["You have not properly tendered G-2 (600 shares, granted December 2, 2002)"],
      ["Bob Cole has"]
    ),
    (
      "who has left is told when, not what is to come", left, .defect,
      ["<p>March 20, 2003</p>", "leaves of G-2 is said in our letter about it"],
      ["was not in service on", "remain outstanding until"]
    ),
    (
      "what ended with the service did so on its last day", left, .departure,
      ["of G-2"], ["that day.", "(other)"]
    ),
  ]

  @Test(arguments: cases.indices)
  func `a letter says`(index: Int) async throws {
    let (what, offer, kind, told, not) = Self.cases[index]
    let priced = offer.close("2003-10-03", "5.00")
    let text = try await LetterTexts(priced, asOf: "2003-10-03").text(kind)
    for words in told { #expect(text.contains(words), "\(what): \(words)\n\(text.suffix(2500))") }
    for words in not { #expect(!text.contains(words), "\(what): \(words)\n\(text.suffix(2500))") }
  }

  @Test(arguments: [
    (required, "H-1-2003-03-10-defect-F-1.html"), (left, "H-2-2003-03-20-defect-F-2.html"),
    (forward, "H-1-2003-03-10-defect-F-1.html"),
    (
      offer.grant("G-2", 600, on: "2002-12-02").tender(
        "F-1",
        [Line("G-1", 2900), Line("G-2", 600)],
        received: "2003-03-10 10:00"
      ).notice("N-1", ["G-2"], received: "2003-03-24 10:00"), "H-1-2003-03-24-defect-F-1.html"
    ),
  ])
  func `a letter that was due stays under its date`(offer: TestOffer, name: String) async throws {
    for asOf in ["2003-03-24", "2003-03-31", "2003-04-10", "2003-10-10"] {
      let names = try await LetterTexts(offer.close("2003-10-03", "5.00"), asOf: asOf).files
        .filter { $0.kind == .defect }.map(\.name)
      #expect(names == [name], "as of \(asOf)")
    }
  }

  @Test func `a receipt does not change when it was sent`() async throws {
    let sent = try await LetterTexts(Self.tendering, asOf: "2003-03-20").text(.receipt)
    let unsent = Self.offer.tender("F-1", [Line("G-1", 2900)], ["confirmation_sent": ""])
    #expect(try await LetterTexts(unsent, asOf: "2003-03-20").text(.receipt) == sent)
  }

  @Test func `an incentive option that the limit leaves nothing of says why`() async throws {
    let offer = TestOffer().holder("H-1").grant("G-1", 3000, type: "ISO", at: "9.00")
      .tender("F-1", [Line("G-1", 3000)]).close("2003-10-03", "5.00")
      .setting("iso_limit", "limit", "0")
    let texts = try await LetterTexts(offer, asOf: "2003-10-03")
    #expect(texts.text(.newOption).contains("of G-1-N no share is incentive"))
    #expect(texts.text(.promise).contains("<dt>Yearly limit</dt>"))
  }

  @Test(arguments: [(3330, "33.3%"), (10_000, "100%"), (5000, "50%"), (3333, "33.33%"), (0, "0%")])
  func `a percentage has the decimals that were written`(part: Int64, text: String) {
    #expect(Readable.shortPercent(part, of: 10_000) == text)
  }
}

/// Reasons are written about a holder, and read by the one.
@Suite struct ReaderTests {
  @Test(arguments: [
    ("Bob Cole's service ended on May 2", "your service ended on May 2"),
    ("Bob Cole has not tendered G-4", "you have not tendered G-4"),
    ("the holder was not employed by Alpha on May 2", "you were not employed by Alpha on May 2"),
    (
      "G-1 cannot be tendered: its holder is not an employee",
      "G-1 cannot be tendered: you are not an employee"
    ),
    ("it is refused: its holder is or was an officer", "it is refused: you are or were an officer"),
    ("the holder's country is left out", "your country is left out"),
    ("Bob Coleman is another", "Bob Coleman is another"),
    ("the stockholder is", "the stockholder is"),
  ])
  func `a reason is told to the one whom it is about`(reason: String, told: String) {
    #expect(LetterWords.addressed(reason, to: "Bob Cole") == told)
  }
}
