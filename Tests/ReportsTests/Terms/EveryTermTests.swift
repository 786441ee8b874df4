import Exchange
import Offering
import Policy
import TestSupport
import Testing

@testable import Reports

/// Every parameter of every shipped rule, and the answer of every hook, changed one at a time: what names
/// the term has the new one and not the old one.
@Suite struct EveryTermTests {
  /// Parameters that have no other value.
  private static let fixed: Set<String> = ["capitalization.share_rounding"]

  struct Term: CustomTestStringConvertible {
    let rule: String
    let scope: String
    let parameter: Parameter

    var name: String { "\(rule).\(parameter.name)" }
    var testDescription: String { name }

    /// Another value, as policy.csv writes it.
    var otherValue: String? {
      if let other = parameter.choices.first(where: { .text($0) != parameter.value }),
        parameter.type != .texts
      {
        return other
      }
      switch (parameter.type, parameter.value) {
      case (.wholeNumber, .number(let number)), (.months, .number(let number)),
        (.days, .number(let number)):
        return "\(number < parameter.maximum ?? .max ? number + 1 : number - 1)"
      case (.basisPoints, .number(let number)): return "\(number + 1000)"
      case (.usd, _): return "40000"
      case (.yesNo, .flag(let flag)): return flag ? "no" : "yes"
      case (.timeOfDay, _): return "09:00"
      case (.texts, .texts(let texts)):
        return (parameter.choices.isEmpty ? texts + ["email"] : Array(texts.dropLast()))
          .joined(separator: "; ")
      case (.text, _) where parameter.name == "schedule": return "annual-3"
      case (.text, _) where parameter.choices.isEmpty: return "all"
      default: return nil
      }
    }
  }

  static let terms = ShippedRules.loaded.flatMap { rule in
    rule.heading.parameters.map { Term(rule: rule.id, scope: rule.heading.scope, parameter: $0) }
  }.filter { !fixed.contains($0.name) }

  @Test func `every parameter is changed`() {
    #expect(Self.terms.count >= 40)
  }

  @Test(arguments: terms)
  func `a parameter set otherwise is told so wherever it is told`(
    term: Term
  ) async throws {
    let value = try #require(term.otherValue, "no other value of \(term.name)")
    let before = try await OfferTexts.before(telling: term.scope)
    let offer = OfferTexts.offer(telling: term.scope).setting(term.rule, term.parameter.name, value)
    let after = try await OfferTexts.of(offer)
    let (was, now) = (title(term.rule, before), title(term.rule, after))
    #expect(was != now, "\(term.name): \(was)")
    let (gone, new) = Self.difference(was, now)
    let naming = before.holding(gone)
    #expect(!naming.isEmpty, "\(term.name): \(gone)")
    #expect(after.holding(gone).isEmpty, "\(gone): \(after.holding(gone).sorted())")
    #expect(after.holding(new).isSuperset(of: naming), "\(new): \(after.holding(new).sorted())")
    let inForce = after.rules.parameter(term.rule, term.parameter.name)
    for record in after.records where record.rule == term.rule {
      for seen in record.seen where seen.isParameter && seen.name == term.parameter.name {
        #expect(seen.fact == inForce, "explain: \(term.name)")
      }
    }
    try impact(of: term, value, before, after, offer)
  }

  /// What `impact` says of a parameter that is set: its name, and both values.
  private func impact(
    of term: Term,
    _ value: String,
    _ before: OfferTexts,
    _ after: OfferTexts,
    _ offer: TestOffer
  ) throws {
    let unchanged = try OfferTexts.offer(telling: term.scope).request()
    let inputs = InputChanges(from: unchanged, to: try offer.request())
    let comparison = ImpactComparison(
      before: before.conclusion,
      after: after.conclusion,
      inputs: inputs
    )
    let impact = try #require(comparison).impact()
    let text = ImpactText(impact, colour: false).text
    #expect(text.contains("\(term.name): "), "\(text.prefix(300))")
    #expect(
      text.contains(value) || text.contains(value.replacing(";", with: ",")),
      "\(value): \(text.prefix(300))"
    )
  }

  private func title(_ rule: String, _ texts: OfferTexts) -> String {
    texts.rules.rule(rule)?.heading.title ?? ""
  }

  /// The words in which two titles differ, each with the six before them: other titles share fewer.
  static func difference(_ one: String, _ other: String) -> (String, String) {
    let (old, new) = (one.split(separator: " "), other.split(separator: " "))
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = min(
      zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count,
      min(old.count, new.count) - start
    )
    let words = { (title: [Substring]) -> String in
      let part = title[max(0, start - 6)..<title.count - end].joined(separator: " ")
      return String(part.reversed().drop { ",;.:".contains($0) }.reversed())
    }
    return (words(old), words(new))
  }

  /// Another answer of each hook.
  private static let answers: [String: String] = [
    "accept_payment": "function() return true end",
    "cancellation_date":
      "function(expiration_date) return next_business_day(expiration_date + 3) end",
    "deemed_tender": "function() return false end",
    "exchange_ratio": "function() return 2, 1 end",
    "exercise_price": "function(close) return close + usd \"0.25\" end",
    "grant_class": "function() return \"eligible\" end",
    "grant_date": "function(cancellation) return next_business_day(cancellation + 250) end",
    "lookback":
      "function(commencement) return add_months(commencement, -9), commencement - 1 end",
    "merger": "function() return \"assume\" end",
    "new_plan": "function() return \"\" end",
    "new_schedule": "function() return \"annual-3\" end",
    "new_type": "function() return \"NQSO\" end",
    "option_term": "function() return 4 end",
    "partial_tender": "function() return \"vested_first\" end",
    "post_termination": "function() return 7 end",
    "returns_to_plan": "function() return false end",
    "supersede": "function() return true end",
    "tender_group": "function() return \"\" end",
    "vest_date": "function(new_grant_date) return new_grant_date end",
  ]

  private static let hooks = ShippedRules.loaded.compactMap { rule -> DecisionRule? in
    if case .decision(let rule) = rule { rule } else { nil }
  }.map { (hook: $0.hook, rule: $0.heading) }

  @Test(arguments: hooks.indices)
  func `a hook answered otherwise is stated in the words of its rule`(index: Int) async throws {
    let (hook, rule) = Self.hooks[index]
    let answer = try #require(Self.answers[hook], "no other answer of \(hook)")
    let title = "Decided otherwise & said here"
    let own = """
      return { id = "\(rule.id)", title = "\(title)", citation = "Resolution", \
      scope = "\(rule.scope)", hook = "\(hook)", value = \(answer), tests = {} }
      """
    let before = try await OfferTexts.before(telling: rule.scope)
    let after = try await OfferTexts.of(OfferTexts.offer(telling: rule.scope).rule(rule.id, own))
    let gone = rule.words(for: []).split(separator: " ").prefix(7).joined(separator: " ")
    let naming = before.holding(gone)
    #expect(!naming.isEmpty, "\(hook): \(gone)")
    #expect(after.holding(gone).isEmpty, "\(gone): \(after.holding(gone).sorted())")
    #expect(after.holding(title).isSuperset(of: naming), "\(after.holding(title).sorted())")
  }
}
