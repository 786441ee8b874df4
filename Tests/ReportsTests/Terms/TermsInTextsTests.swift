import Exchange
import Foundation
import Offering
import Policy
import TestSupport
import Testing

@testable import Reports

/// No text restates a default: what a person reads takes every term from the run.
@Suite struct TermsInTextsTests {
  private static var offer: TestOffer { OfferTexts.offer }

  @Test func `every kind of letter is written`() async throws {
    let texts = try await OfferTexts.before()
    for kind in LetterKind.letters where kind != .termination {
      #expect(texts.byName[kind.rawValue] != nil, "no \(kind.rawValue)")
    }
    #expect(texts.byName["receipt"]?.contains("<br>1 Elm Street<br>Springfield<br>") == true)
    let ended = try await OfferTexts.of(
      Self.offer.row("amendments", ["announced": "2003-03-27 09:00", "kind": "termination"])
    )
    #expect(ended.byName["termination"] != nil)
    #expect(ended.byName["promise"] == nil)
  }

  /// A parameter with another value, the term that a text states of it, and the term then.
  private typealias Change = (
    rule: String, parameter: String, value: String, old: String, new: String, texts: [String]
  )

  private static let changes: [Change] = [
    (
      "exchange_ratio", "new", "2", "1 new share for each cancelled one",
      "2 new shares for each cancelled one", ["promise"]
    ),
    (
      "exchange_ratio", "new", "2", "1 new share for 1 cancelled share",
      "2 new shares for 1 cancelled share", ["model"]
    ),
    (
      "exchange_ratio", "old", "3", "1 new share for each cancelled one",
      "1 new share for every 3 cancelled", ["promise"]
    ),
    (
      "exercise_price", "iso_owner_price", "12000", "at 110% of it", "at 120% of it",
      ["promise", "deferred_award", "model"]
    ),
    ("option_term", "years", "7", "lasts 10 years", "lasts 7 years", ["promise"]),
    ("option_term", "director_years", "4", "lasts 5 years", "lasts 4 years", ["promise"]),
    ("option_term", "iso_owner_years", "3", "owner 5 years", "owner 3 years", ["promise"]),
    (
      "new_schedule", "schedule", "annual-3", "keeps the tranches", "by the schedule annual-3",
      ["promise"]
    ),
    (
      "post_termination", "quit", "2", "quitting they end at once", "quitting they last 2 months",
      ["new_option"]
    ),
    (
      "post_termination", "cause", "1", "cause they end at once", "cause they last 1 month",
      ["departure"]
    ),
    ("post_termination", "other", "3", "last 1 month;", "last 3 months;", ["departure"]),
    (
      "post_termination", "death", "6", "death they last 12 months", "death they last 6 months",
      ["departure"]
    ),
    (
      "post_termination", "disability", "9", "disability they last 12 months",
      "disability they last 9 months",
      ["new_option", "departure"]
    ),
    (
      "post_termination", "director_days", "60", "last 90 days", "last 60 days",
      ["new_option", "departure"]
    ),
    ("iso_limit", "limit", "40000", "$100,000", "$40,000", ["new_option", "page"]),
    (
      "iso_limit", "value_basis", "fair_market_value", "their exercise price",
      "their fair market value", ["new_option", "page"]
    ),
    (
      "form.confirmation", "business_days", "3", "5 business days", "3 business days", ["receipt"]
    ),
    (
      "tender.delivery", "methods", "fax; hand; email", "by fax or by hand",
      "by fax, by hand or by email", ["receipt", "extension"]
    ),
    (
      "tender.delivery", "methods", "hand", "offer allows: fax or hand", "offer allows: hand",
      ["page"]
    ),
    (
      "grant_date", "months", "8", "earlier than October 3, 2003", "earlier than December 3, 2003",
      ["promise"]
    ),
    ("lookback", "months", "3", "August 28, 2002", "November 28, 2002", ["page"]),
  ]

  @Test(arguments: changes.indices)
  func `a parameter set otherwise is stated so in every text that names it`(
    index: Int
  ) async throws {
    let change = Self.changes[index]
    let before = try await OfferTexts.before()
    let after = try await OfferTexts.of(
      Self.offer.setting(change.rule, change.parameter, change.value)
    )
    let naming = before.holding(change.old)
    #expect(naming.isSuperset(of: change.texts), "\(change.old): \(naming.sorted())")
    #expect(
      after.holding(change.old).isEmpty,
      "\(change.old): \(after.holding(change.old).sorted())"
    )
    let told = after.holding(change.new)
    #expect(told.isSuperset(of: change.texts), "\(change.new): \(told.sorted())")
  }

  @Test func `in a merger the page says what the successor does, as set`() async throws {
    var request = try RecordedSamples.request("merger", asOf: "2004-02-02")
    request.settings.append(PolicySetting(rule: "merger", parameter: "days", value: "45"))
    let conclusion = await request.carryOut()
    let outcome = try TestRun(conclusion).outcome
    let page = String(decoding: OfferPage(outcome, conclusion).bytes(), as: UTF8.self)
    #expect(page.contains("What the successor does in a merger with promises ("))
    #expect(page.contains("where they must be exercised, within 45 days)"))
  }

  @Test func `without a lookback nobody reads of one`() async throws {
    let own = """
      return { id = "lookback", title = "None", citation = "Resolution", scope = "offer", \
      hook = "lookback", value = function() return "none" end, tests = {} }
      """
    let run = try await Self.offer.rule("lookback", own).run()
    let texts = try await OfferTexts.of(Self.offer.rule("lookback", own))
    // What an explanation says of a rule's inputs is theirs.
    for (name, text) in texts.byName where name != "explain" {
      #expect(
        text.lowercased().firstRange(of: "lookback") == nil,
        "\(name): \(text.split(separator: "\n").filter { $0.lowercased().contains("lookback") })"
      )
    }
    let summary = SummaryText(
      outcome: try run.outcome,
      findings: run.conclusion.findings,
      colour: false
    )
    #expect(!summary.text(folder: "results").contains("lookback"))
  }

  /// Terms of the sample offer, which no text of the program's own may state.
  private static let literals = [
    "110%", "$100,000", "90 days", "same number", "closing price of", "by fax", "by hand",
    "facsimile", "six months", "6 months", "ten years", "10 years", "five business", "5 business",
    "one for one", "share for share",
  ]

  @Test func `no text of the program's own states a term of an offer`() throws {
    let files = try #require(
      FileManager.default.enumerator(atPath: Package.path("Sources/Reports").path)
    )
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = try String(contentsOf: Package.path("Sources/Reports/\(name)"), encoding: .utf8)
      for line in text.split(separator: "\n") where line.firstRange(of: "//") == nil {
        let words = line.lowercased()
        for literal in Self.literals {
          #expect(!words.contains(literal), "\(name) states \(literal): \(line)")
        }
      }
    }
  }

  @Test func `no title of a shipped rule with parameters states a number`() throws {
    let numbers = try Regex("\\b(two|three|four|five|six|ten|twelve|twenty)\\b|[0-9$]")
    for source in ShippedRules.withoutTests.rules {
      let text = String(decoding: source.bytes, as: UTF8.self)
      guard text.contains("\n  params "), let start = text.firstRange(of: "\n  title "),
        let end = text[start.upperBound...].firstRange(of: "\n  citation ")
      else { continue }
      // Who owns more than 10% is a matter of law, and a column.
      let title = text[start.upperBound..<end.lowerBound].replacing("10%", with: "")
      #expect(title.firstMatch(of: numbers) == nil, "\(source.file): \(title)")
    }
  }
}
