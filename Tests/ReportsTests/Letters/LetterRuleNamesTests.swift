import Exchange
import Offering
import Policy
import TestSupport
import Testing

@testable import Reports

/// No letter, and no reason of a result sheet but of what was waived, calls a rule by its id: holders are told
/// what it says.
@Suite struct LetterRuleNamesTests {
  /// The ids that are no words of English.
  private static let ids = ShippedRules.loaded.map(\.id).filter {
    $0.contains { "._".contains($0) }
  }

  private static func named(in text: String) -> [String] {
    // A name with other letters around it is another's: a field in a template, a file.
    let words = text.split { !($0.isLetter || $0.isNumber || "._".contains($0)) }
      .map { $0.last == "." ? $0.dropLast() : $0 }
    return ids.filter { words.contains(Substring($0)) }
  }

  @Test(arguments: RecordedSamples.all)
  func `letters and reasons name no rule by its id`(
    sample: (name: String, asOf: String)
  ) async throws {
    let request = try RecordedSamples.request(sample.name, asOf: sample.asOf)
    let conclusion = await request.carryOut()
    let outcome = try #require(FinishedRun(conclusion)?.outcome)
    for file in try Letters(outcome, conclusion, templates: LetterTemplates()).files() {
      let named = Self.named(in: String(decoding: file.bytes, as: UTF8.self))
      #expect(named == [], "\(file.name)")
    }
    for line in outcome.determinations where !line.reason.contains(" waived by ") {
      #expect(Self.named(in: line.reason) == [], "\(line.formID) \(line.grantID): \(line.reason)")
    }
    for promise in outcome.promises {
      #expect(Self.named(in: promise.reason) == [], "\(promise.grantID): \(promise.reason)")
    }
  }

  @Test func `an id is found where there is one`() {
    #expect(Self.named(in: "Accepted; tender.name waived.") == ["tender.name"])
    #expect(Self.named(in: "Refused by tender.shares.") == ["tender.shares"])
  }
}
