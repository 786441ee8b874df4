import Exchange
import Policy
import TestSupport
import Testing

@testable import Offering
@testable import Reports

/// Nothing that a sheet or a rule holds reaches a terminal as a command.
@Suite struct HostileTextTests {
  private static let escape = "\u{1B}[31mred"
  private static let offer = TestOffer().holder("H-1", ["name": "Ann \(escape)"])
    .grant("G-1", 900).tender("F-1", [Line("G-1", 900)])
    .tender("F-2", [Line("G-1", 800)], received: "2003-03-18 10:00", ["name_signed": escape])
    .close("2003-02-27", "2.00").close("2003-10-03", "2.00")
    .waiver("tender.delivery", "F-2", ["approved_by": escape])

  private func isPlain(_ text: String) -> Bool { !text.unicodeScalars.contains("\u{1B}") }

  @Test(arguments: ["2003-03-25", "2003-10-03"])
  func `explain, impact, next and check show it by number`(asOf: String) async throws {
    var request = try Self.offer.request(asOf: asOf)
    request.explained = ["H-1"]
    let before = await request.carryOut()
    let subject = ExplanationSubject(kind: .holder, id: "H-1", holderID: "H-1", ids: ["H-1"])
    let explanation = try #require(before.explanations.first, "\(before.findings)")
    let explained = ExplanationText(colour: false)
      .text(of: explanation, about: subject, figures: Figures(before)?.about(subject) ?? [])
    #expect(explained.contains("U+001B"))
    #expect(isPlain(explained), "explain")

    var changed = request
    changed.settings = [PolicySetting(rule: "exchange_ratio", parameter: "old", value: "2")]
    let after = await changed.carryOut()
    let inputs = InputChanges(from: request, to: changed)
    let comparison = try #require(ImpactComparison(before: before, after: after, inputs: inputs))
    #expect(isPlain(ImpactText(comparison.impact(tried: []), colour: false).text), "impact")

    guard case .done(let outcome) = before.ending else {
      Issue.record("the run did not end well")
      return
    }
    let next = NextText(NextList(outcome, before), colour: false, width: 100)
    #expect(isPlain(next.text + next.first(10)), "next")
    #expect(isPlain(FindingsText(colour: false).text(of: before.findings)), "check")
  }

  @Test func `the list of rules and the model do too`() throws {
    let rule = """
      return { id = "own.rule", title = "\\27[31mred", citation = "\\27[31mred", scope = "form",
        level = "soft", message = "\\27[31mred", check = function() return true end, }
      """
    let request = try Self.offer.request(asOf: "2003-03-14")
    let set = RuleInspection.load(
      [
        ShippedRules.withoutTests,
        RuleFolder(rules: [RuleSource(file: "own.rule.lua", bytes: Array(rule.utf8))]),
      ],
      resultSheets: ResultSheets.extensible,
      settings: []
    ).rules
    #expect(isPlain(RuleListText(try #require(set)).text))
    guard case .done(let model) = request.model(grantPrice: Money(tenThousandths: 20_000)) else {
      Issue.record("nothing was modelled")
      return
    }
    let table = try ModelTable(model, prices: [Money(tenThousandths: 50_000)], holder: nil)
    #expect(isPlain(ModelText(table, colour: false).text))
  }
}
