import Exchange
import Offering
import Policy
import TestSupport

@testable import Reports

/// Everything that people read of one offer: letters by kind, the page, the model, explanations.
struct OfferTexts {
  /// The texts by name; those of all letters of a kind are one.
  var byName: [String: String] = [:]
  /// The rules that made them.
  let rules: RuleSet
  /// What the explanations of every holder, and of the offer's dates, say of each rule.
  let records: [RuleRecord]
  /// The run that they are of.
  let conclusion: Conclusion

  /// The names of the texts that have a term.
  func holding(_ term: String) -> Set<String> {
    let term = Markup.escaped(term)
    return Set(byName.filter { $0.value.contains(term) }.map(\.key))
  }

  /// An offer with every kind of letter: a partial tender, a new option that the limit divides, refused
  /// forms, a deferred award, a change and an extension, an exercise, an owner of over 10%, a director, one who
  /// leaves.
  static let offer = TestOffer.ofAnn
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
    .holder(
      "H-6",
      [
        "name": "Fay", "service_end": "2003-05-10", "end_reason": "quit",
        "role": "non_employee_director",
      ]
    )
    .grant("G-9", 500, of: "H-6", at: "7.00")
    .award("A-1", on: "2003-06-02", 500, at: "4.00")
    .row(
      "awards",
      [
        "award_id": "A-2", "holder_id": "H-2", "award_date": "2003-06-02", "shares": "500",
        "kind": "option", "exercise_price": "4.00",
      ]
    )
    .row(
      "amendments",
      [
        "announced": "2003-03-20 09:00", "kind": "extension", "new_expiration": "2003-03-31 17:00",
        "amendment_id": "X-1",
      ]
    )
    .term("expiration", "2003-03-28 17:00").term("plan_share_limit", "1000000")
    .term("lookback_start", "2002-08-27").close("2003-10-02", "5.00")
    .close("2002-01-03", "9.00").close("2000-01-03", "8.00")
    .amendment("2003-03-10 09:00", "consideration", ["amendment_id": "X-0"])
    .exercise("E-1", "G-2", on: "2003-07-01", 100).close("2003-07-01", "6.00")

  /// The same offer, in which another company then takes the company over.
  private static let merging = offer.event("2003-07-15", "merger", 2, for: 5)

  private static let told = Task { try await of(offer) }
  private static let toldMerging = Task { try await of(merging) }

  /// The offer in which what a rule of a scope says comes about.
  static func offer(telling scope: String) -> TestOffer { scope == "merger" ? merging : offer }

  /// The texts of that offer as it is.
  static func before(telling scope: String = "") async throws -> OfferTexts {
    try await (scope == "merger" ? toldMerging : told).value
  }

  /// The texts of an offer.
  static func of(_ offer: TestOffer) async throws -> OfferTexts {
    try await of(try offer.request(), explaining: Set((1...6).map { "H-\($0)" }))
  }

  /// The texts of a request, with the explanations of some holders.
  static func of(_ request: Request, explaining holders: Set<String>) async throws -> OfferTexts {
    var request = request
    request.explained = holders
    let conclusion = await request.carryOut()
    let run = try TestRun(conclusion)
    let outcome = try run.outcome
    let letters = try Letters(outcome, conclusion, templates: LetterTemplates()).files()
    var texts = OfferTexts(
      rules: outcome.termRules.rules(for: .limit),
      records: conclusion.explanations.flatMap(\.steps).flatMap(\.rules) + conclusion.records,
      conclusion: conclusion
    )
    for file in letters {
      texts.byName[file.kind.rawValue, default: ""] += String(decoding: file.bytes, as: UTF8.self)
    }
    texts.byName["page"] = String(decoding: OfferPage(outcome, conclusion).bytes(), as: UTF8.self)
    let terms = TermsInWords(outcome)
    texts.byName["model"] = [terms.ratio, terms.price].compactMap(\.self).map(Markup.escaped)
      .joined(separator: "\n")
    let explanation = ExplanationText(colour: false, company: conclusion.company)
    let search = ExplanationSearch(files: request.files)
    texts.byName["explain"] = conclusion.explanations.compactMap { told in
      search.subject(told.holderID).map { explanation.text(of: told, about: $0) }
    }.map { told in
      // Lines are broken at some column, in the middle of a title too.
      Markup.escaped(told.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }.joined(separator: " ")
    return texts
  }
}
