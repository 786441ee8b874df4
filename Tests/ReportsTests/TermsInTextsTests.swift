import Exchange
import Foundation
import Offering
import Policy
import TestSupport
import Testing

@testable import Reports

/// No text restates a default: what a person reads takes every term from the run.
@Suite struct TermsInTextsTests {
  /// Everything that people read of one offer: letters by kind, the page, the model.
  private struct Texts {
    var byName: [String: String] = [:]

    /// The names of the texts that have a term.
    func holding(_ term: String) -> Set<String> {
      let term = Markup.escaped(term)
      return Set(byName.filter { $0.value.contains(term) }.map(\.key))
    }
  }

  /// An offer with every kind of letter: a partial tender, a new option that the limit divides, refused
  /// forms, a deferred award, an extension, an owner of over 10%, a director, one who leaves.
  private static let offer = TestOffer.ofAnn
    .holder(
      "H-2",
      ["name": "Bob", "owns_over_10pct": "yes", "address": "1 Elm Street; Springfield"]
    )
    .grant("G-4", 60_000, type: "ISO", of: "H-2", on: "2002-01-03", at: "9.00")
    .tender("F-2", by: "H-2", [Line("G-4", 60_000)], received: "2003-03-11 10:00")
    .holder("H-3", ["name": "Cal", "role": "non_employee_director"])
    .grant("G-5", 900, of: "H-3", at: "7.00")
    .tender("F-3", by: "H-3", [Line("G-5", 900)], received: "2003-03-12 10:00")
    .holder("H-4", ["name": "Dee"])
    .grant("G-6", 300, of: "H-4", at: "7.00")
    .tender(
      "F-4",
      by: "H-4",
      [Line("G-6", 300)],
      received: "2003-03-12 11:00",
      ["delivery": "mail"]
    )
    .holder(
      "H-5",
      ["name": "Eve", "service_end": "2003-06-10", "end_reason": "quit"]
    )
    .grant("G-7", 300, of: "H-5", at: "7.00").grant("G-8", 200, of: "H-5", at: "3.00")
    .tender("F-5", by: "H-5", [Line("G-7", 300)], received: "2003-03-12 12:00")
    .award("A-1", on: "2003-06-02", 500, at: "4.00")
    .row(
      "amendments",
      [
        "announced": "2003-03-20 09:00", "kind": "extension", "new_expiration": "2003-03-31 17:00",
        "amendment_id": "X-1",
      ]
    )
    .term("expiration", "2003-03-28 17:00").term("plan_share_limit", "1000000")

  private static func texts(_ offer: TestOffer) async throws -> Texts {
    let run = try await offer.run()
    let outcome = try run.outcome
    var texts = Texts()
    let letters = Letters(outcome, run.conclusion, templates: try LetterTemplates())
    for file in try letters.files() {
      texts.byName[file.kind.rawValue, default: ""] += String(decoding: file.bytes, as: UTF8.self)
    }
    texts.byName["page"] = String(
      decoding: OfferPage(outcome, run.conclusion).bytes(),
      as: UTF8.self
    )
    let terms = TermsInWords(outcome)
    texts.byName["model"] = [terms.ratio, terms.price].map(Markup.escaped).joined(separator: "\n")
    return texts
  }

  @Test func `every kind of letter is written`() async throws {
    let texts = try await Self.texts(Self.offer)
    for kind in LetterKind.letters where kind != .termination {
      #expect(texts.byName[kind.rawValue] != nil, "no \(kind.rawValue)")
    }
    #expect(texts.byName["receipt"]?.contains("<br>1 Elm Street<br>Springfield<br>") == true)
    let ended = try await Self.texts(
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
    ("option_term", "director_years", "4", "director 5 years", "director 4 years", ["promise"]),
    ("option_term", "iso_owner_years", "3", "owner 5 years", "owner 3 years", ["promise"]),
    ("new_schedule", "schedule", "annual-3", "(set: none)", "(set: annual-3)", ["promise"]),
    ("post_termination", "quit", "2", "quitting 0 months", "quitting 2 months", ["new_option"]),
    ("post_termination", "cause", "1", "cause 0 months", "cause 1 month", ["departure"]),
    ("post_termination", "other", "3", "last 1 month;", "last 3 months;", ["departure"]),
    ("post_termination", "death", "6", "death 12 months", "death 6 months", ["departure"]),
    (
      "post_termination", "disability", "9", "disability 12 months", "disability 9 months",
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
      "tender.delivery", "methods", "hand", "delivered by fax or hand", "delivered by hand",
      ["defect", "page"]
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
    let before = try await Self.texts(Self.offer)
    let after = try await Self.texts(
      Self.offer.setting(change.rule, change.parameter, change.value)
        .close("2002-01-03", "9.00").close("2000-01-03", "8.00")
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

  /// A hook answered otherwise, by a rule with a title of its own, and the texts that state it.
  private typealias Answer = (
    hook: String, scope: String, value: String, gone: String, texts: [String]
  )

  private static let answers: [Answer] = [
    ("exchange_ratio", "grant", "function() return 2, 1 end", "1 new share for each", ["model"]),
    (
      "exercise_price", "new_grant", "function(close) return close + usd \"0.25\" end",
      "close of its grant date", ["promise", "deferred_award", "model"]
    ),
    ("new_type", "new_grant", "function() return \"NQSO\" end", "(ISO)", ["promise"]),
    ("option_term", "new_grant", "function() return 4 end", "lasts 10 years", ["promise"]),
    ("new_schedule", "new_grant", "function() return \"annual-3\" end", "keeps the", ["promise"]),
    (
      "vest_date", "tranche", "function(new_grant_date) return new_grant_date end",
      "would have vested", ["promise"]
    ),
    (
      "post_termination", "holder", "function() return 7 end", "0 months",
      ["new_option", "departure"]
    ),
  ]

  @Test(arguments: answers.indices)
  func `a hook answered otherwise is stated in the words of its rule`(index: Int) async throws {
    let answer = Self.answers[index]
    let title = "Decided otherwise & said here"
    let own = """
      return { id = "\(answer.hook)", title = "\(title)", citation = "Resolution", \
      scope = "\(answer.scope)", hook = "\(answer.hook)", value = \(answer.value), tests = {} }
      """
    let texts = try await Self.texts(Self.offer.rule(answer.hook, own))
    let shipped = ShippedRules.folder.rules.first { $0.name == answer.hook }
    #expect(shipped != nil)
    let letters = texts.byName.filter { $0.key != "page" && $0.key != "balancing" }
    #expect(letters.filter { $0.value.contains(Markup.escaped(answer.gone)) }.isEmpty)
    #expect(texts.holding(title).isSuperset(of: answer.texts), "\(texts.holding(title).sorted())")
  }

  @Test func `without a lookback nobody reads of one`() async throws {
    let own = """
      return { id = "lookback", title = "None", citation = "Resolution", scope = "offer", \
      hook = "lookback", value = function() return "none" end, tests = {} }
      """
    let run = try await Self.offer.rule("lookback", own).run()
    let texts = try await Self.texts(Self.offer.rule("lookback", own))
    for (name, text) in texts.byName {
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
